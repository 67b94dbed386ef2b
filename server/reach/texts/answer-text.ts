import type { Answer, Named, TalkChannel } from "../../hear/conversations/index.ts";
import { planTouches, type PlanOutcome } from "../../know/outgoing/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { ChangeSet } from "../../platform/records/index.ts";
import { listProviders, type Provider, readProvider } from "../providers/index.ts";
import { countParts } from "./count-parts.ts";
import { writeTexts } from "./plan-texts.ts";

/** Short messages in the Inbox: answered by one to the number they came from. */
export const textChannel: TalkChannel = { point: "phone", answer: answerText, named: linkTexts };

/** As long as one that is written to many. */
const longest = 5_000;
const mostTexts = 2_000;

async function answerText(tx: Tx, { conversation, last, to, words, key, sender }: Answer): Promise<PlanOutcome> {
  if (words.length > longest)
    throw new Fault("invalid_input", {
      faults: [{ path: "words", given: `${words.length} letters`, expected: `a short message of ${longest} at most` }],
    });
  const provider = sender === null ? await providerOf(tx, conversation.id) : await readProvider(tx, sender);
  if (provider?.channel !== "text") throw new Fault("no_text_provider", {});
  const outcome = await planTouches(
    tx,
    [{ account: to.account_id, person: to.person_id, contactPoint: to.contact_point_id, key, note: words }],
    { channel: "text", purpose: "help", manner: "personal", sender: provider.id },
  );
  const [touch] = outcome.ids;
  if (!touch) return outcome;
  const number = last.from_address as string;
  await writeTexts(tx, provider.id, [{ ...to, number, words, parts: countParts(words), blanks: [] }], [touch]);
  await announce(tx, "texts.changed", [touch]);
  tx.afterCommit(() => enqueue(tx.ctx, "texts.send", {}, { only: "texts.send" }).then(() => {}));
  return outcome;
}

/** By which they wrote last, so that it comes from the number they know; where that is used no longer, the first that texts. */
async function providerOf(tx: Tx, conversation: string): Promise<Provider | undefined> {
  const all = await listProviders(tx, "text");
  const last = await tx.one<{ provider_id: string }>(
    `select x.provider_id from messages m join texts x on x.workspace_id = $1 and x.id = m.id
     where m.workspace_id = $1 and m.conversation_id = $2 order by m.sent_at desc, m.id desc limit 1`,
    [tx.workspace, conversation],
  );
  return all.find((one) => one.id === last?.provider_id) ?? all[0];
}

/** Texts from a number nobody had are of whoever has it now; what stood in no conversation (a STOP, say) becomes a touch as well. */
async function linkTexts(set: ChangeSet, { address, person, account }: Named): Promise<void> {
  const { tx } = set;
  const rows = await tx.query<{ id: string; words: string; created_at: Date; contact_point_id: string; lone: boolean }>(
    `update texts x set person_id = $3, account_id = $4, touch_id = m.touch_id,
       contact_point_id = (select c.id from contact_points c where c.workspace_id = $1 and c.kind = 'phone' and c.normal = $2
         and (c.person_id = $3 or ($3::uuid is null and c.account_id = $4)) order by c.id limit 1)
     from (select t.id from texts t where t.workspace_id = $1 and t.number = $2 and t.direction = 'in' and t.person_id is null and t.account_id is null
       order by t.created_at desc, t.id desc limit $5) n
     left join messages m on m.workspace_id = $1 and m.id = n.id
     where x.workspace_id = $1 and x.id = n.id
     returning x.id, x.words, x.created_at, x.contact_point_id, x.touch_id is null as lone`,
    [tx.workspace, address, person, account, mostTexts],
  );
  const lone = rows.filter((row) => row.lone).map((row) => ({ ...row, touch: newId() }));
  await set.create(
    "touch",
    lone.map((row) => ({
      id: row.touch,
      account_id: account,
      person_id: person,
      channel: "text",
      direction: "in",
      state: "done",
      outcome: null,
      happened_at: row.created_at,
      note: row.words || null,
      contact_point_id: row.contact_point_id,
      revision: 1,
    })),
  );
  await tx.query(
    "update texts x set touch_id = n.touch from unnest($2::uuid[], $3::uuid[]) as n (id, touch) where x.workspace_id = $1 and x.id = n.id",
    [tx.workspace, lone.map((row) => row.id), lone.map((row) => row.touch)],
  );
  await announce(
    tx,
    "texts.changed",
    rows.map((row) => row.id),
  );
}
