import type { BatchCheck } from "../../platform/checks/index.ts";
import { meetsSql } from "../touches/index.ts";
import { zonesOfNumbers } from "./zones-of-numbers.ts";

/** Channels that go to an address; a call may be dialled by hand, a visit and a post on a network need none of ours. */
const addressed = "('email', 'text', 'letter', 'parcel')";

const address: BatchCheck = {
  name: "address",
  refuses: `select b.touch_id, case when b.address_state is null then 'no-address' else 'address-dead' end, null::text
    from batch b where b.channel in ${addressed} and (b.address_state is null or b.address_state = 'dead')`,
};

/** It came to them, or may have; a call that nobody took has disturbed nobody. */
const came = (t: string): string => `(${t}.state = 'uncertain' or ${meetsSql(t)})`;

/**
 * Not more than so many in so many hours, to a person or an account, on a channel or on all together. Counted are what came to them around that moment
 * and what is planned for it; of the batch itself the earlier ones, so the first so many pass and never too many. Written by somebody to one person, or asked for by the
 * recipient, it is no mass and no limit holds it; what came counts whatever its manner.
 */
const limit = (scope: "person" | "account"): BatchCheck => ({
  name: `limit of ${scope}`,
  counts: true,
  refuses: `with asked as not materialized (
      select b.touch_id, b.${scope}_id as whom, b.channel, b.manner, b.due_at from batch b
      where b.${scope}_id is not null and exists (select from contact_limits e where e.workspace_id = $1 and e.scope = '${scope}')),
    mates as materialized (select a.whom, count(*) as n, min(a.due_at) as first_at, max(a.due_at) as last_at from asked a group by a.whom),
    near as materialized (
      select t.${scope}_id as whom, t.channel, t.happened_at as at from mates m join touches t on t.workspace_id = $1 and t.${scope}_id = m.whom
        where t.direction = 'out' and ${came("t")}
          and t.happened_at > $2::timestamptz - (select make_interval(hours => max(h.hours)) from contact_limits h where h.workspace_id = $1 and h.scope = '${scope}')
      union all
      select t.${scope}_id, t.channel, t.due_at from mates m join touches t on t.workspace_id = $1 and t.${scope}_id = m.whom
        where t.direction = 'out' and t.state in ('planned', 'due', 'handed')
          and not exists (select from asked a where a.touch_id = t.id) and not exists (select from refused_outright r where r.touch_id = t.id)),
    crowded as materialized (
      -- Hardly anybody has more than a limit allows, even counting all of the batch and all that is near any of it: of these alone it is asked when.
      select m.whom from mates m where m.n > (select min(l.at_most) from contact_limits l where l.workspace_id = $1 and l.scope = '${scope}')
      union
      select c.whom from (
        select m.whom, m.n, l.at_most, count(*) as others from near n
        join mates m on m.whom = n.whom
        join contact_limits l on l.workspace_id = $1 and l.scope = '${scope}' and (l.channel is null or l.channel = n.channel)
          and n.at > m.first_at - make_interval(hours => l.hours) and n.at < m.last_at + make_interval(hours => l.hours)
        group by m.whom, m.n, l.id, l.at_most) c
      where c.n + c.others > c.at_most),
    held as materialized (select a.* from asked a where a.whom in (select c.whom from crowded c)),
    others as materialized (
      -- There are few moments in a batch, however many are asked about: each is counted once.
      select m.whom, m.due_at, l.id as limit_id, count(*)::int as n from (select distinct h.whom, h.due_at from held h) m
      join near n on n.whom = m.whom
      join contact_limits l on l.workspace_id = $1 and l.scope = '${scope}' and (l.channel is null or l.channel = n.channel)
        and n.at > m.due_at - make_interval(hours => l.hours) and n.at < m.due_at + make_interval(hours => l.hours)
      group by m.whom, m.due_at, l.id)
    select r.touch_id, 'limit-${scope}', r.at_most || ' in ' || r.hours || ' h' || coalesce(' ' || r.channel, '') from (
      select h.touch_id, h.manner, h.due_at, l.at_most, l.hours, l.channel, l.at_most - coalesce(o.n, 0) as room,
        lag(h.due_at, greatest(l.at_most - coalesce(o.n, 0), 1)) over (partition by l.id, h.whom order by h.due_at, h.touch_id) as filled_at
      from held h
      join contact_limits l on l.workspace_id = $1 and l.scope = '${scope}' and (l.channel is null or l.channel = h.channel)
      left join others o on o.whom = h.whom and o.due_at = h.due_at and o.limit_id = l.id) r
    where r.manner = 'bulk' and (r.room <= 0 or r.filled_at > r.due_at - make_interval(hours => r.hours))`,
});

/** 1 is Monday; counted from one, which costs a tenth of what asking the calendar does. */
const isoDay = (at: string): string => `((${at}::date - date '1900-01-01') % 7 + 1)`;

const numberRows = Object.entries(zonesOfNumbers)
  .flatMap(([zones, codes]) => codes.split(" ").map((code) => `('+${code}', '${zones}')`))
  .join(", ");

/** How a moment of a batch is named: what decides by which clock a touch is judged, and when. */
const moment = (one: string, other: string): string =>
  ["theirs", "head", "channel", "due_at"].map((column) => `${one}.${column} = ${other}.${column}`).join(" and ");

/**
 * Silent at night, on quiet days and holidays, by the clock of the person. Where theirs is unknown, who is called or texted is where their number is at
 * home: in a country of several clocks none of them may say quiet, since nobody knows which is theirs. Else it is the workspace's clock. However many
 * touches a batch has, it has few moments: the calendar is asked about these.
 */
const quiet: BatchCheck = {
  name: "quiet hours",
  delays: `with hours as materialized (
      select q.channel, make_time(q.from_minute / 60, q.from_minute % 60, 0) as quiet_from, make_time(q.to_minute / 60, q.to_minute % 60, 0) as quiet_to,
        q.from_minute > q.to_minute as over_midnight, q.days, q.holidays
      from quiet_hours q where q.workspace_id = $1),
    whom as materialized (
      select b.touch_id, b.person_id, b.account_id, b.channel, b.due_at, coalesce(p.time_zone, '') as theirs,
        case when b.channel in ('call', 'text') and b.address_kind = 'phone' and b.address like '+%' then left(b.address, 5) else '' end as head
      from batch b
      left join people p on p.workspace_id = $1 and p.id = b.person_id
      where (b.manner = 'bulk' or b.channel in ('call', 'text')) and b.channel = any (array(select h.channel from hours h))),
    moments as materialized (select distinct h.theirs, h.head, h.channel, h.due_at from whom h),
    zones as materialized (
      -- One zone that is none must not stop the others; where none is known, a number tells its country, which may keep several clocks.
      select d.theirs, d.head, case when z.name is not null then array[z.name] else coalesce(k.zones, array[w.time_zone]) end as zones
      from (select distinct m.theirs, m.head from moments m) d
      cross join (select z.time_zone from workspaces z where z.id = $1) w
      cross join lateral (select sound_zone(d.theirs) as name offset 0) z
      left join lateral (
        select (select array_agg(n.name) from unnest(string_to_array(c.zones, ' ')) as u (name) cross join lateral (select sound_zone(u.name) as name) n
            where n.name is not null) as zones
        from (values ${numberRows}) as c (code, zones) where d.head <> '' and z.name is null and d.head like c.code || '%'
        order by length(c.code) desc limit 1) k on true),
    local as materialized (
      select m.theirs, m.head, m.channel, m.due_at, m.due_at at time zone u.zone as at, u.zone from moments m
      join zones z on z.theirs = m.theirs and z.head = m.head
      cross join lateral unnest(z.zones) as u (zone)),
    silent as materialized (
      select z.* from (
        select l.theirs, l.head, l.channel, l.due_at,
          (l.at::date + 1 + case when h.over_midnight then h.quiet_to else time '00:00' end) at time zone l.zone as day_over,
          case when ${isoDay("l.at")} = any (h.days)
                 then (l.at::date + 1 + case when h.over_midnight then h.quiet_to else time '00:00' end) at time zone l.zone
               when h.over_midnight and l.at::time >= h.quiet_from then (l.at::date + 1 + h.quiet_to) at time zone l.zone
               when l.at::time < h.quiet_to and (h.over_midnight or l.at::time >= h.quiet_from) then (l.at::date + h.quiet_to) at time zone l.zone
          end as until
        from local l join hours h on h.channel = l.channel
        offset 0) z),
    free_days as materialized (
      select distinct l.theirs, l.head, l.channel, l.due_at, d.country from local l
      join holidays d on d.workspace_id = $1 and d.day = l.at::date
      where l.channel = any (array(select h.channel from hours h where h.holidays))),
    at_home as (
      select w.touch_id, w.theirs, w.head, w.channel, w.due_at from free_days f join whom w on ${moment("w", "f")}
      where f.country = '' or exists (
        select from contact_points c where c.workspace_id = $1 and c.person_id = w.person_id and c.kind = 'postal' and c.country = f.country) or exists (
        select from contact_points c where c.workspace_id = $1 and c.account_id = w.account_id and c.kind = 'postal' and c.country = f.country))
    select w.touch_id, 'quiet-hours', s.until from (select * from silent z where z.until is not null) s join whom w on ${moment("w", "s")}
    union all
    -- Wherever it is a holiday for them, the day is over by the latest of their clocks.
    select a.touch_id, 'holiday', s.day_over from at_home a join silent s on ${moment("a", "s")}`,
};

/** Nothing at all, nothing on a channel, of a sender, of a batch. It stays due, and leaves once the pause ends. */
const pause: BatchCheck = {
  name: "pause",
  delays: `select b.touch_id, 'paused', null::timestamptz from batch b
    join pauses p on p.workspace_id = $1 and p.ended_at is null
      and (p.channel is null or p.channel = b.channel) and (p.sender_id is null or p.sender_id = b.sender_id)
      and (p.batch_id is null or p.batch_id = b.batch_id)
    where exists (select from pauses e where e.workspace_id = $1 and e.ended_at is null)`,
};

export const rules: BatchCheck[] = [address, limit("person"), limit("account"), quiet, pause];
