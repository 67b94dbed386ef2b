import type { BatchCheck } from "../../platform/checks/index.ts";

/** Channels that go to an address; a call may be dialled by hand, a visit and a post on a network need none of ours. */
const addressed = "('email', 'text', 'letter', 'parcel')";

/** A standing reason not to touch wins over everything, on every point that holds the same address. */
const suppression: BatchCheck = {
  name: "suppression",
  refuses: `select b.touch_id, 'suppressed', s.reason from batch b
      join suppressions s on s.workspace_id = $1 and s.account_id = b.account_id and (s.channel is null or s.channel = b.channel)
    union all
    select b.touch_id, 'suppressed', s.reason from batch b
      join suppressions s on s.workspace_id = $1 and s.person_id = b.person_id and (s.channel is null or s.channel = b.channel)
    union all
    select b.touch_id, 'suppressed', s.reason from suppressions s
      join contact_points c on c.workspace_id = $1 and c.id = s.contact_point_id
      join contact_points d on d.workspace_id = $1 and d.normal = c.normal and d.kind = c.kind
      join batch b on b.contact_point_id = d.id and (s.channel is null or s.channel = b.channel)
    where s.workspace_id = $1 and s.contact_point_id is not null`,
};

const address: BatchCheck = {
  name: "address",
  refuses: `select b.touch_id, case when c.id is null then 'no-address' else 'address-dead' end, null::text
    from batch b left join contact_points c on c.workspace_id = $1 and c.id = b.contact_point_id
    where b.channel in ${addressed} and (c.id is null or c.state = 'dead')`,
};

/**
 * Not more than so many in so many hours, to a person or an account, on a channel or on all together. Counted are what left around that moment and
 * what is planned for it; of the batch itself the earlier ones, so the first so many pass and never too many. Written by somebody to one person, or asked for by the
 * recipient, it is no mass and no limit holds it; what left counts whatever its manner.
 */
const limit = (scope: "person" | "account"): BatchCheck => ({
  name: `limit of ${scope}`,
  counts: true,
  refuses: `with moments as materialized (
      -- There are few moments in a batch, however many are asked about: each is counted once.
      select distinct m.${scope}_id as whom, m.due_at from batch m where m.${scope}_id is not null
        and exists (select from contact_limits e where e.workspace_id = $1 and e.scope = '${scope}')),
    whom as materialized (select distinct m.whom from moments m),
    near as (
      select t.${scope}_id as whom, t.channel, t.happened_at as at
        from whom w join touches t on t.workspace_id = $1 and t.${scope}_id = w.whom
        where t.direction = 'out' and t.state in ('done', 'uncertain')
          and t.happened_at > $2::timestamptz - (select make_interval(hours => max(h.hours)) from contact_limits h where h.workspace_id = $1 and h.scope = '${scope}')
      union all
      select t.${scope}_id, t.channel, t.due_at
        from whom w join touches t on t.workspace_id = $1 and t.${scope}_id = w.whom
        where t.direction = 'out' and t.state in ('planned', 'due', 'handed') and t.id not in (select k.touch_id from batch k)),
    others as materialized (
      select m.whom, m.due_at, l.id as limit_id, count(*)::int as n from moments m
      join near n on n.whom = m.whom
      join contact_limits l on l.workspace_id = $1 and l.scope = '${scope}' and (l.channel is null or l.channel = n.channel)
        and n.at > m.due_at - make_interval(hours => l.hours) and n.at < m.due_at + make_interval(hours => l.hours)
      group by m.whom, m.due_at, l.id)
    select r.touch_id, 'limit-${scope}', r.at_most || ' in ' || r.hours || ' h' || coalesce(' ' || r.channel, '') from (
      select b.touch_id, b.manner, b.due_at, l.at_most, l.hours, l.channel, l.at_most - coalesce(o.n, 0) as room,
        lag(b.due_at, greatest(l.at_most - coalesce(o.n, 0), 1)) over (partition by l.id, b.${scope}_id order by b.due_at, b.touch_id) as filled_at
      from batch b
      join contact_limits l on l.workspace_id = $1 and l.scope = '${scope}' and (l.channel is null or l.channel = b.channel)
      left join others o on o.whom = b.${scope}_id and o.due_at = b.due_at and o.limit_id = l.id
      where b.${scope}_id is not null) r
    where r.manner = 'bulk' and (r.room <= 0 or r.filled_at > r.due_at - make_interval(hours => r.hours))`,
});

/** Silent at night, on quiet days and holidays, by the clock of the person; where theirs is unknown by the workspace's. */
const quiet: BatchCheck = {
  name: "quiet hours",
  delays: `with local as materialized (
      select b.touch_id, b.person_id, b.account_id, q.from_minute, q.to_minute, q.days, q.holidays, coalesce(p.time_zone, w.time_zone) as zone,
        b.due_at at time zone coalesce(p.time_zone, w.time_zone) as at
      from batch b
      join quiet_hours q on q.workspace_id = $1 and q.channel = b.channel
      join workspaces w on w.id = $1
      left join people p on p.workspace_id = $1 and p.id = b.person_id
      where b.manner = 'bulk' or b.channel in ('call', 'text')),
    free_days as (
      select l.touch_id, l.person_id, l.account_id, d.country from local l
      join holidays d on d.workspace_id = $1 and d.day = l.at::date where l.holidays),
    at_home as (
      select f.touch_id from free_days f where f.country = ''
      union all
      select f.touch_id from free_days f
        join contact_points c on c.workspace_id = $1 and c.person_id = f.person_id and c.kind = 'postal' and c.country = f.country
      union all
      select f.touch_id from free_days f
        join contact_points c on c.workspace_id = $1 and c.account_id = f.account_id and c.kind = 'postal' and c.country = f.country)
    select z.touch_id, z.reason, z.until from (
      select l.touch_id,
        case when l.holiday then 'holiday' else 'quiet-hours' end as reason,
        case when l.day_off then (l.at::date + 1 + make_interval(mins => case when l.from_minute > l.to_minute then l.to_minute else 0 end)) at time zone l.zone
             when l.from_minute > l.to_minute and l.minute >= l.from_minute then (l.at::date + 1 + make_interval(mins => l.to_minute)) at time zone l.zone
             when l.from_minute > l.to_minute and l.minute < l.to_minute then (l.at::date + make_interval(mins => l.to_minute)) at time zone l.zone
             when l.minute >= l.from_minute and l.minute < l.to_minute then (l.at::date + make_interval(mins => l.to_minute)) at time zone l.zone
        end as until
      from (
        select y.touch_id, y.from_minute, y.to_minute, y.zone, y.at, y.holiday, extract(hour from y.at)::int * 60 + extract(minute from y.at)::int as minute,
          y.holiday or extract(isodow from y.at)::int = any (y.days) as day_off
        from (select l.*, l.touch_id in (select h.touch_id from at_home h) as holiday from local l) y) l) z
    where z.until is not null`,
};

/** Nothing at all, nothing on a channel, of a sender, of a batch. It stays due, and leaves once the pause ends. */
const pause: BatchCheck = {
  name: "pause",
  delays: `select b.touch_id, 'paused', null::timestamptz from batch b
    join pauses p on p.workspace_id = $1 and p.ended_at is null
      and (p.channel is null or p.channel = b.channel) and (p.sender_id is null or p.sender_id = b.sender_id)
      and (p.batch_id is null or p.batch_id = b.batch_id)`,
};

export const rules: BatchCheck[] = [suppression, address, limit("person"), limit("account"), quiet, pause];
