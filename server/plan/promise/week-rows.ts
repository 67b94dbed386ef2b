import { valuedTouchSql } from "../../know/touches/index.ts";
import { addDays, type Day } from "../../platform/clock/index.ts";
import { defaultGapDays } from "./promise.ts";

/** Weeks of the past that the promise shows. */
export const weeksShown = 12;

/** The Sunday that ended the last whole week before a day. */
export function lastWeekEnd(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -7 : -weekday);
}

/**
 * At which week ends each account was a customer, and at which the promise to it was kept, as bits (0 the newest): the same as standing as of each of
 * these Sundays would say. A touch keeps the promise from its day, or from the day of the answer that made it valued, for the length of the gap.
 * Whoever may yet be a customer by the clock alone has a row as well, so that the end of a week is noticed where nobody was one before.
 * Full joins, as for standing: they are never nested loops. `$1` workspace, `$2` accounts (only where `some`), `$3` the newest Sunday, `$4` the workspace's zone.
 */
export function weekRows({ some }: { some: boolean }): string {
  const only = (column: string): string => (some ? `and ${column} = any ($2::uuid[])` : "");
  const valued = (answered: string): string => valuedTouchSql("t", answered);
  return `with subject as materialized (
    select a.id as account_id, coalesce(g.gap_days, p.longest_gap_days, ${defaultGapDays}) as gap_days
    from accounts a
    left join promise_states g on g.workspace_id = $1 and g.account_id = a.id
    left join promises p on p.workspace_id = $1 and p.is_default
    where a.workspace_id = $1 and ($2::uuid[] is null or true) ${only("a.id")}
  ), longest as (select coalesce(max(b.gap_days), 0) as gap_days from subject b),
  given as materialized (
    select t.account_id, t.happened_on, case when t.alone then t.happened_on else greatest(t.happened_on, t.answered_on) end as counts_from
    from (
      select t.account_id, (t.happened_at at time zone $4)::date as happened_on, (t.answered_at at time zone $4)::date as answered_on,
        ${valued("false")} as alone
      from touches t
      where t.workspace_id = $1 and t.state = 'done' and t.account_id is not null ${only("t.account_id")}
        and t.happened_at >= ($3::date - ${7 * weeksShown} - (select l.gap_days from longest l))::timestamp at time zone $4
        and ${valued("t.answered_at is not null")}
    ) t
  ), covered as materialized (
    select g.account_id, bit_or(((1 << (least(g.newest, ${weeksShown - 1}) + 1)) - 1) & ~((1 << g.oldest) - 1)) as weeks
    from (
      select g.account_id, ($3::date - g.counts_from) / 7 as newest, (greatest($3::date - g.happened_on - b.gap_days, 0) + 6) / 7 as oldest
      from subject b full join given g on g.account_id = b.account_id
      where coalesce(g.counts_from <= $3::date, false)
    ) g
    where g.oldest <= least(g.newest, ${weeksShown - 1}) group by g.account_id
  ), status as materialized (
    select distinct on (r.account_id, w.n) r.account_id, w.n, $3::date - 7 * w.n as ends_on, r.status, r.started_on
    from relationships r
    join generate_series(0, ${weeksShown - 1}) as w (n)
      on (r.started_on is null or r.started_on <= $3::date - 7 * w.n) and (r.ended_on is null or r.ended_on >= $3::date - 7 * w.n)
    where r.workspace_id = $1 ${only("r.account_id")}
    order by r.account_id, w.n, r.started_on desc nulls last, r.id desc
  ), week as (
    select s.account_id, 1 << s.n as customer,
      case when s.started_on + b.gap_days >= s.ends_on or (coalesce(c.weeks, 0) >> s.n) & 1 = 1 then 1 << s.n else 0 end as kept
    from subject b
    full join status s on s.account_id = b.account_id
    full join covered c on c.account_id = b.account_id
    where coalesce(s.status = 'customer', false)
    union all
    select r.account_id, 0, 0 from relationships r
    where r.workspace_id = $1 and r.status = 'customer' and (r.ended_on is null or r.ended_on > $3) ${only("r.account_id")}
  )
  select w.account_id, $3::date as week_on, bit_or(w.customer) as customer_weeks, bit_or(w.kept) as kept_weeks
  from week w group by w.account_id`;
}
