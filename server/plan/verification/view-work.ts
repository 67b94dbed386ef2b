import type { Tx } from "../../platform/db/index.ts";
import { thereOn } from "../../know/people/index.ts";
import { workspaceTerms, usableSql } from "../../weigh/standing/index.ts";
import type { OutcomeWord, Question, Stratum } from "./contract.ts";

export interface Work {
  place: number;
  stratum: Stratum;
  account_id: string;
  account_name: string | null;
  person_id: string | null;
  person_name: string | null;
  title: string | null;
  user_id: string | null;
  worth_minor: number;
  phone: string | null;
  email: string | null;
  checks: WorkCheck[];
}

export interface WorkCheck {
  id: string;
  question: Question;
  value: string | null;
  now: string | null;
  gone: boolean;
  known_on: string;
  outcome: OutcomeWord | null;
  right_value: string | null;
  note: string | null;
  outcome_at: string | null;
  outcome_by: string | null;
  revision: number;
}

/** Whether what a check asks about is no longer there. `$1` workspace. */
export const goneSql = (c: string): string => `case when ${c}.question in ('there', 'role')
  then not exists (select from employments e where e.workspace_id = $1 and e.id = ${c}.employment_id)
  else not exists (select from contact_points k where k.workspace_id = $1 and k.id = ${c}.contact_point_id) end`;

/**
 * The drawn records by place, each with whom to ask, how to reach them, and what is in question: as it was drawn, and as it is now. What may not be
 * used to reach them is not shown; what nobody may be asked about is still found out some other way.
 */
export async function viewWork(
  tx: Tx,
  id: string,
  {
    user,
    show,
    after,
    limit,
  }: { user: string | null | undefined; show: "open" | "done" | "all"; after?: number; limit: number },
): Promise<Work[]> {
  const { today } = await workspaceTerms(tx);
  return tx.query<Work>(
    `with record as materialized (
       select c.place, c.stratum, c.account_id, c.worth_minor, min(c.user_id::text)::uuid as user_id,
         min(c.person_id::text)::uuid as person_id, min(c.employment_id::text)::uuid as employment_id
       from verification_checks c
       where c.workspace_id = $1 and c.verification_id = $2 and c.place > $4
         and ($5::text = 'all' or c.user_id is not distinct from $6::uuid)
       group by c.place, c.stratum, c.account_id, c.worth_minor
       having $7 = 'all' or ($7 = 'open') = bool_or(c.outcome is null)
       order by c.place limit $8
     )
     select r.place, r.stratum, r.account_id, a.name as account_name, r.person_id, p.name as person_name, e.title, r.user_id, r.worth_minor, reach.phone, reach.email,
       (select jsonb_agg(jsonb_build_object('id', c.id, 'question', c.question, 'value', c.value,
          'now', case when c.question in ('there', 'role') then (select n.title from employments n where n.workspace_id = $1 and n.id = c.employment_id and ${thereOn("n", "$3")})
            else (select k.value from contact_points k where k.workspace_id = $1 and k.id = c.contact_point_id) end,
          'gone', ${goneSql("c")}, 'known_on', c.known_on, 'outcome', c.outcome, 'right_value', c.right_value, 'note', c.note,
          'outcome_at', to_char(c.outcome_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome_by', c.outcome_by, 'revision', c.revision)
          order by array_position(array['there', 'role', 'email', 'phone', 'address'], c.question))
        from verification_checks c where c.workspace_id = $1 and c.verification_id = $2 and c.place = r.place) as checks
     from record r
     left join accounts a on a.workspace_id = $1 and a.id = r.account_id
     left join people p on p.workspace_id = $1 and p.id = r.person_id
     left join employments e on e.workspace_id = $1 and e.id = r.employment_id
     left join lateral (
       select (array_agg(c.value order by c.person_id is not null desc, c.preferred desc, c.id) filter (where c.kind = 'phone'))[1] as phone,
         (array_agg(c.value order by c.person_id is not null desc, c.preferred desc, c.id) filter (where c.kind = 'email'))[1] as email
       from contact_points c
       where c.workspace_id = $1 and c.kind in ('phone', 'email') and (c.person_id = r.person_id or c.account_id = r.account_id)
         and ${usableSql("c", "r.account_id", "r.person_id")}
     ) reach on true
     order by r.place`,
    [tx.workspace, id, today, after ?? 0, user === undefined ? "all" : "one", user ?? null, show, limit],
  );
}
