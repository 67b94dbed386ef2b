import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { becameId, presentRecord } from "../importing/present-record.ts";

export interface ProposalShown {
  id: string;
  kind: string;
  key: string;
  name: string;
  /** What it is here; gone where the proposal was accepted and it went. */
  record: string | null;
  state: "open" | "accepted" | "kept" | "returned";
  others: string[];
  since: Date;
  decided_at: Date | null;
  decided_by: string | null;
  set: string | null;
}

/**
 * SQL over a proposal `p`: its record is still here, and no earlier proposal of the same state is about it, as where two keys of one record are missing.
 */
export const onePerRecord = `exists (select from source_records s
    where s.workspace_id = $1 and s.kind = p.kind and s.key = p.key and s.source_id = p.source_id and ${presentRecord})
  and not exists (select from source_proposals q
    join source_records x on x.workspace_id = $1 and x.kind = p.kind and x.key = p.key and x.source_id = p.source_id
    join source_records y on y.workspace_id = $1 and y.kind = q.kind and y.key = q.key and y.source_id = q.source_id
    where q.workspace_id = $1 and q.source_id = p.source_id and q.kind = p.kind and q.state = p.state and q.id < p.id
      and ${becameId("y")} = ${becameId("x")})`;

/** Records missing at their source, oldest first. One that was accepted and undone is open again. */
export async function listProposals(
  tx: Tx,
  source: string,
  open: boolean,
  after: string | undefined,
  limit: number,
): Promise<ProposalShown[]> {
  return tx.query<ProposalShown>(
    `select p.id, p.kind, p.key, coalesce(a.name, h.name, d.name, o.number, p.key) as name, coalesce(a.id, h.id, d.id, o.id) as record,
       case when p.state = 'accepted' and not ${standsSql("c")} then 'open' else p.state end as state, p.created_at as since, p.decided_at, p.decided_by,
       p.set_id as set,
       array(select distinct x.name from source_records r join sources x on x.workspace_id = $1 and x.id = r.source_id
         where r.workspace_id = $1 and r.kind = p.kind and r.source_id <> p.source_id and r.payload is not null
           and (r.kind = 'account' and r.account_id = s.account_id or r.kind = 'person' and r.person_id = s.person_id)) as others
     from source_proposals p
     left join source_records s on s.workspace_id = $1 and s.kind = p.kind and s.key = p.key and s.source_id = p.source_id
     left join accounts a on p.kind = 'account' and a.workspace_id = $1 and a.id = s.account_id
     left join people h on p.kind = 'person' and h.workspace_id = $1 and h.id = s.person_id
     left join products d on p.kind = 'product' and d.workspace_id = $1 and d.id = s.product_id
     left join orders o on p.kind = 'order' and o.workspace_id = $1 and o.id = s.order_id
     left join change_sets c on c.workspace_id = $1 and c.id = p.set_id
     where p.workspace_id = $1 and p.source_id = $2 and ($4::uuid is null or p.id > $4)
       and (p.state = 'open' or p.state = 'accepted' and not ${standsSql("c")}) = $3
       and (not $3 or ${onePerRecord})
     order by p.id limit $5`,
    [tx.workspace, source, open, after ?? null, limit],
  );
}
