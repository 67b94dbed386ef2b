import type { Tx } from "../../../platform/db/index.ts";
import { hashesSql } from "../reach-facts.ts";

/**
 * Where a contact point is here whose hash stands on a list, the entry learns the address: so that coverage, which is computed of a million customers
 * at once, need not hash them all. What leaves is compared with the hashes themselves and doesn't wait for this.
 */
export async function recogniseHashes(
  tx: Tx,
  of: { list?: string; people?: string[]; accounts?: string[] },
): Promise<void> {
  const there = await tx.one(
    `select from suppression_entries e where e.workspace_id = $1 and e.hash is not null and e.normal is null
       and ($2::uuid is null or e.list_id = $2) limit 1`,
    [tx.workspace, of.list ?? null],
  );
  if (!there) return;
  const whose = of.list
    ? "$3::uuid[] is null and $4::uuid[] is null"
    : "(c.person_id = any ($3::uuid[]) or c.account_id = any ($4::uuid[]))";
  await tx.query(
    `update suppression_entries e set normal = h.normal
     from (${hashesSql("c.normal")
       .map(
         (hash) =>
           `select c.kind, c.normal, ${hash} as hash from contact_points c where c.workspace_id = $1 and ${whose}`,
       )
       .join(" union all ")}) h
     where e.workspace_id = $1 and e.hash = h.hash and e.kind = h.kind and e.normal is null and ($2::uuid is null or e.list_id = $2)`,
    [tx.workspace, of.list ?? null, of.list ? null : (of.people ?? []), of.list ? null : (of.accounts ?? [])],
  );
}
