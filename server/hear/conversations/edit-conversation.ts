import type { Tx } from "../../platform/db/index.ts";
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
    fields.state === undefined ? {} : { waiting_since: fields.state === "ours" ? await unansweredSince(tx, id) : null };
  await set.edit("conversation", [{ id, check, fields: { ...fields, ...waiting } }]);
  return { set: await set.close() };
}

/** Since the first word of theirs that no answer of ours followed; where all were answered it begins to wait now. */
async function unansweredSince(tx: Tx, id: string): Promise<Date> {
  const row = await tx.one<{ since: Date | null }>(
    `select coalesce(case when c.state = 'ours' then c.waiting_since end, min(m.sent_at)) as since from conversations c
     left join messages m on m.workspace_id = $1 and m.conversation_id = c.id and m.direction = 'in' and m.kind = 'human'
       and m.sent_at > coalesce(greatest(
         (select max(a.answered_at) from conversation_answers a where a.workspace_id = $1 and a.conversation_id = c.id and a.state in ('open', 'left')),
         (select max(o.sent_at) from messages o where o.workspace_id = $1 and o.conversation_id = c.id and o.direction = 'out')), '-infinity')
     where c.workspace_id = $1 and c.id = $2 group by c.state, c.waiting_since`,
    [tx.workspace, id],
  );
  return row?.since ?? tx.ctx.clock.now();
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
