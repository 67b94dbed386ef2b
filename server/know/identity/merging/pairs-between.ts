import type { Tx } from "../../../platform/db/index.ts";

export interface Pair {
  [column: string]: unknown;
  id: string;
  state: "open" | "merged" | "never" | "left";
  probability: number | null;
}

/**
 * What is known of two records as a pair, the ones folded into either included: that Ann is never Anna holds for whatever Anna is part of. An answer
 * that was taken as merged and undone is open again.
 */
export async function pairsBetween(tx: Tx, one: string, other: string): Promise<Pair[]> {
  return tx.query<Pair>({
    name: "identity.pairs-between",
    text: `with member as (
             select r.id, r.id as now from unnest(array[$2::uuid, $3::uuid]) as r (id)
             union all
             select f.id, coalesce(f.account_id, f.person_id) from folded_records f
             where f.workspace_id = $1 and (f.account_id in ($2, $3) or f.person_id in ($2, $3)))
           select p.id, p.state, p.probability from member a
           join match_pairs p on p.workspace_id = $1 and p.a_id = a.id
           join member b on b.id = p.b_id and b.now <> a.now
           order by p.probability desc nulls last, p.id`,
    values: [tx.workspace, one, other],
  });
}
