import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { attachFiles, holdFiles } from "../../know/outgoing/index.ts";
import { addresseeOf, lastWord } from "./answer-address.ts";
import { channelOf } from "./channels.ts";
import { waitForThem } from "./keep-answers.ts";
import type { NewReply } from "./contract.ts";
import { readConversation } from "./view-inbox.ts";

export interface Replied {
  touch: string | null;
  planned: boolean;
  /** The rule that said no. */
  refused: string | null;
}

/**
 * An answer is a touch like any other: planned in the one ledger, asked about by every rule, and sent by whoever sends on the channel they wrote by. Only a person is
 * answered, never a machine.
 */
export async function replyTo(
  tx: Tx,
  id: string,
  { words, key, sender = null, files = [] }: NewReply,
): Promise<Replied> {
  const conversation = await readConversation(tx, id);
  const last = lastWord(conversation);
  if (!last) throw new Fault("nobody_to_answer", {});
  const to = await addresseeOf(tx, conversation);
  if (!to) throw new Fault("sender_unknown", { address: last.from_address });
  if (files.length > 0 && conversation.channel !== "email")
    throw new Fault("invalid_input", {
      faults: [{ path: "files", given: files.length, expected: "no files in a text" }],
    });
  const outcome = await channelOf(conversation.channel).answer(tx, {
    conversation,
    last,
    to,
    words,
    key: `reply ${id} ${key}`,
    sender,
    files: files.length,
  });
  const touch = outcome.ids[0] ?? null;
  if (outcome.planned > 0) {
    await holdFiles(tx, files);
    await attachFiles(tx, touch as string, files);
    await waitForThem(tx, id, touch as string);
  }
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
