import { verdictsSql } from "../../platform/checks/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { batchColumns, batchJoin } from "./batch.ts";
import { endRefusedSql } from "./decide-batch.ts";

export type HandVerdict = "handed" | "refused" | "delayed" | "lost";

export interface Handing {
  id: string;
  lease: string;
}

/**
 * The last word before touches leave, for those that are ready at this moment: the rules are asked once more, and what may go is `handed`. Only
 * when this is committed may the other side be given what it can't give back (the final dot of a mail). `lost`: somebody else has it now, or it was
 * cancelled. The answer has a verdict for each.
 */
export async function handTouches(tx: Tx, touches: Handing[]): Promise<Map<string, HandVerdict>> {
  const verdicts = new Map<string, HandVerdict>(touches.map((touch) => [touch.id, "lost"]));
  if (touches.length === 0) return verdicts;
  const rows = await tx.query<{ touch_id: string; verdict: HandVerdict }>({
    name: "outgoing.hand",
    text: handSql(),
    values: [tx.workspace, tx.ctx.clock.now(), touches.map((touch) => touch.id), touches.map((touch) => touch.lease)],
  });
  for (const row of rows) verdicts.set(row.touch_id, row.verdict);
  await announce(
    tx,
    "touches.failed",
    rows.filter((row) => row.verdict === "refused").map((row) => row.touch_id),
  );
  return verdicts;
}

function handSql(): string {
  return `with queued as materialized (
      select o.touch_id, o.touch_created_at, o.due_at, o.sender_id, o.batch_id, o.lease
      from unnest($3::uuid[], $4::uuid[]) as a (touch_id, lease)
      join outgoing o on o.workspace_id = $1 and o.touch_id = a.touch_id and o.lease = a.lease and o.handed_at is null),
    batch as materialized (select ${batchColumns}, q.lease from ${batchJoin} and t.state = 'due'),
    ${verdictsSql()},
    ${endRefusedSql()},
    waiting as (
      update outgoing o set due_at = coalesce(d.until, o.due_at), waits_for = d.reason, lease = null, leased_until = null from delayed d
      where o.workspace_id = $1 and o.touch_id = d.touch_id returning o.touch_id, o.touch_created_at, d.until),
    shown as (
      update touches t set due_at = m.until, state = 'planned' from waiting m
      where t.workspace_id = $1 and t.id = m.touch_id and t.created_at = m.touch_created_at and m.until is not null and t.state in ('planned', 'due')),
    given as (
      update outgoing o set handed_at = now() from batch b
      where o.workspace_id = $1 and o.touch_id = b.touch_id and o.lease = b.lease and o.handed_at is null
        and b.touch_id not in (select r.touch_id from refused r) and b.touch_id not in (select d.touch_id from delayed d)
      returning o.touch_id, o.touch_created_at),
    handed as (
      update touches t set state = 'handed', updated_at = $2 from given g
      where t.workspace_id = $1 and t.id = g.touch_id and t.created_at = g.touch_created_at and t.state = 'due' returning t.id)
    select h.id as touch_id, 'handed' as verdict from handed h
    union all select e.touch_id, 'refused' from ended e
    union all select d.touch_id, 'delayed' from delayed d`;
}
