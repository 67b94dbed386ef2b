import type { Tx } from "../../../platform/db/index.ts";
import type { ChangeSet, Row } from "../../../platform/records/index.ts";

/** The accounts above this one, the nearest first. */
export async function ancestorsOf(tx: Tx, account: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: "identity.ancestors",
    text: `with recursive above as (
             select p.parent_id as id, 1 as level from account_parents p where p.workspace_id = $1 and p.account_id = $2
             union
             select p.parent_id, a.level + 1 from above a join account_parents p on p.workspace_id = $1 and p.account_id = a.id where a.level < 50)
           select a.id from above a order by a.level`,
    values: [tx.workspace, account],
  });
  return rows.map((row) => row.id);
}

/**
 * Two accounts of one group that become one may not end up as their own branch: where one stands above the other, the lower one's link goes, into the
 * history of the merge.
 */
export async function cutCircles(tx: Tx, set: ChangeSet, kept: string, folded: string): Promise<void> {
  const lower = [
    ...((await ancestorsOf(tx, kept)).includes(folded) ? [kept] : []),
    ...((await ancestorsOf(tx, folded)).includes(kept) ? [folded] : []),
  ];
  if (lower.length === 0) return;
  const gone = await tx.query<{ whole: Row }>(
    "delete from account_parents p where p.workspace_id = $1 and p.account_id = any ($2::uuid[]) returning to_jsonb(p) as whole",
    [tx.workspace, lower],
  );
  await set.note(
    "account-parent",
    "removed",
    gone.map(({ whole }) => whole),
  );
}
