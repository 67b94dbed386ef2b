import type { Tx } from "../../platform/db/index.ts";
import { compileFilter } from "./compile-filter.ts";
import type { Filter, sorts } from "./contract.ts";
import { listSorts, type ListSort } from "./list-fields.ts";
import { inScope, today } from "./list-customers.ts";
import type { Scope } from "./scope.ts";

export interface Walk {
  scope: Scope;
  filter?: Filter | undefined;
  sort: (typeof sorts)[number];
  direction: "asc" | "desc";
}

/**
 * The ids of the whole list in its order, so many at a time, through a cursor of this transaction: sorted once however long the list is, and nothing
 * of it is held in memory here.
 */
export async function* walkCustomers(tx: Tx, walk: Walk, atOnce: number): AsyncGenerator<string[]> {
  const sort = listSorts[walk.sort] as ListSort;
  const filter = await compileFilter(tx, walk.filter, walk.scope, await today(tx), [tx.workspace]);
  // All rows are wanted, so the plan that ends first wins, not the one that begins first.
  await tx.query("set local cursor_tuple_fraction = 1");
  await tx.query(
    `declare walk no scroll cursor for
     select s.account_id from standing s where s.workspace_id = $1 and ${inScope(walk.scope)} and ${filter.sql}
     order by s.${sort.column} ${walk.direction} nulls last, s.account_id ${walk.direction}`,
    filter.values,
  );
  try {
    for (;;) {
      const rows = await tx.query<{ account_id: string }>(`fetch ${Math.floor(atOnce)} from walk`);
      if (rows.length > 0) yield rows.map((row) => row.account_id);
      if (rows.length < atOnce) return;
    }
  } finally {
    await tx.query("close walk").catch(() => {});
  }
}
