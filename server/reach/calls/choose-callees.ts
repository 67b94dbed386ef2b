import { backOnSql } from "../../hear/answers/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { isFax, mayUse, worksOn } from "../../weigh/standing/index.ts";

export interface Callee {
  account_id: string;
  account: string;
  person_id: string | null;
  contact_point_id: string | null;
  /** Somebody works there. */
  staffed: boolean;
}

/**
 * Whom to call at each account, in the order asked: the person named, else the next best. A number of their own goes before the account's; who
 * picked up before goes before who never did, then who decides more. Numbers that are dead or may not be called are none. `without`:
 * somebody who just told that they left, still employed there for the rest of the day. Who is away comes last: the call waits until they are back.
 */
export async function chooseCallees(
  tx: Tx,
  wanted: { account: string; person?: string | null | undefined }[],
  day: string,
  without: string | null = null,
): Promise<Callee[]> {
  return tx.query<Callee>(
    `with asked as materialized (
        select q.account_id, q.person_id, q.place from unnest($2::uuid[], $4::uuid[]) with ordinality as q (account_id, person_id, place)),
      staff as materialized (
        select q.place, q.account_id, e.person_id, min(case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end) as rank
        from asked q join employments e on e.workspace_id = $1 and e.account_id = q.account_id and (q.person_id is null or e.person_id = q.person_id)
          and e.person_id is distinct from $5::uuid
          and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
        group by q.place, q.account_id, e.person_id),
      numbers as materialized (
        select s.place, s.person_id, s.rank, c.id as point, true as own, c.preferred, c.state
        from staff s join contact_points c on c.workspace_id = $1 and c.person_id = s.person_id and c.kind = 'phone' and not ${isFax("c")} and ${worksOn("c")}
        where ${mayUse("s.account_id", "s.person_id", "c.id", "'call'")}
        union all
        select s.place, s.person_id, s.rank, c.id, false, c.preferred, c.state
        from staff s join contact_points c on c.workspace_id = $1 and c.account_id = s.account_id and c.kind = 'phone' and not ${isFax("c")} and ${worksOn("c")}
        where ${mayUse("s.account_id", "s.person_id", "c.id", "'call'")}
        union all
        select q.place, null, 9, c.id, false, c.preferred, c.state
        from asked q join contact_points c on c.workspace_id = $1 and c.account_id = q.account_id and c.kind = 'phone' and not ${isFax("c")} and ${worksOn("c")}
        where not exists (select from staff s where s.place = q.place) and ${mayUse("q.account_id", "null::uuid", "c.id", "'call'")}),
      ranked as (
        select distinct on (n.place) n.place, n.person_id, n.point
        from numbers n
        left join lateral (select max(t.happened_at) as at from touches t
          where t.workspace_id = $1 and t.person_id = n.person_id and t.channel = 'call' and t.outcome = 'reached') met on true
        order by n.place, ${backOnSql("n.person_id", "$3")} is not null, n.own desc, met.at desc nulls last, n.rank, n.preferred desc, n.state = 'verified' desc, n.person_id, n.point)
      select q.account_id, a.name as account, r.person_id, r.point as contact_point_id, exists (select from staff s where s.place = q.place) as staffed
      from asked q join accounts a on a.workspace_id = $1 and a.id = q.account_id left join ranked r on r.place = q.place order by q.place`,
    [tx.workspace, wanted.map((one) => one.account), day, wanted.map((one) => one.person ?? null), without],
  );
}
