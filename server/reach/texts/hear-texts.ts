import {
  freeAddress,
  liftSuppression,
  listSuppressions,
  suppress,
  suppressAddresses,
} from "../../know/consent/index.ts";
import { planTouches, settleTouches } from "../../know/outgoing/index.ts";
import { normalPoint } from "../../know/people/index.ts";
import { editTouch } from "../../know/touches/index.ts";
import { type Owner, takeWord } from "../../hear/conversations/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { Provider, ProviderEvent } from "../providers/index.ts";
import { countParts } from "./count-parts.ts";
import { writeTexts } from "./plan-texts.ts";
import { readWish } from "./read-wish.ts";

type Received = Extract<ProviderEvent, { event: "received" }>;
type Became = Extract<ProviderEvent, { event: "delivered" | "failed" }>;

/** What a provider of texts tells: what became of ours, and what came in. */
export async function hearTextProvider(tx: Tx, provider: Provider, event: ProviderEvent): Promise<void> {
  if (event.event === "received") await takeText(tx, provider, event);
  else if (event.event === "delivered" || event.event === "failed") await settleText(tx, event);
}

async function settleText(tx: Tx, event: Became): Promise<void> {
  const row = await tx.one<{ state: string; outcome: string | null; contact_point_id: string | null }>(
    `select t.state, t.outcome, x.contact_point_id from texts x join touches t on t.workspace_id = $1 and t.id = x.touch_id
     where x.workspace_id = $1 and x.touch_id = $2`,
    [tx.workspace, event.touch],
  );
  if (!row) return;
  if (row.state === "uncertain")
    await settleTouches(tx, [
      event.event === "delivered"
        ? { id: event.touch, as: "done", at: new Date(event.at), outcome: "delivered" }
        : {
            id: event.touch,
            as: "failed",
            at: new Date(event.at),
            reason: "provider-failed",
            detail: event.reason ?? "",
          },
    ]);
  else if (row.state === "done" && event.event === "failed" && row.outcome !== "bounced")
    await editTouch(tx, event.touch, { outcome: "bounced" });
  if (event.event === "failed" && event.dead && row.contact_point_id) {
    const { today } = await workspaceTerms(tx);
    const set = changeSet(tx, { kind: "mark-dead" });
    await set.edit("contact-point", [{ id: row.contact_point_id, fields: { state: "dead", state_on: today } }]);
    await set.close();
  }
  await announce(tx, "texts.changed", [event.touch]);
}

/** Short codes and names of senders are machines that take no answer. */
const answerable = /^\+?\d{7,}$/;

async function takeText(tx: Tx, provider: Provider, event: Received): Promise<void> {
  const number = normalPoint({ kind: "phone", value: event.from });
  const owners = await ownersOf(tx, number);
  const wish = readWish(event.text);
  const id = newId();
  const { touch, owner } = await takeWord(tx, {
    id,
    channel: "text",
    from: number,
    to: event.to,
    words: event.text,
    at: new Date(Math.min(new Date(event.at).getTime(), tx.ctx.clock.now().getTime())),
    kind: wish === "stop" ? "unsubscribe" : wish === undefined && answerable.test(number) ? "human" : null,
    owners,
  });
  await tx.query(
    `insert into texts (workspace_id, id, provider_id, direction, number, words, parts, touch_id, account_id, person_id, contact_point_id, created_at)
     values ($1, $2, $3, 'in', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.workspace,
      id,
      provider.id,
      number,
      event.text,
      countParts(event.text),
      touch,
      owner.account_id,
      owner.person_id,
      owner.contact_point_id,
      tx.ctx.clock.now(),
    ],
  );
  const [first] = owners;
  if (wish === "stop") await stop(tx, owners, number);
  if (wish === "start") await start(tx, owners, number);
  if (wish === "help" && first && provider.help_words !== "") await help(tx, provider, first, number);
  await announce(tx, "texts.changed", [id]);
}

/** Everybody who has this number: what one of them wishes holds for the number. */
function ownersOf(tx: Tx, number: string): Promise<Owner[]> {
  return tx.query<Owner>(
    `select c.id as contact_point_id, c.person_id, coalesce(c.account_id, (select e.account_id from employments e where e.workspace_id = $1 and e.person_id = c.person_id
        and (e.ended_on is null or e.ended_on >= $3::timestamptz::date) order by e.started_on desc nulls last, e.id limit 1)) as account_id
     from contact_points c where c.workspace_id = $1 and c.normal = $2 and c.kind = 'phone' order by c.person_id is not null desc, c.id`,
    [tx.workspace, number, tx.ctx.clock.now()],
  );
}

/** For the number itself, whoever has it now or later, and for those who have it. */
async function stop(tx: Tx, owners: Owner[], number: string): Promise<void> {
  await suppressAddresses(tx, [{ kind: "phone", normal: number }], "text");
  if (owners.length === 0) return;
  await suppress(
    tx,
    owners.map((owner) => ({
      ...(owner.person_id ? { person_id: owner.person_id } : { account_id: owner.account_id as string }),
      channel: "text",
      reason: stopped,
      evidence: "STOP by text",
    })),
  );
}

const stopped = "stopped-by-text";

/** Begins again only what a STOP ended; another reason stays. */
async function start(tx: Tx, owners: Owner[], number: string): Promise<void> {
  await freeAddress(tx, number, "text");
  for (const owner of owners) {
    const of = owner.person_id ? { person_id: owner.person_id } : { account_id: owner.account_id as string };
    const rows = await listSuppressions(tx, of);
    for (const row of rows) if (row.reason === stopped && row.channel === "text") await liftSuppression(tx, row.id);
  }
}

/** An answer they asked for: of service, through the same door as everything else. */
async function help(tx: Tx, provider: Provider, owner: Owner, number: string): Promise<void> {
  const { ids } = await planTouches(
    tx,
    [
      {
        account: owner.account_id,
        person: owner.person_id,
        contactPoint: owner.contact_point_id,
        note: provider.help_words,
      },
    ],
    { channel: "text", purpose: "help", manner: "service", sender: provider.id },
  );
  const text = { ...owner, number, words: provider.help_words, parts: countParts(provider.help_words), blanks: [] };
  await writeTexts(tx, provider.id, [text], ids as string[]);
  tx.afterCommit(() => enqueue(tx.ctx, "texts.send", {}, { only: "texts.send" }).then(() => {}));
}
