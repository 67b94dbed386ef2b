import type { Tx } from "../../platform/db/index.ts";
import { hazardOf } from "../../platform/statistics/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { Question } from "./contract.ts";
import { foundOut, rewrittenOn } from "./frame.ts";
import { daysAMonth, viewDecay } from "./view-decay.ts";

export interface Proposal {
  question: Question;
  account_id: string;
  account_name: string;
  person_id: string | null;
  person_name: string | null;
  value: string | null;
  known_on: string;
  worth_minor: number;
  stale: number;
  at_stake_minor: number;
}

/** Accounts looked at first; then four times as many each time, until nobody further down can be among the proposed. */
const accountsAtFirst = 500;
/** Where worth is spread so flat that this is not reached, the proposals are of these. */
const accountsAtMost = 8_000;

/** What to check next: the facts where the account's worth × the probability that they are wrong by now is largest. */
export async function viewNext(tx: Tx, limit: number): Promise<{ currency: string; rows: Proposal[] }> {
  const { today, zone, currency } = await workspaceTerms(tx);
  const decay = await viewDecay(tx);
  for (let accounts = accountsAtFirst; ; accounts *= 4) {
    const rows = await tx.query<Proposal & { least: number | null; seen: number }>(
      `with best as materialized (
         select s.account_id, s.name, s.revenue_12m_minor as worth_minor from standing s
         where s.workspace_id = $1 and s.relationship = 'customer' and s.revenue_12m_minor > 0
         order by s.revenue_12m_minor desc, s.account_id limit $2
       ), spell as materialized (
         select e.id, e.account_id, e.person_id, e.title, (e.created_at at time zone $4)::date as written_on
         from best b join employments e on e.workspace_id = $1 and e.account_id = b.account_id
         where (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
       ), point as materialized (
         select b.account_id, c.person_id, c.id, c.kind, c.value, c.state, c.state_on, c.created_at from best b
           join contact_points c on c.workspace_id = $1 and c.account_id = b.account_id
         union all
         select s.account_id, c.person_id, c.id, c.kind, c.value, c.state, c.state_on, c.created_at from spell s
           join contact_points c on c.workspace_id = $1 and c.person_id = s.person_id
       ), fact as (
         select q.question, s.account_id, s.person_id, s.title as value,
           greatest(s.written_on, case q.question when 'role' then ${rewrittenOn("s.id", "title")} end,
             (select max(v.outcome_on) from verification_checks v where v.workspace_id = $1 and v.employment_id = s.id
               and v.question = q.question and ${foundOut("v")})) as known_on,
           q.question = 'role' and exists (select from verification_checks v where v.workspace_id = $1 and v.employment_id = s.id
             and v.question = 'role' and v.outcome = 'wrong' and v.right_value is null and v.value = s.title
             and not exists (select from verification_checks l where l.workspace_id = $1 and l.employment_id = s.id
               and l.question = 'role' and l.outcome = 'right' and l.outcome_at > v.outcome_at)) as wrong
         from spell s cross join (values ('there'), ('role')) q (question)
         where q.question = 'there' or s.title is not null
         union all
         select case p.kind when 'postal' then 'address' else p.kind end, p.account_id, p.person_id, p.value,
           greatest(case p.state when 'verified' then p.state_on end, (p.created_at at time zone $4)::date, ${rewrittenOn("p.id", "value")}), false
         from point p where p.kind in ('email', 'phone', 'postal') and p.state <> 'dead'
       ), ranked as (
         select f.*, b.name, b.worth_minor, case when f.wrong then 1 else 1 - exp(- h.hazard * greatest($3 - f.known_on, 0) / ${daysAMonth}) end as stale
         from fact f join best b on b.account_id = f.account_id
         join unnest($5::text[], $6::float8[]) as h (question, hazard) on h.question = f.question
       )
       select r.question, r.account_id, r.name as account_name, r.person_id, p.name as person_name, r.value, r.known_on, r.worth_minor, r.stale,
         round(r.worth_minor * r.stale)::bigint as at_stake_minor,
         (select min(b.worth_minor) from best b) as least, (select count(*)::int from best b) as seen
       from ranked r left join people p on p.workspace_id = $1 and p.id = r.person_id
       where r.stale > 0
       order by r.worth_minor * r.stale desc, r.account_id, r.question, r.value limit $7`,
      [
        tx.workspace,
        accounts,
        today,
        zone,
        decay.map((row) => row.question),
        decay.map((row) => hazardOf(row.monthly)),
        limit,
      ],
    );
    const last = rows.at(-1);
    // Nobody's stake is above their worth: those who are worth less than the last proposed can't come before it.
    const settled = rows.length === limit && last && last.at_stake_minor >= (last.least ?? 0);
    const all = rows.length === 0 ? accounts > accountsAtFirst : (last?.seen ?? 0) < accounts;
    if (settled || all || accounts >= accountsAtMost) return { currency, rows: rows.map(asProposal) };
  }
}

function asProposal(row: Proposal & { least?: unknown; seen?: unknown }): Proposal {
  const shown = { ...row };
  delete shown.least;
  delete shown.seen;
  return shown;
}
