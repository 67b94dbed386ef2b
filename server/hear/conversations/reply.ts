import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { planTouches } from "../../know/outgoing/index.ts";
import { readConversation } from "./view-inbox.ts";

export interface Replied {
  touch: string | null;
  planned: boolean;
  /** The rule that said no. */
  refused: string | null;
}

/**
 * An answer is a touch like any other: planned in the one ledger, asked about by every rule, and sent by whoever sends e-mail. Only a person is answered,
 * never a machine.
 */
export async function replyTo(tx: Tx, id: string, words: string, key: string, sender: string | null): Promise<Replied> {
  const conversation = await readConversation(tx, id);
  const last = conversation.list.findLast((one) => one.direction === "in" && one.kind === "human");
  if (!last?.from_address) throw new Fault("nobody_to_answer", {});
  if (!conversation.account_id && !conversation.person_id) throw new Fault("sender_unknown", {});
  const point = await tx.one<{ id: string }>(
    `select c.id from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.normal = $2 and (c.person_id = $3 or c.account_id = $4) order by c.id limit 1`,
    [tx.workspace, last.from_address, conversation.person_id, conversation.account_id],
  );
  const ids = await tx.query<{ id: string; internet_id: string }>(
    "select m.id, m.internet_id from messages m where m.workspace_id = $1 and m.conversation_id = $2 and m.internet_id is not null order by m.sent_at, m.id",
    [tx.workspace, id],
  );
  // What a machine said since is answered by nobody.
  const answered = ids.find((one) => one.id === last.id);
  const references = ids.map((one) => `<${one.internet_id}>`);
  const outcome = await planTouches(
    tx,
    [
      {
        account: conversation.account_id,
        person: conversation.person_id,
        contactPoint: point?.id ?? null,
        key: `reply ${id} ${key}`,
        note: words,
        content: {
          to: last.from_address,
          subject: /^(re|aw|sv|antw)\s*:/i.test(last.subject) ? last.subject : `Re: ${last.subject}`,
          text: words,
          in_reply_to: answered ? `<${answered.internet_id}>` : null,
          references: references.slice(-20),
          conversation: id,
        },
      },
    ],
    { channel: "email", purpose: "help", manner: "personal", sender },
  );
  const touch = outcome.ids[0] ?? null;
  if (outcome.planned > 0) await waitForThem(tx, id, touch as string);
  if (outcome.already > 0) {
    const refused = await refusalOf(tx, `reply ${id} ${key}`);
    return { touch, planned: refused === null, refused };
  }
  return { touch, planned: outcome.planned > 0, refused: Object.keys(outcome.reasons)[0] ?? null };
}

/** Why the answer that was sent by this key before did not leave; null where nothing was against it. */
async function refusalOf(tx: Tx, key: string): Promise<string | null> {
  const row = await tx.one<{ reason: string }>(
    `select r.reason from touch_keys k join touch_reasons r on r.workspace_id = $1 and r.touch_id = k.touch_id and r.kind = 'refused'
     where k.workspace_id = $1 and k.key = $2 order by r.created_at desc, r.id desc limit 1`,
    [tx.workspace, key],
  );
  return row?.reason ?? null;
}

/** From now on it waits for them; the first answer tells how long it took. */
async function waitForThem(tx: Tx, id: string, touch: string): Promise<void> {
  await tx.query(
    `update conversations c set state = 'theirs',
       answered_minutes = coalesce(c.answered_minutes, greatest(0, extract(epoch from $3::timestamptz - c.waiting_since) / 60)::int),
       waiting_since = null, last_at = greatest(c.last_at, $3), revision = c.revision + 1, updated_at = $3
     where c.workspace_id = $1 and c.id = $2`,
    [tx.workspace, id, tx.ctx.clock.now()],
  );
  await tx.query(
    "update touches t set conversation_id = c.touch_id from conversations c where t.workspace_id = $1 and t.id = $3 and c.workspace_id = $1 and c.id = $2 and c.touch_id is not null",
    [tx.workspace, id, touch],
  );
}
