import type { Tx } from "../../platform/db/index.ts";
import { verdictsSql } from "../../platform/checks/index.ts";
import { batchColumns, batchJoin, inLedger, inQueue } from "./batch.ts";
import { askedOf } from "./large-batch.ts";

export interface Decided {
  refused: number;
  reasons: Record<string, number>;
  delayed: number;
}

/** Asks all rules about these touches at once. Refused ones end as cancelled with their reason, delayed ones move to when they may leave. */
export async function decideBatch(tx: Tx, touchIds: string[]): Promise<Decided> {
  if (touchIds.length === 0) return { refused: 0, reasons: {}, delayed: 0 };
  const rows = await askedOf<{ verdict: "refused" | "delayed"; reason: string | null; n: number }>(
    tx,
    touchIds.length,
    {
      name: "outgoing.decide",
      text: decideSql(),
      values: [tx.workspace, tx.ctx.clock.now(), `{${touchIds.join()}}`],
    },
  );
  const refusals = rows.filter((row) => row.verdict === "refused");
  return {
    refused: sum(refusals),
    reasons: Object.fromEntries(refusals.map((row) => [row.reason, row.n])),
    delayed: sum(rows.filter((row) => row.verdict === "delayed")),
  };
}

const sum = (rows: { n: number }[]): number => rows.reduce((total, row) => total + row.n, 0);

/** `$1` workspace, `$2` now, `$3` touches. */
export function decideSql(): string {
  return `with queued as materialized (
      select o.touch_id, o.touch_created_at, o.due_at, o.sender_id, o.batch_id
      from unnest($3::uuid[]) as a (touch_id) join outgoing o on o.workspace_id = $1 and o.touch_id = a.touch_id),
    batch as materialized (select ${batchColumns} from ${batchJoin}),
    ${verdictsSql()},
    ${endRefusedSql()},
    moved as (
      update outgoing o set due_at = coalesce(d.until, o.due_at), waits_for = d.reason from delayed d
      where ${inQueue("o", "delayed")} and o.touch_id = d.touch_id returning o.touch_id, o.touch_created_at, d.until),
    shown as (
      update touches t set due_at = m.until, state = 'planned' from moved m
      where ${inLedger("t", "moved")} and t.id = m.touch_id and t.created_at = m.touch_created_at and m.until is not null
        and t.state in ('planned', 'due'))
    select 'refused' as verdict, r.reason, count(*)::int as n from refused r group by r.reason
    union all
    select 'delayed', null, count(*)::int from delayed d`;
}

/** Ends what is `refused` of the `batch`: cancelled, with the reason written down, out of the queue. Part of a longer statement. */
export function endRefusedSql(): string {
  return `ended as (
      delete from outgoing o using refused r where ${inQueue("o", "refused")} and o.touch_id = r.touch_id and o.handed_at is null
      returning o.touch_id, o.touch_created_at, r.reason, r.detail),
    cancelled as (
      update touches t set state = 'cancelled', updated_at = $2 from ended e
      where ${inLedger("t", "ended")} and t.id = e.touch_id and t.created_at = e.touch_created_at and t.state in ('planned', 'due')),
    explained as (
      insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, detail, created_at)
      select $1, e.touch_id, gen_random_uuid(), e.touch_created_at, 'refused', e.reason, e.detail, $2 from ended e)`;
}
