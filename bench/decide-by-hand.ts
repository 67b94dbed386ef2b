/**
 * The decision of `decide` as somebody writes it who knows the question and these rows: one mass e-mail, one purpose, nobody merged, each person with one
 * firm and one address. `$1` workspace, `$2` now, `$3` touches.
 */
export const decideByHand = `
with asked as (select * from unnest($3::uuid[]) as a (touch_id)),
b as materialized (
  select a.touch_id, t.created_at, t.account_id, t.person_id, t.contact_point_id, greatest(o.due_at, $2) as due_at,
    c.id as address, c.state as address_state, c.normal, (greatest(o.due_at, $2) at time zone w.time_zone)::date as day,
    coalesce(p.time_zone, w.time_zone) as zone, greatest(o.due_at, $2) at time zone coalesce(p.time_zone, w.time_zone) as at
  from asked a join outgoing o on o.workspace_id = $1 and o.touch_id = a.touch_id
  join touches t on t.workspace_id = $1 and t.id = o.touch_id and t.created_at = o.touch_created_at
  join workspaces w on w.id = $1
  left join people p on p.workspace_id = $1 and p.id = t.person_id
  left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id),
stops as (
  select b.touch_id, min(s.reason) as reason from (
    select b.touch_id, s.reason from b join suppressions s on s.workspace_id = $1 and s.account_id = b.account_id and (s.channel is null or s.channel = 'email')
    union all
    select b.touch_id, s.reason from b join suppressions s on s.workspace_id = $1 and s.person_id = b.person_id and (s.channel is null or s.channel = 'email')
    union all
    select b.touch_id, s.reason from suppressions s
      join contact_points c on c.workspace_id = $1 and c.id = s.contact_point_id
      join b on b.normal = c.normal and c.kind = 'email'
      where s.workspace_id = $1 and (s.channel is null or s.channel = 'email')) s
  join b on b.touch_id = s.touch_id group by b.touch_id),
listed as (
  select e.touch_id, min(e.name) as name from (
    select b.touch_id, l.name from b
      join suppression_entries e on e.workspace_id = $1 and e.kind = 'email' and e.normal = b.normal
      join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = 'email')
    union all
    select b.touch_id, l.name from b
      join suppression_entries e on e.workspace_id = $1 and e.kind = 'email' and e.hash = 'sha256:' || encode(sha256(convert_to(b.normal, 'UTF8')), 'hex')
      join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = 'email')
    union all
    select b.touch_id, l.name from b
      join suppression_entries e on e.workspace_id = $1 and e.kind = 'email' and e.hash = 'md5:' || md5(b.normal)
      join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = 'email')) e
  group by e.touch_id),
said as (
  select distinct on (c.person_id) c.person_id, c.state from consents c
  where c.workspace_id = $1 and c.state <> 'asked' and (c.channel is null or c.channel = 'email') and (c.purpose is null or c.purpose = 'educate')
  order by c.person_id, c.happened_at desc, c.id desc),
places as (
  select distinct on (c.account_id) c.account_id, lower(btrim(c.country)) as country from contact_points c
  where c.workspace_id = $1 and c.account_id is not null and c.kind = 'postal' and c.country is not null order by c.account_id, c.preferred desc, c.id),
laws as (
  select k.country, k.audience, r.need, r.soft_days
  from (select distinct p.country, x.audience from places p cross join (values ('business'), ('private')) x (audience)
    union select null, x.audience from (values ('business'), ('private')) x (audience)) k
  cross join lateral (
    select q.need, q.soft_days from country_rules q
    where q.workspace_id = $1 and q.channel = 'email' and q.audience = k.audience and (k.country = any (q.names) or q.country = '*')
    order by q.country = '*', q.country limit 1) r),
customers as (
  select distinct r.account_id from relationships r, (select $2::timestamptz as at) n
  where r.workspace_id = $1 and r.status = 'customer' and (r.started_on is null or r.started_on <= n.at::date) and (r.ended_on is null or r.ended_on >= n.at::date)),
buys as (
  select o.account_id, max(o.ordered_on) as last_on from orders o where o.workspace_id = $1 and o.state <> 'cancelled' and o.ordered_on <= ($2::timestamptz)::date group by 1),
refused_outright as materialized (
  select b.touch_id,
    case when b.address is null then 'no-address' when b.address_state = 'dead' then 'address-dead'
      when l.touch_id is not null and s.touch_id is null then 'on-suppression-list'
      when s.touch_id is null and d.state in ('withdrawn', 'refused') then 'said-no'
      when s.touch_id is null and 'email' = any (q.channels_off) then 'channel-not-wanted'
      when s.touch_id is null and q.paused_until >= b.day then 'paused-by-them'
      when s.touch_id is null and d.state is distinct from 'given' and (w.need = 'consent' or w.need = 'soft' and not (
        u.account_id is not null and (w.soft_days is null or y.last_on >= b.day - w.soft_days))) then 'no-consent'
      when s.touch_id is not null then 'suppressed' end as reason,
    s.reason as stop, l.name as list
  from b
  left join stops s on s.touch_id = b.touch_id
  left join listed l on l.touch_id = b.touch_id
  left join said d on d.person_id = b.person_id
  left join preferences q on q.workspace_id = $1 and q.person_id = b.person_id
  left join accounts a on a.workspace_id = $1 and a.id = b.account_id
  left join places p on p.account_id = b.account_id
  left join laws w on w.country is not distinct from p.country and w.audience = case when a.kind = 'organisation' then 'business' else 'private' end
  left join customers u on u.account_id = b.account_id
  left join buys y on y.account_id = b.account_id),
free as materialized (
  select b.*, row_number() over (partition by b.person_id order by b.due_at, b.touch_id) - 1 as person_before,
    row_number() over (partition by b.account_id order by b.due_at, b.touch_id) - 1 as account_before
  from b join refused_outright r on r.touch_id = b.touch_id where r.reason is null),
near as materialized (
  select t.account_id, t.person_id, t.channel, t.state, case when t.state in ('done', 'uncertain') then t.happened_at else t.due_at end as at, t.id
  from touches t where t.workspace_id = $1 and t.direction = 'out' and (
    t.state in ('done', 'uncertain') and t.happened_at > $2::timestamptz - interval '40 days'
    or t.state in ('planned', 'due', 'handed') and t.batch_id is null)),
by_person as (
  select n.person_id, count(*) filter (where n.at > $2::timestamptz - interval '168 hours' and n.at < $2::timestamptz + interval '168 hours') as in_week,
    count(*) filter (where n.channel = 'email' and n.at > $2::timestamptz - interval '24 hours' and n.at < $2::timestamptz + interval '24 hours') as in_day,
    max(n.at) filter (where n.state in ('done', 'uncertain') and n.at <= $2) as last_at
  from near n group by 1),
by_account as (
  select n.account_id, count(*) as in_week from near n where n.at > $2::timestamptz - interval '168 hours' and n.at < $2::timestamptz + interval '168 hours' group by 1),
refused as materialized (
  select r.touch_id, r.reason, case r.reason when 'suppressed' then r.stop when 'on-suppression-list' then r.list end as detail
  from refused_outright r where r.reason is not null
  union all
  select f.touch_id, v.reason, v.detail from free f
  left join by_person p on p.person_id = f.person_id
  left join by_account a on a.account_id = f.account_id
  left join preferences q on q.workspace_id = $1 and q.person_id = f.person_id and q.rhythm_days is not null
  cross join lateral (
    select x.reason, x.detail from (values
      ('limit-account', '6 in 168 h', coalesce(a.in_week, 0) + f.account_before >= 6),
      ('limit-person', '1 in 24 h email', coalesce(p.in_day, 0) + f.person_before >= 1),
      ('limit-person', '3 in 168 h', coalesce(p.in_week, 0) + f.person_before >= 3),
      ('rhythm', q.rhythm_days || ' d', q.rhythm_days is not null and p.last_at > f.due_at - make_interval(days => q.rhythm_days))) as x (reason, detail, holds)
    where x.holds order by x.reason, x.detail limit 1) v),
quiet as (
  select b.touch_id, h.holiday, z.minute, b.at, b.zone, q.from_minute, q.to_minute, extract(isodow from b.at)::int = any (q.days) or h.holiday as day_off
  from b cross join (select * from quiet_hours where workspace_id = $1 and channel = 'email') q
  cross join lateral (select extract(hour from b.at)::int * 60 + extract(minute from b.at)::int as minute) z
  left join places p on p.account_id = b.account_id
  cross join lateral (select exists (select from holidays d where d.workspace_id = $1 and d.day = b.at::date and (d.country = '' or lower(d.country) = p.country)) as holiday) h),
delayed as materialized (
  select q.touch_id, case when q.holiday then 'holiday' else 'quiet-hours' end as reason,
    case when q.day_off or q.minute >= q.from_minute then (q.at::date + 1 + make_interval(mins => q.to_minute)) at time zone q.zone
      when q.minute < q.to_minute then (q.at::date + make_interval(mins => q.to_minute)) at time zone q.zone end as until
  from quiet q left join refused r on r.touch_id = q.touch_id
  where r.touch_id is null and (q.day_off or q.minute >= q.from_minute or q.minute < q.to_minute)),
ended as (
  delete from outgoing o using refused r where o.workspace_id = $1 and o.touch_id = r.touch_id),
cancelled as (
  update touches t set state = 'cancelled', updated_at = $2 from b join refused r on r.touch_id = b.touch_id
  where t.workspace_id = $1 and t.id = b.touch_id and t.created_at = b.created_at),
explained as (
  insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, detail, created_at)
  select $1, b.touch_id, gen_random_uuid(), b.created_at, 'refused', r.reason, r.detail, $2 from refused r join b on b.touch_id = r.touch_id),
moved as (
  update outgoing o set due_at = d.until, waits_for = d.reason from delayed d where o.workspace_id = $1 and o.touch_id = d.touch_id),
shown as (
  update touches t set due_at = d.until, state = 'planned' from delayed d join b on b.touch_id = d.touch_id
  where t.workspace_id = $1 and t.id = b.touch_id and t.created_at = b.created_at)
select (select count(*) from refused) as refused, (select count(*) from delayed) as delayed, array_agg(distinct b.account_id) as accounts from b`;
