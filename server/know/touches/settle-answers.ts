import type { Tx } from "../../platform/db/index.ts";
import { speaksSql } from "./is-valued-touch.ts";

/**
 * Sets when each touch of these conversations was answered: the first moment at which the other side spoke in it. Called by whatever
 * changes one side, an undo included. Returns the accounts whose touches changed.
 */
export async function settleAnswers(tx: Tx, conversationIds: string[]): Promise<string[]> {
  if (conversationIds.length === 0) return [];
  const settled = await tx.query<{ account_id: string | null }>({
    name: "touches.settle-answers",
    text: `with members as materialized (
             select t.id, t.created_at, t.direction, t.happened_at, t.conversation_id as conversation, ${speaksSql("t")} as speaks
             from touches t where t.workspace_id = $1 and t.conversation_id = any ($2::uuid[])
             union all
             select t.id, t.created_at, t.direction, t.happened_at, t.id, ${speaksSql("t")}
             from touches t where t.workspace_id = $1 and t.id = any ($2::uuid[]) and t.conversation_id is null),
           answers as (
             select m.id, m.created_at,
               (select min(o.happened_at) from members o
                where o.conversation = m.conversation and o.direction <> m.direction and o.speaks) as answered_at
             from members m)
           update touches t set answered_at = a.answered_at from answers a
           where t.workspace_id = $1 and t.id = a.id and t.created_at = a.created_at and t.answered_at is distinct from a.answered_at
           returning t.account_id`,
    values: [tx.workspace, conversationIds],
  });
  return [...new Set(settled.flatMap((row) => row.account_id ?? []))];
}

/** The conversations these touches belong to or, where a touch is gone, belonged to: a removal's history row holds the whole touch. */
export async function conversationsOf(tx: Tx, touchIds: string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select coalesce(t.conversation_id, t.id) as id from touches t where t.workspace_id = $1 and t.id = any ($2::uuid[])
     union
     select coalesce((c.fields ->> 'conversation_id')::uuid, c.record_id) from changes c
     where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = 'touch' and c.op = 'removed'`,
    [tx.workspace, touchIds],
  );
  return rows.map((row) => row.id);
}
