import type { Tx } from "../../platform/db/index.ts";
import { type StandingSource, usableSql } from "../../weigh/standing/index.ts";

export interface PersonToReach {
  person: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  reachable: boolean;
}

/** People an account shows; the rest is on its page. */
const peopleAnAccount = 5;

/**
 * Who works at these accounts on that day, best first: who can be reached, who decides or champions, then by name. Numbers that are dead, not to be called, or
 * a fax are not shown; who has no number of their own is reached by the account's.
 */
export async function peopleToReach(
  tx: Tx,
  source: StandingSource,
  accounts: string[],
): Promise<Map<string, PersonToReach[]>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.query<PersonToReach & { account_id: string }>({
    name: "today.people-to-reach",
    text: `with staff as materialized (
       select e.account_id, e.person_id, min(e.title) as title,
         min(case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end) as rank
       from employments e
       where e.workspace_id = $1 and e.account_id = any ($2::uuid[])
         and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
       group by e.account_id, e.person_id
     ), points as materialized (
       select s.account_id, s.person_id, c.kind, c.value, c.preferred, c.state, c.id, true as own
       from staff s join contact_points c on c.workspace_id = $1 and c.person_id = s.person_id
       where ${usableSql("c", "s.account_id", "s.person_id")}
       union all
       select s.account_id, s.person_id, c.kind, c.value, c.preferred, c.state, c.id, false
       from staff s join contact_points c on c.workspace_id = $1 and c.account_id = s.account_id
       where ${usableSql("c", "s.account_id", "s.person_id")}
     ), best as (
       select p.account_id, p.person_id, bool_or(p.own) as reachable,
         (array_agg(p.value order by p.own desc, p.preferred desc, p.state = 'verified' desc, p.id) filter (where p.kind = 'phone'))[1] as phone,
         (array_agg(p.value order by p.own desc, p.preferred desc, p.state = 'verified' desc, p.id) filter (where p.kind = 'email'))[1] as email
       from points p group by p.account_id, p.person_id
     ), ranked as (
       select s.account_id, p.id as person, p.name, s.title, b.phone, b.email, coalesce(b.reachable, false) as reachable,
         row_number() over (partition by s.account_id order by coalesce(b.reachable, false) desc, (b.phone is not null or b.email is not null) desc, s.rank, p.name, p.id) as place
       from staff s
       join people p on p.workspace_id = $1 and p.id = s.person_id
       left join best b on b.account_id = s.account_id and b.person_id = s.person_id
     )
     select r.account_id, r.person, r.name, r.title, r.phone, r.email, r.reachable from ranked r
     where r.place <= ${peopleAnAccount} order by r.account_id, r.place`,
    values: [tx.workspace, accounts, source.day],
  });
  return byAccount(rows);
}

/** Rows of several accounts, told apart; the account's own column is dropped. */
export function byAccount<R extends { account_id: string }>(rows: R[]): Map<string, Omit<R, "account_id">[]> {
  const found = new Map<string, Omit<R, "account_id">[]>();
  for (const { account_id, ...row } of rows) {
    const list = found.get(account_id);
    if (list) list.push(row);
    else found.set(account_id, [row]);
  }
  return found;
}
