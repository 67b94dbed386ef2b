import type { Tx } from "../../platform/db/index.ts";
import { isStatus, type Scope, statusesOf } from "./scope.ts";

/** All values of a column of standing, each once, by stepping through its index (a loose scan): as many steps as there are values. */
export function distinctValues(column: string, scope: Scope): string {
  return statusesOf(scope)
    .map((status) => {
      const next = (after: string) =>
        `(select x.${column} from standing x where x.workspace_id = $1 and ${isStatus("x", status)} and x.${column} ${after} order by x.${column} limit 1)`;
      return `(with recursive step as (
          select ${next("is not null")} as v
          union all select ${next("> step.v")} from step where step.v is not null)
        select step.v from step where step.v is not null)`;
    })
    .join(" union ");
}

/** Beyond so many nobody means one by some of its letters. */
const mostValues = 5_000;

/** The different cities, industries or owners there are. */
export async function readDistinct(tx: Tx, column: "city" | "country" | "industry" | "owner_name"): Promise<string[]> {
  // Of countries there are few, but no index steps through them.
  const values =
    column === "country"
      ? "select distinct s.country as v from standing s where s.workspace_id = $1 and s.country is not null"
      : distinctValues(column, "all");
  const rows = await tx.query<{ v: string }>(`select d.v from (${values}) d limit ${mostValues}`, [tx.workspace]);
  return rows.map((row) => row.v);
}
