import type { Tx } from "../../../platform/db/index.ts";
import type { MergeRow } from "../contract.ts";

/** Merges, the last first, with where the record is now and who decided; those taken apart again as well. */
export async function viewMerges(
  tx: Tx,
  { after, limit, record }: { after?: string | undefined; limit: number; record?: string | undefined },
): Promise<MergeRow[]> {
  return tx.query<MergeRow>(
    `select m.id, m.kind, coalesce(f.account_id, f.person_id, m.kept_id) as kept_id, coalesce(a.name, p.name) as kept_name, m.folded_id, m.folded_name,
       m.how, m.probability, s.actor_name as by, m.created_at, m.undone_at,
       (select coalesce(sum(cardinality(v.ids)), 0)::int from merge_moves v where v.workspace_id = $1 and v.merge_id = m.id) as moved
     from merges m
     join change_sets s on s.workspace_id = $1 and s.id = m.set_id
     left join folded_records f on f.workspace_id = $1 and f.id = m.kept_id
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(f.account_id, m.kept_id) and m.kind = 'account'
     left join people p on p.workspace_id = $1 and p.id = coalesce(f.person_id, m.kept_id) and m.kind = 'person'
     where m.workspace_id = $1 and ($2::uuid is null or m.id < $2)
       and ($4::uuid is null or (m.undone_at is null and coalesce(f.account_id, f.person_id, m.kept_id) = $4))
     order by m.id desc limit $3`,
    [tx.workspace, after ?? null, limit, record ?? null],
  );
}
