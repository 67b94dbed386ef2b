import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { planTouches } from "../../know/outgoing/index.ts";
import { addresseeOf, lastWord } from "./answer-address.ts";
import { waitForThem } from "./keep-answers.ts";
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
  const last = lastWord(conversation);
  if (!last) throw new Fault("nobody_to_answer", {});
  const to = await addresseeOf(tx, conversation);
  if (!to) throw new Fault("sender_unknown", { address: last.from_address });
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
        account: to.account_id,
        person: to.person_id,
        contactPoint: to.contact_point_id,
        key: `reply ${id} ${key}`,
        note: words,
        content: {
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
