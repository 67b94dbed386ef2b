import type { Tx } from "../../../platform/db/index.ts";

export interface Pair {
  [column: string]: unknown;
  id: string;
  state: "open" | "merged" | "never" | "left";
  probability: number | null;
}

/** Two records and all that were folded into either. */
const members = `member as (
    select r.id, r.id as now from unnest(array[$2::uuid, $3::uuid]) as r (id)
    union all
    select f.id, coalesce(f.account_id, f.person_id) from folded_records f
    where f.workspace_id = $1 and (f.account_id in ($2, $3) or f.person_id in ($2, $3)))`;

/**
 * What is known of two records as a pair, the ones folded into either included: that Ann is never Anna holds for whatever Anna is part of. An answer
 * that was taken as merged and undone is open again.
 */
export async function pairsBetween(tx: Tx, one: string, other: string): Promise<Pair[]> {
  return tx.query<Pair>({
    name: "identity.pairs-between",
    text: `with ${members}
           select p.id, p.state, p.probability from member a
           join match_pairs p on p.workspace_id = $1 and p.a_id = a.id
           join member b on b.id = p.b_id and b.now <> a.now
           order by p.probability desc nulls last, p.id`,
    values: [tx.workspace, one, other],
  });
}

/** Somebody took apart what a merge had put together of these two, whichever of their members it was between. */
export async function wereTakenApart(tx: Tx, one: string, other: string): Promise<boolean> {
  const row = await tx.one<{ undone: boolean }>({
    name: "identity.were-taken-apart",
    text: `with ${members}
           select exists (select from merges m join member k on k.id = m.kept_id join member f on f.id = m.folded_id and f.now <> k.now
             where m.workspace_id = $1 and m.undone_at is not null) as undone`,
    values: [tx.workspace, one, other],
  });
  return row?.undone ?? false;
}
