import { ownedByNobody } from "../../know/accounts/index.ts";
import { listQuestions } from "../../know/moves/index.ts";
import type { MoveQuestion } from "../../know/moves/contract.ts";
import { meetsSql } from "../../know/touches/index.ts";
import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { thereOn } from "../../know/people/index.ts";
import { coverageTarget } from "./view-today.ts";

export interface OpenPlay {
  play: string;
  kind: "hold" | "follow";
  task: string;
  user_id: string | null;
  due_on: Day | null;
  person: string;
  person_name: string;
  title: string | null;
  account: string | null;
  account_name: string | null;
  from: string;
  from_name: string;
  moved_on: Day;
  days: number;
  evidence: string;
  told_by: string | null;
  confidence_percent: number;
  worth_minor: number;
  coverage: { known: number; reachable: number; touched: number; target: number };
  steps: { step: string; done: boolean }[];
}

/** More than a day's work; the rest is on the screen of people who moved. */
const mostPlays = 50;
const mostQuestions = 20;

/** What is still to do about people who moved: a user's tasks and those of nobody, or everybody's; what the account is worth first. */
export async function viewPlays(
  tx: Tx,
  { user, today }: { user: string | null; today: Day },
): Promise<{ plays: OpenPlay[]; questions: MoveQuestion[] }> {
  const plays = await tx.query<OpenPlay>({
    name: `today.plays.${user === null ? "all" : "user"}`,
    text,
    values: [tx.workspace, user, today],
  });
  return { plays, questions: await listQuestions(tx, {}, mostQuestions) };
}

const met = (
  who: string,
): string => `exists (select from touches h where h.workspace_id = $1 and ${who} and ${meetsSql("h")}
    and h.happened_at >= o.moved_on)`;

/**
 * Steps are read from the facts: nobody ticks them. A congratulation is a touch of ours with the person since they moved that neither sold nor asked.
 * `$2` the user, null for all; `$3` today.
 */
const text = `
  with open as materialized (
    select y.id as play, y.kind, y.task_id as task, k.user_id, k.due_on, y.person_id, y.account_id, m.from_account_id, m.to_account_id,
      m.moved_on, m.evidence, m.told_by, m.confidence_percent, m.from_employment_id, m.created_at
    from tasks k
    join plays y on y.workspace_id = $1 and y.task_id = k.id
    join moves m on m.workspace_id = $1 and m.id = y.move_id and m.to_account_id is distinct from m.from_account_id
    where k.workspace_id = $1 and k.done_at is null and ($2::uuid is null or k.user_id = $2 or ${ownedByNobody("k.user_id")})
      and (k.due_on is null or k.due_on <= $3)
  ), worth as (
    select o.*, coalesce(s.revenue_12m_minor, 0) as worth_minor, s.people_known, s.people_reachable, s.people_touched
    from open o left join standing s on s.workspace_id = $1 and s.account_id = o.from_account_id
    order by coalesce(s.revenue_12m_minor, 0) desc, o.moved_on desc, o.play limit ${mostPlays}
  )
  select o.play, o.kind, o.task, o.user_id, o.due_on, o.person_id as person, p.name as person_name,
    (select e.title from employments e where e.workspace_id = $1 and e.id = o.from_employment_id) as title,
    o.account_id as account, a.name as account_name, o.from_account_id as from, f.name as from_name, o.moved_on, $3::date - o.moved_on as days,
    o.evidence, o.told_by, o.confidence_percent, o.worth_minor,
    jsonb_build_object('known', coalesce(o.people_known, 0), 'reachable', coalesce(o.people_reachable, 0), 'touched', coalesce(o.people_touched, 0),
      'target', ${coverageTarget}) as coverage,
    case o.kind when 'hold' then jsonb_build_array(
        jsonb_build_object('step', 'called', 'done', ${met("h.account_id = o.from_account_id")}),
        jsonb_build_object('step', 'successor', 'done', exists (select from employments e where e.workspace_id = $1 and e.account_id = o.from_account_id
          and e.person_id <> o.person_id and ${thereOn("e", "$3::date")} and (e.created_at >= o.created_at or e.started_on >= o.moved_on))),
        jsonb_build_object('step', 'covered', 'done', coalesce(o.people_touched, 0) >= ${coverageTarget}))
      else jsonb_build_array(
        jsonb_build_object('step', 'found', 'done', o.to_account_id is not null),
        jsonb_build_object('step', 'congratulated', 'done', ${met("h.person_id = o.person_id and h.direction = 'out' and coalesce(h.purpose not in ('sell', 'ask'), true)")}),
        jsonb_build_object('step', 'reachable', 'done', exists (select from contact_points c where c.workspace_id = $1 and c.person_id = o.person_id
          and c.state <> 'dead' and (c.created_at >= o.moved_on or c.state_on >= o.moved_on))))
    end as steps
  from worth o
  join people p on p.workspace_id = $1 and p.id = o.person_id
  join accounts f on f.workspace_id = $1 and f.id = o.from_account_id
  left join accounts a on a.workspace_id = $1 and a.id = o.account_id
  order by o.worth_minor desc, o.moved_on desc, o.person_id, o.kind desc`;
