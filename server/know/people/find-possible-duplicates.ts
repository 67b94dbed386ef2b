import type { Tx } from "../../platform/db/index.ts";
import { normalPoint } from "./contact-point.ts";
import type { Duplicate } from "./contract.ts";

export interface Described {
  name?: string;
  email?: string;
  phone?: string;
  /** Where only one kind is of interest. */
  kind?: "account" | "person";
}

const most = 10;

/**
 * Who is there already with an equal contact point or the same name, blanks and case apart; equal addresses first. Each part goes through an
 * index, so it keeps up with typing. Names that are only similar are found by the search, which forgives typos.
 */
export async function findPossibleDuplicates(tx: Tx, described: Described): Promise<Duplicate[]> {
  const email = described.email ? normalPoint({ kind: "email", value: described.email }) : null;
  const phone = described.phone ? normalPoint({ kind: "phone", value: described.phone }) : null;
  const name = described.name?.trim().replace(/\s+/g, " ").toLowerCase() || null;
  if (!email && !phone && !name) return [];
  const found = await tx.query<Duplicate>({
    name: "people.possible-duplicates",
    text: `with points as (
             select c.person_id, c.account_id, c.kind, c.value from contact_points c
             where c.workspace_id = $1 and ((c.normal = $2 and c.kind = 'email') or (c.normal = $3 and c.kind = 'phone')) limit 50),
           found as (
             select 'person' as kind, p.person_id as id, p.kind as why, p.value from points p where p.person_id is not null
             union all select 'account', p.account_id, p.kind, p.value from points p where p.account_id is not null
             union all (select 'person', q.id, 'name', q.name from people q where q.workspace_id = $1 and lower(q.name) = $4 limit 20)
             union all (select 'account', a.id, 'name', a.name from accounts a where a.workspace_id = $1 and lower(a.name) = $4 limit 20)),
           best as (
             select distinct on (f.kind, f.id) f.kind, f.id, f.why, f.value from found f
             where $5::text is null or f.kind = $5 order by f.kind, f.id, array_position(array['email', 'phone', 'name'], f.why))
           select b.kind, b.id, coalesce(p.name, a.name) as name,
             (select w.name from employments e join accounts w on w.workspace_id = $1 and w.id = e.account_id
              where e.workspace_id = $1 and e.person_id = b.id and e.ended_on is null order by e.id desc limit 1) as account_name,
             b.why, b.value
           from best b
           left join people p on p.workspace_id = $1 and b.kind = 'person' and p.id = b.id
           left join accounts a on a.workspace_id = $1 and b.kind = 'account' and a.id = b.id
           order by array_position(array['email', 'phone', 'name'], b.why), b.kind desc, b.id limit $6`,
    values: [tx.workspace, email, phone, name, described.kind ?? null, most],
  });
  return found;
}
