import type { Tx } from "../../platform/db/index.ts";
import { recordSet } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";

/** What is promised to whoever writes, unless the workspace says otherwise: an answer within a day. */
const firstHours = 24;
const settingName = "answer_hours";
/** Answers of so many days are counted. */
const days = 90;

/** The promised hours as an SQL expression; `$1` is the workspace. */
export const promisedHoursSql = `coalesce((select (w.settings ->> '${settingName}')::int from workspaces w where w.id = $1), ${firstHours})`;

export interface AnswerTimes {
  promised_hours: number;
  days: number;
  /** Answers to somebody who waited, of those that left or are on their way. */
  answers: number;
  within: number;
  median_minutes: number | null;
}

/** How long people waited for an answer, over all answers and not only the first of each conversation. */
export async function readAnswerTimes(tx: Tx): Promise<AnswerTimes> {
  const row = await tx.one<Omit<AnswerTimes, "days">>(
    `select p.hours as promised_hours, count(a.id)::int as answers,
       count(a.id) filter (where a.answered_at - a.waited_since <= make_interval(hours => p.hours))::int as within,
       round((percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.waited_since)) / 60)::numeric)::int as median_minutes
     from (select ${promisedHoursSql} as hours) p
     left join conversation_answers a on a.workspace_id = $1 and a.answered_at > $2::timestamptz - make_interval(days => $3) and a.waited_since is not null
       and a.state in ('open', 'left')
     group by p.hours`,
    [tx.workspace, tx.ctx.clock.now(), days],
  );
  return { ...(row as Omit<AnswerTimes, "days">), days };
}

export async function promisedHours(tx: Tx): Promise<number> {
  return (await tx.one<{ hours: number }>(`select ${promisedHoursSql} as hours`, [tx.workspace]))?.hours ?? firstHours;
}

/** Promises an answer within so many hours. */
export async function promiseAnswers(tx: Tx, hours: number): Promise<AnswerTimes> {
  const before = await promisedHours(tx);
  if (before !== hours) {
    await tx.query("update workspaces set settings = settings || $2::jsonb where id = $1", [
      tx.workspace,
      JSON.stringify({ [settingName]: hours }),
    ]);
    await recordSet(tx, { kind: "edit-workspace", summary: settingName }, [
      { kind: "workspace", id: tx.workspace, op: "updated", fields: { [settingName]: [before, hours] } },
    ]);
    await announce(tx, "workspace.changed", [tx.workspace]);
  }
  return readAnswerTimes(tx);
}
