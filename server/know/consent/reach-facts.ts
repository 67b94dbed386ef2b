/** Which kind of contact point a channel goes to; a visit needs none. */
export const kindOfChannelSql = (channel: string): string =>
  `case ${channel} when 'email' then 'email' when 'call' then 'phone' when 'text' then 'phone' when 'letter' then 'postal' when 'parcel' then 'postal' when 'social' then 'social' end`;

/** For so many days their word in a conversation may be answered without having agreed to anything. */
const answerDays = 30;

/** The forms in which a list of hashes may hold an address. */
export const hashesSql = (normal: string): string[] => [
  `'sha256:' || encode(sha256(convert_to(${normal}, 'UTF8')), 'hex')`,
  `'md5:' || md5(${normal})`,
];

/**
 * The facts of `ReachFacts` for every row of the relation `batch` (touch_id, account_id, person_id, contact_point_id, channel, purpose, topic, manner,
 * due_at): common table expressions, the last of them `facts` with one row for each touch. `$1` is the workspace, `$2` the moment; what is planned for
 * later is judged by its own day. No fact depends on another touch of the batch but the
 * rhythm, which counts the earlier ones; without `rhythm` nobody has heard anything.
 */
export function reachFactsSql({ rhythm = true } = {}): string {
  return `${asked}, points as (
    select a.touch_id, a.channel, c.id, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.id = a.contact_point_id
    union all
    select a.touch_id, a.channel, c.id, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.person_id = a.person_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null
    union all
    select a.touch_id, a.channel, c.id, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.account_id = a.account_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null and a.person_id is null
  ), entries as (
    ${["p.normal", ...hashesSql("p.normal")]
      .map(
        (mark, n) => `select p.touch_id, p.id, l.name from points p
      join suppression_entries e on e.workspace_id = $1 and e.${n === 0 ? "normal" : "hash"} = ${mark} and e.kind = p.kind
      join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = p.channel)`,
      )
      .join("\n    union all\n    ")}
  ), listed as (
    -- Where no address is named, all they have must be on a list.
    select p.touch_id, min(e.name) as name from points p
    left join entries e on e.touch_id = p.touch_id and e.id = p.id
    group by p.touch_id having bool_and(e.id is not null)
  ), stopped as (
    select a.touch_id, min(s.reason) as reason from asked a
      join suppressions s on s.workspace_id = $1 and s.account_id = a.account_id and (s.channel is null or s.channel = a.channel)
      group by a.touch_id
    union all
    select a.touch_id, min(s.reason) from asked a
      join suppressions s on s.workspace_id = $1 and s.person_id = a.person_id and (s.channel is null or s.channel = a.channel)
      group by a.touch_id
    union all
    select p.touch_id, min(q.reason) from points p
      left join (
        select d.normal, d.kind, s.channel, s.reason from suppressions s
        join contact_points d on d.workspace_id = $1 and d.id = s.contact_point_id
        where s.workspace_id = $1 and s.contact_point_id is not null) q
        on q.normal = p.normal and q.kind = p.kind and (q.channel is null or q.channel = p.channel)
      group by p.touch_id having bool_and(q.kind is not null)
  ), words as (
    -- For everybody they ever were, the last word that speaks for them.
    select distinct on (a.touch_id, s.subject) a.touch_id, c.state from asked a
    join consents c on c.workspace_id = $1 and c.person_id = a.person_id and c.state <> 'asked'
      and (c.channel is null or c.channel = a.channel) and (c.purpose is null or c.purpose = a.why)
    left join contact_points k on k.workspace_id = $1 and k.id = a.contact_point_id
    cross join lateral unnest(c.stands_for) as s (subject)
    where c.state <> 'given' or c.address is null or k.id is null or k.normal = c.address
    order by a.touch_id, s.subject, c.happened_at desc, c.id desc
  ), said as (
    select w.touch_id, case when bool_and(w.state = 'given') then 'given' else 'withdrawn' end as said from words w group by w.touch_id
  ), ${wished}, ${rhythm ? heardSql() : nobodyHeard}, firms as (
    select a.touch_id, a.account_id, a.day from asked a where a.account_id is not null
    union all
    select a.touch_id, e.account_id, a.day from asked a
      join employments e on e.workspace_id = $1 and e.person_id = a.person_id
        and (e.started_on is null or e.started_on <= a.day) and (e.ended_on is null or e.ended_on >= a.day)
      where a.account_id is null
  ), homes as (
    select distinct on (c.person_id) c.person_id, lower(btrim(c.country)) as country from contact_points c
    join (select distinct a.person_id from asked a) w on w.person_id = c.person_id
    where c.workspace_id = $1 and c.kind = 'postal' and c.country is not null order by c.person_id, c.preferred desc, c.id
  ), seats as (
    select distinct on (c.account_id) c.account_id, lower(btrim(c.country)) as country from contact_points c
    join (select distinct f.account_id from firms f) w on w.account_id = c.account_id
    where c.workspace_id = $1 and c.kind = 'postal' and c.country is not null order by c.account_id, c.preferred desc, c.id
  ), places as (
    select a.touch_id, a.channel, coalesce(h.country, min(s.country)) as country,
      case when bool_or(o.kind = 'organisation') then 'business' else 'private' end as audience
    from asked a
    left join homes h on h.person_id = a.person_id
    left join firms f on f.touch_id = a.touch_id
    left join accounts o on o.workspace_id = $1 and o.id = f.account_id
    left join seats s on s.account_id = f.account_id
    group by a.touch_id, a.channel, h.country
  ), codes as (
    select p.country, min(r.country) as code from (select distinct q.country from places q) p
    join country_rules r on r.workspace_id = $1 and p.country = any (r.names) group by p.country
  ), laws as (
    select p.touch_id, coalesce(r.need, x.need, 'soft') as need, case when r.id is null then x.soft_days else r.soft_days end as soft_days,
      coalesce(r.id, x.id) as rule_id
    from places p
    left join codes k on k.country = p.country
    left join country_rules r on r.workspace_id = $1 and r.country = k.code and r.channel = p.channel and r.audience = p.audience
    left join country_rules x on x.workspace_id = $1 and x.country = '*' and x.channel = p.channel and x.audience = p.audience
  ), customers as (
    select distinct f.touch_id from firms f
    join laws l on l.touch_id = f.touch_id and l.need = 'soft'
    join relationships r on r.workspace_id = $1 and r.account_id = f.account_id and r.status = 'customer'
      and (r.started_on is null or r.started_on <= f.day) and (r.ended_on is null or r.ended_on >= f.day)
    where l.soft_days is null or exists (
      select from orders o where o.workspace_id = $1 and o.account_id = f.account_id and o.state <> 'cancelled'
        and o.ordered_on <= f.day and o.ordered_on >= f.day - l.soft_days)
  ), answering as (
    select a.touch_id from asked a
    join touches t on t.workspace_id = $1 and t.id = a.touch_id
    join touches i on i.workspace_id = $1 and (i.conversation_id = t.conversation_id or i.id = t.conversation_id)
    where t.conversation_id is not null and a.manner is distinct from 'bulk' and i.direction = 'in' and i.state = 'done'
      and i.happened_at > $2::timestamptz - make_interval(days => ${answerDays})
  ), facts as (
    select a.touch_id, a.purpose, a.manner, exists (select from answering y where y.touch_id = a.touch_id) as answers,
      exists (select from stopped y where y.touch_id = a.touch_id) as suppressed,
      exists (select from listed y where y.touch_id = a.touch_id) as listed,
      s.said, coalesce(q.channel_off, false) as channel_off, coalesce(q.topic_off, false) as topic_off, q.paused_until, a.day,
      exists (select from heard y where y.touch_id = a.touch_id) as heard_lately,
      l.need, l.rule_id, exists (select from customers y where y.touch_id = a.touch_id) as customer
    from asked a
    join laws l on l.touch_id = a.touch_id
    left join said s on s.touch_id = a.touch_id
    left join wished q on q.touch_id = a.touch_id
  )`;
}

const asked = `asked as materialized (
    select b.*, coalesce(b.purpose, 'sell') as why, greatest(b.due_at, $2::timestamptz) as at,
      (greatest(b.due_at, $2::timestamptz) at time zone w.time_zone)::date as day
    from batch b cross join (select z.time_zone from workspaces z where z.id = $1) w
  )`;

const wished = `wished as (
    select a.touch_id, q.person_id, q.rhythm_days, q.paused_until, coalesce(a.channel = any (q.channels_off), false) as channel_off,
      a.topic is not null and exists (
        select from topics t where t.workspace_id = $1 and t.removed_at is null
          and (t.id::text = a.topic or lower(a.topic) = lower(t.name) or exists (select from jsonb_each_text(t.names) n where lower(n.value) = lower(a.topic)))
          and not coalesce(t.id = any (q.topics_on), false) and (t.starts = 'off' or coalesce(t.id = any (q.topics_off), false))) as topic_off
    from asked a left join preferences q on q.workspace_id = $1 and q.person_id = a.person_id
    where q.id is not null or a.topic is not null
  )`;

const nobodyHeard = "heard as (select null::uuid as touch_id where false)";

/** What reached them or will within their rhythm; `but` leaves out what the ledger still holds and will not leave. */
const heardSql = (but = ""): string => `heard as (
    select a.touch_id from wished q join asked a on a.touch_id = q.touch_id
    where q.rhythm_days is not null and (
      exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('done', 'uncertain')
          and t.id <> a.touch_id and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service'
          and t.happened_at > a.at - make_interval(days => q.rhythm_days) and t.happened_at <= a.at)
      or exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('planned', 'due', 'handed')
          and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service' ${but}
          and t.due_at > a.due_at - make_interval(days => q.rhythm_days) and (t.due_at, t.id) < (a.due_at, a.touch_id))
      or exists (
        select from batch m where m.person_id = q.person_id and (m.purpose is distinct from 'help' or m.manner = 'bulk') and m.manner is distinct from 'service'
          and m.due_at > a.due_at - make_interval(days => q.rhythm_days) and (m.due_at, m.touch_id) < (a.due_at, a.touch_id)))
  )`;

/** Of those whom the others let through (`refused_outright` are the rest): who would hear from us more often than they want. */
export const rhythmSql = `with ${asked}, ${wished}, ${heardSql("and not exists (select from refused_outright o where o.touch_id = t.id)")}
  select h.touch_id, 'rhythm', q.rhythm_days || ' d' from heard h
  join asked a on a.touch_id = h.touch_id join wished q on q.touch_id = h.touch_id
  where coalesce(a.manner, 'bulk') = 'bulk'`;
