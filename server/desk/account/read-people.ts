import { backOnSql } from "../../hear/answers/index.ts";
import { meetsSql } from "../../know/touches/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { usableSql } from "../../weigh/standing/index.ts";
import type { PersonThere } from "./contract.ts";
import { pointJson } from "./points-sql.ts";

/** More than anybody reads on one screen; the rest is in the list of people. */
const shownPeople = 200;

/** `$1` workspace, `$2` account, `$3` today, `$4` zone, `$5` the longest gap. */
const text = `
  with met as materialized (
    select t.person_id, max(t.happened_at) as last_met_at from touches t
    where t.workspace_id = $1 and t.account_id = $2 and t.person_id is not null and ${meetsSql("t")}
      and (t.happened_at at time zone $4)::date <= $3
    group by t.person_id)
  select e.person_id, e.id as employment_id, p.name, e.title, e.buying_role, e.started_on, e.ended_on,
    (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3) as there_now,
    exists (select from contact_points c where c.workspace_id = $1 and c.person_id = e.person_id and ${usableSql("c", "e.account_id", "e.person_id")}) as reachable,
    coalesce((m.last_met_at at time zone $4)::date + $5::int >= $3, false) as touched, m.last_met_at, ${backOnSql("e.person_id", "$3")} as back_on,
    coalesce((select jsonb_agg(${pointJson("c", "e.account_id", "e.person_id")} order by c.state = 'dead', c.preferred desc, c.kind, c.id)
      from contact_points c where c.workspace_id = $1 and c.person_id = e.person_id), '[]'::jsonb) as points
  from employments e
  join people p on p.workspace_id = $1 and p.id = e.person_id
  left join met m on m.person_id = e.person_id
  where e.workspace_id = $1 and e.account_id = $2
  order by there_now desc, array_position(array['decides', 'champions', 'influences', 'pays', 'uses'], e.buying_role) nulls last, p.name, e.id
  limit ${shownPeople}`;

/** Who works or worked at an account, who is there now first, each with their contact points and when they were last met. */
export async function readPeople(
  tx: Tx,
  accountId: string,
  today: string,
  zone: string,
  longestGap: number,
): Promise<PersonThere[]> {
  return tx.query<PersonThere>({
    name: "account.people",
    text,
    values: [tx.workspace, accountId, today, zone, longestGap],
  });
}
