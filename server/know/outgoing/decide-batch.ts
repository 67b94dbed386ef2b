import { newId, type Tx } from "../../platform/db/index.ts";
import { verdictsSql } from "../../platform/checks/index.ts";
import { batchColumns, batchJoin } from "./batch.ts";

export interface Decided {
  refused: number;
  reasons: Record<string, number>;
  delayed: number;
  /** Accounts that have a touch in the batch. */
  accounts: string[];
}

/** Asks all rules about these touches at once. Refused ones end as cancelled with their reason, delayed ones move to when they may leave. */
export async function decideBatch(tx: Tx, touchIds: string[]): Promise<Decided> {
  if (touchIds.length === 0) return { refused: 0, reasons: {}, delayed: 0, accounts: [] };
  // Nobody counted what was written just now: the database takes a large batch for a handful, and would go through it once for each of its rows; its hashes are to stay in memory.
  const large = touchIds.length >= largeBatch;
  // Planning it costs more than running it for a few: of those the plan is made once a connection.
  await tx.query(
    large
      ? "set local enable_nestloop = off; set local work_mem = '64MB'"
      : "set local plan_cache_mode = force_generic_plan",
  );
  const rows = await tx.query<{
    verdict: "refused" | "delayed" | null;
    reason: string | null;
    n: number;
    accounts: string[] | null;
  }>({
    ...(large ? {} : { name: "outgoing.decide" }),
    text: decideSql(),
    values: [tx.workspace, tx.ctx.clock.now(), touchIds, touchIds.map(() => newId())],
  });
  await tx.query(large ? "set local enable_nestloop = on" : "set local plan_cache_mode = auto");
  const refusals = rows.filter((row) => row.verdict === "refused");
  return {
    refused: sum(refusals),
    reasons: Object.fromEntries(refusals.map((row) => [row.reason, row.n])),
    delayed: sum(rows.filter((row) => row.verdict === "delayed")),
    accounts: rows.flatMap((row) => row.accounts ?? []),
  };
}

const largeBatch = 1_000;

const sum = (rows: { n: number }[]): number => rows.reduce((total, row) => total + row.n, 0);

/** `$1` workspace, `$2` now, `$3` touches, `$4` as many fresh ids for the reasons. */
export function decideSql(): string {
  return `with asked as (select * from unnest($3::uuid[], $4::uuid[]) as a (touch_id, reason_id)),
    batch as materialized (
      select ${batchColumns}, a.reason_id from ${batchJoin} join asked a on a.touch_id = o.touch_id where o.workspace_id = $1),
    ${verdictsSql()},
    ${endRefusedSql()},
    moved as (
      update outgoing o set due_at = coalesce(d.until, o.due_at), waits_for = d.reason from delayed d
      where o.workspace_id = $1 and o.touch_id = d.touch_id),
    shown as (
      update touches t set due_at = d.until, state = 'planned' from delayed d join batch b on b.touch_id = d.touch_id
      where t.workspace_id = $1 and t.id = b.touch_id and t.created_at = b.touch_created_at and d.until is not null and t.state in ('planned', 'due'))
    select 'refused' as verdict, r.reason, count(*)::int as n, null::uuid[] as accounts from refused r group by r.reason
    union all
    select 'delayed', null, count(*)::int, null from delayed d
    union all
    select null, null, 0, array(select distinct b.account_id from batch b where b.account_id is not null)`;
}

/** Ends what is `refused` of the `batch`: cancelled, with the reason written down, out of the queue. Part of a longer statement. */
export function endRefusedSql(): string {
  return `ended as (
      delete from outgoing o using refused r where o.workspace_id = $1 and o.touch_id = r.touch_id and o.handed_at is null returning o.touch_id),
    cancelled as (
      update touches t set state = 'cancelled', updated_at = $2 from batch b
      where t.workspace_id = $1 and t.id = b.touch_id and t.created_at = b.touch_created_at and t.state in ('planned', 'due')
        and b.touch_id in (select e.touch_id from ended e)),
    explained as (
      insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, detail, created_at)
      select $1, b.touch_id, b.reason_id, b.touch_created_at, 'refused', r.reason, r.detail, $2
      from refused r join batch b on b.touch_id = r.touch_id where b.touch_id in (select e.touch_id from ended e))`;
}
