import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { compileFilter, type Compiled } from "./compile-filter.ts";
import type { CustomerRow, Filter, sorts } from "./contract.ts";
import { listSorts, type ListSort } from "./list-fields.ts";
import { isStatus, type Scope, statusesOf } from "./scope.ts";

export interface ListOptions {
  scope: Scope;
  filter?: Filter | undefined;
  sort: (typeof sorts)[number];
  direction: "asc" | "desc";
  /** Sort value (as the database writes it) and id of the last row seen. */
  after?: [string | null, string] | undefined;
  limit: number;
}

export type ListedRow = CustomerRow & { sort_key: string | null };

/** Rows looked through in the order of the sort before the filter is asked first: some milliseconds' worth. */
const rowsTried = 10_000;
/** Fewer where each row is asked about in another table. */
const rowsTriedElsewhere = 2_500;
/** Where a filter leaves no more than this, it is asked first at once: sorting so few is cheaper than looking for them. */
const fewMatching = 4_000;
/** Up to this share of all, asking the filter first and sorting what is left is cheaper than walking the whole sort. */
const narrowShare = 0.12;

const columns = `s.account_id, s.name, s.kind, s.industry, s.city, s.country, s.owner_id, s.owner_name, s.relationship, s.created_at, s.revenue_12m_minor,
  s.orders_12m, s.last_order_on, s.last_touch_at, s.last_valued_touch_at, s.gap_days, s.next_due_on, s.people_known, s.people_reachable, s.people_touched`;

/**
 * A page of accounts by key. What is empty comes last both ways, asked for separately so that one index serves both. A filter is first tried along
 * the sort, for a bounded number of rows; where it leaves nothing there (rare, or against the sort), it is asked first, or, if broad,
 * the walk goes on in the index alone.
 */
export async function listCustomers(tx: Tx, options: ListOptions): Promise<ListedRow[]> {
  const sort = listSorts[options.sort] as ListSort;
  const filter = await compileFilter(tx, options.filter, options.scope, await today(tx), [tx.workspace]);
  const rows: ListedRow[] = [];
  const plan =
    filter.sql === "true" ? "walk" : (await estimate(tx, filter, options.scope)) <= fewMatching ? "filter" : "try";
  const phases = sort.nullable ? (["filled", "empty"] as const) : (["filled"] as const);
  for (const phase of phases) {
    if (phase === "filled" && options.after?.[0] === null) continue;
    const after = phase === "empty" && options.after?.[0] !== null ? undefined : options.after;
    rows.push(...(await readPhase(tx, options, sort, filter, plan, phase, after, options.limit - rows.length)));
    if (rows.length >= options.limit) break;
  }
  return rows;
}

type Plan = "walk" | "filter" | "try";
type Phase = "filled" | "empty";

async function readPhase(
  tx: Tx,
  options: ListOptions,
  sort: ListSort,
  filter: Compiled,
  plan: Plan,
  phase: Phase,
  after: ListOptions["after"],
  limit: number,
): Promise<ListedRow[]> {
  const run = (how: "walk" | "filter" | "tried") =>
    tx.query<ListedRow & { tried?: number }>(...statement(options, sort, filter, how, phase, after, limit));
  if (plan !== "try") return run(plan);
  const tried = await run("tried");
  if (tried.length >= limit) return tried;
  if ((await matchingShare(tx, filter, options.scope)) <= narrowShare) return run("filter");
  // Room to keep the answers of other tables for all accounts there are.
  if (filter.asksElsewhere) await tx.query("set local work_mem = '96MB'");
  return run("walk");
}

/** One statement: keys of the page from an index alone where that is possible, then their rows. */
function statement(
  options: ListOptions,
  sort: ListSort,
  filter: Compiled,
  how: "walk" | "filter" | "tried",
  phase: Phase,
  after: ListOptions["after"],
  limit: number,
): [string, unknown[]] {
  const values = [...filter.values];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const way = options.direction;
  const order = (row: string) =>
    phase === "filled" ? `${row}.${sort.column} ${way}, ${row}.account_id ${way}` : `${row}.account_id ${way}`;
  const sign = way === "asc" ? ">" : "<";
  const filled = sort.nullable ? `s.${sort.column} is ${phase === "filled" ? "not " : ""}null` : "true";
  let key = "true";
  if (after && phase === "filled")
    key = `(s.${sort.column}, s.account_id) ${sign} (${bind(after[0])}::${sort.type}, ${bind(after[1])}::uuid)`;
  else if (after) key = `s.account_id ${sign} ${bind(after[1])}::uuid`;
  const most = bind(limit);
  const branches = statusesOf(options.scope).map((status) => {
    const place = `s.workspace_id = $1 and ${isStatus("s", status)} and ${filled} and ${key}`;
    const keys = `s.account_id, s.${sort.column}`;
    if (how === "walk")
      return `(select ${keys} from standing s where ${place} and ${filter.walked} order by ${order("s")} limit ${most})`;
    if (how === "tried")
      return `(select ${keys} from (select s.* from standing s where ${place} order by ${order("s")} limit ${filter.asksElsewhere ? rowsTriedElsewhere : rowsTried}) s where ${filter.sql} limit ${most})`;
    // Kept apart from the order, so that no plan walks the sort after all.
    return `(with left_over as materialized (select ${keys} from standing s where ${place} and ${filter.sql})
        select ${keys} from left_over s order by ${order("s")} limit ${most})`;
  });
  const text = `select ${columns}, k.${sort.column}::text as sort_key
    from (select * from (${branches.join(" union all ")}) s order by ${order("s")} limit ${most}) k
    join standing s on s.workspace_id = $1 and s.account_id = k.account_id
    order by ${order("k")}`;
  return [text, values];
}

/** About how many rows the filter leaves, by the planner's statistics: a tenth of a millisecond, and of the right order. */
export async function estimate(tx: Tx, filter: Compiled, scope: Scope): Promise<number> {
  const rows = await tx.query<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>(
    `explain (format json) select 1 from standing s where s.workspace_id = $1 and ${inScope(scope)} and ${filter.sql}`,
    filter.values,
  );
  return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

async function matchingShare(tx: Tx, filter: Compiled, scope: Scope): Promise<number> {
  const all = await estimate(tx, { ...filter, sql: "true", values: [tx.workspace] }, scope);
  return (await estimate(tx, filter, scope)) / Math.max(1, all);
}

export const inScope = (scope: Scope): string =>
  scope === "all"
    ? "true"
    : `(${statusesOf(scope)
        .map((status) => isStatus("s", status))
        .join(" or ")})`;

export async function today(tx: Tx): Promise<string> {
  const row = await tx.one<{ time_zone: string }>({
    name: "list.zone",
    text: "select time_zone from workspaces where id = $1",
    values: [tx.workspace],
  });
  return dayOf(tx.ctx.clock.now(), row?.time_zone ?? "UTC");
}
