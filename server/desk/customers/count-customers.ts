import type { Tx } from "../../platform/db/index.ts";
import { compileFilter } from "./compile-filter.ts";
import type { Filter, groupings } from "./contract.ts";
import { estimate, inScope, today } from "./list-customers.ts";
import type { Scope } from "./scope.ts";

/** Counted while somebody waits; "1,000+" beyond. */
const mostCounted = 1000;

/** How many: exact up to a thousand, then "more" with an estimate; exact whatever it takes when asked. */
export async function countCustomers(
  tx: Tx,
  scope: Scope,
  filter: Filter | undefined,
  exact: boolean,
): Promise<{ total: number; more: boolean; estimate: number | null }> {
  const compiled = await compileFilter(tx, filter, scope, await today(tx), [tx.workspace]);
  const matching = `select 1 from standing s where s.workspace_id = $1 and ${inScope(scope)} and ${compiled.sql}`;
  const counted = exact ? matching : `${matching} limit ${mostCounted + 1}`;
  const row = await tx.one<{ n: number }>(`select count(*) as n from (${counted}) m`, compiled.values);
  const n = row?.n ?? 0;
  if (exact || n <= mostCounted) return { total: n, more: false, estimate: null };
  return { total: mostCounted, more: true, estimate: Math.max(mostCounted + 1, await estimate(tx, compiled, scope)) };
}

const keys: Record<(typeof groupings)[number], [key: string, name: string]> = {
  owner: ["s.owner_id::text", "s.owner_name"],
  city: ["s.city", "s.city"],
  industry: ["s.industry", "s.industry"],
  relationship: ["s.relationship", "s.relationship"],
  country: ["s.country", "s.country"],
};
const mostGroups = 500;

/** How many accounts each group has, the largest first. */
export async function groupCustomers(
  tx: Tx,
  scope: Scope,
  filter: Filter | undefined,
  by: (typeof groupings)[number],
): Promise<{ key: string | null; name: string | null; accounts: number }[]> {
  const compiled = await compileFilter(tx, filter, scope, await today(tx), [tx.workspace]);
  const [key, name] = keys[by];
  return tx.query(
    `select ${key} as key, min(${name}) as name, count(*)::int as accounts from standing s
     where s.workspace_id = $1 and ${inScope(scope)} and ${compiled.sql}
     group by 1 order by 3 desc, 2 limit ${mostGroups}`,
    compiled.values,
  );
}
