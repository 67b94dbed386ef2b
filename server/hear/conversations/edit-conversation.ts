import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { userOf } from "../mailbox/index.ts";
import { readConversationRow } from "./view-inbox.ts";

/** Who answers, and whom it waits for. What is done by hand stays so until the next message. */
export async function editConversation(
  tx: Tx,
  id: string,
  fields: { user_id?: string | null | undefined; state?: "ours" | "theirs" | "done" | undefined },
  check?: Check,
): Promise<{ set: string | null }> {
  await readConversationRow(tx, id);
  const set = changeSet(tx, { kind: "edit-conversation" });
  const waiting =
    fields.state === undefined ? {} : { waiting_since: fields.state === "ours" ? tx.ctx.clock.now() : null };
  await set.edit("conversation", [{ id, check, fields: { ...fields, ...waiting } }]);
  return { set: await set.close() };
}

export async function writeConversationNote(
  tx: Tx,
  id: string,
  words: string,
): Promise<{ note: string; set: string | null }> {
  await readConversationRow(tx, id);
  const set = changeSet(tx, { kind: "note-conversation" });
  const [made] = await set.create("conversation-note", [
    { conversation_id: id, words, user_id: userOf(tx), revision: 1 },
  ]);
  return { note: made?.["id"] as string, set: await set.close() };
}

/** Somebody has it open, or writes: the others who have it open are told at once. */
export async function noteReading(tx: Tx, id: string, writing: boolean): Promise<void> {
  const user = userOf(tx);
  if (!user) return;
  await readConversationRow(tx, id);
  const before = await tx.one<{ writing: boolean; fresh: boolean }>(
    "select r.writing, r.seen_at > $4::timestamptz - interval '70 seconds' as fresh from conversation_readers r where r.workspace_id = $1 and r.conversation_id = $2 and r.user_id = $3",
    [tx.workspace, id, user, tx.ctx.clock.now()],
  );
  await tx.query(
    `insert into conversation_readers as r (workspace_id, conversation_id, user_id, writing, seen_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, conversation_id, user_id) do update set writing = excluded.writing, seen_at = excluded.seen_at`,
    [tx.workspace, id, user, writing, tx.ctx.clock.now()],
  );
  if (!before?.fresh || before.writing !== writing) await announce(tx, "conversations.changed", [id]);
}

/** Tidies what nobody reads any more. */
export async function forgetReaders(tx: Tx): Promise<void> {
  await tx.query(
    "delete from conversation_readers r where r.workspace_id = $1 and r.seen_at < $2::timestamptz - interval '1 hour'",
    [tx.workspace, tx.ctx.clock.now()],
  );
}

export interface Template {
  id: string;
  name: string;
  words: string;
  revision: number;
}

export const listTemplates = (tx: Tx): Promise<Template[]> =>
  tx.query<Template>(
    "select t.id, t.name, t.words, t.revision from reply_templates t where t.workspace_id = $1 order by t.name",
    [tx.workspace],
  );

/** A template of the same name is written anew. */
export async function keepTemplate(tx: Tx, name: string, words: string): Promise<Template> {
  return (await tx.one<Template>(
    `insert into reply_templates as t (workspace_id, id, name, words, created_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, name) do update set words = excluded.words, revision = t.revision + 1 returning t.id, t.name, t.words, t.revision`,
    [tx.workspace, newId(), name, words, tx.ctx.clock.now()],
  )) as Template;
}
