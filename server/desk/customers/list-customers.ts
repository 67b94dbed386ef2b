import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { compileFilter, type Compiled } from "./compile-filter.ts";
import type { CustomerRow, Filter, sorts } from "./contract.ts";
import { listSorts, type ListSort } from "./list-fields.ts";
import { isOnly, ownerNames, pinningRules } from "./pin-sort.ts";
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
export async function listCustomers(tx: Tx, options: ListOptions, forced?: Plan): Promise<ListedRow[]> {
  const sort = listSorts[options.sort] as ListSort;
  const { filter, whole } = await placed(tx, options, sort);
  const rows: ListedRow[] = [];
  const plan = forced ?? (await choosePlan(tx, filter, whole, options.scope));
  const phases = sort.nullable ? (["filled", "empty"] as const) : (["filled"] as const);
  for (const phase of phases) {
    if (phase === "filled" && options.after?.[0] === null) continue;
    const after = phase === "empty" && options.after?.[0] !== null ? undefined : options.after;
    rows.push(...(await readPhase(tx, options, sort, filter, plan, phase, after, options.limit - rows.length)));
    if (rows.length >= options.limit) break;
  }
  return rows;
}

/** A filter, and where along the sort all that it leaves must lie. */
interface Placed extends Compiled {
  place: string;
  /** The filter's values and those of the place. */
  placed: unknown[];
}

/** `whole`: every row at that place passes the filter, or nearly so. */
async function placed(tx: Tx, options: ListOptions, sort: ListSort): Promise<{ filter: Placed; whole: boolean }> {
  const { filter: tree, scope } = options;
  const day = await today(tx);
  const filter = await compileFilter(tx, tree, scope, day, [tx.workspace]);
  if (filter.sql === "true") return { filter: { ...filter, place: "true", placed: filter.values }, whole: true };
  if (options.sort === "owner") {
    const owners = await ownerNames(tx, tree);
    if (owners && owners.names.length > 0) {
      const bound = [...filter.values, owners.names.length === 1 ? owners.names[0] : owners.names];
      const place = `s.owner_name = ${owners.names.length === 1 ? `$${bound.length}` : `any ($${bound.length}::text[])`}`;
      return { filter: { ...filter, place, placed: bound }, whole: isOnly(tree, [owners.rule]) };
    }
  }
  const rules = pinningRules(tree, sort);
  if (rules.length === 0) return { filter: { ...filter, place: "true", placed: filter.values }, whole: false };
  const pinned = await compileFilter(tx, { combinator: "and", rules }, scope, day, filter.values);
  return { filter: { ...filter, place: pinned.sql, placed: pinned.values }, whole: isOnly(tree, rules) };
}

/** How a page is found; what is on it is the same each way. */
export const plans = ["walk", "filter", "try"] as const;
type Plan = (typeof plans)[number];

async function choosePlan(tx: Tx, filter: Placed, whole: boolean, scope: Scope): Promise<Plan> {
  if (whole) return "walk";
  return (await estimate(tx, filter, scope)) <= fewMatching ? "filter" : "try";
}

type Phase = "filled" | "empty";

async function readPhase(
  tx: Tx,
  options: ListOptions,
  sort: ListSort,
  filter: Placed,
  plan: Plan,
  phase: Phase,
  after: ListOptions["after"],
  limit: number,
): Promise<ListedRow[]> {
  const run = (how: "walk" | "filter" | "tried") =>
    tx.query<ListedRow & { tried?: number }>(...statement(options, sort, filter, how, plan, phase, after, limit));
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
  filter: Placed,
  how: "walk" | "filter" | "tried",
  plan: Plan,
  phase: Phase,
  after: ListOptions["after"],
  limit: number,
): [string, unknown[]] {
  const values = [...filter.placed];
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
    const subject = `s.workspace_id = $1 and ${isStatus("s", status)}`;
    const place = `${subject} and ${filled} and ${key} and ${filter.place}`;
    const keys = `s.account_id, s.${sort.column}`;
    if (how === "walk")
      return `(select ${keys} from standing s where ${place} and ${filter.walked} order by ${order("s")} limit ${most})`;
    if (how === "tried")
      return `(select ${keys} from (select s.* from standing s where ${place} order by ${order("s")} limit ${filter.asksElsewhere ? rowsTriedElsewhere : rowsTried}) s
        where ${filter.asksElsewhere ? filter.sql : filter.walked} limit ${most})`;
    // No other sort's index has the column: what is left is found without it, mostly in an index alone, and looked up then.
    if (plan === "filter" && !sort.carried)
      return `(with left_over as materialized (select s.account_id from standing s where ${subject} and ${filter.sql})
        select ${keys} from left_over l join standing s on s.workspace_id = $1 and s.account_id = l.account_id
        where ${place} order by ${order("s")} limit ${most})`;
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
export async function estimate(tx: Tx, filter: Pick<Compiled, "sql" | "values">, scope: Scope): Promise<number> {
  const rows = await tx.query<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>(
    `explain (format json) select 1 from standing s where s.workspace_id = $1 and ${inScope(scope)} and ${filter.sql}`,
    filter.values,
  );
  return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

async function matchingShare(tx: Tx, filter: Placed, scope: Scope): Promise<number> {
  const all = await estimate(tx, { sql: "true", values: [tx.workspace] }, scope);
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
