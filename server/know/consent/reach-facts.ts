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
 * later is judged by its own day. No fact depends on another touch of the batch but the rhythm, which counts the earlier ones; without `rhythm` nobody
 * has heard anything.
 *
 * Each part joins the batch to tables only, never to another part: what the parts found is put together by grouping. So it takes as long as the batch is
 * large, whatever the planner thinks of it.
 */
export function reachFactsSql({ rhythm = true } = {}): string {
  return `${asked(rhythm)}, points as materialized (
    select a.touch_id, a.channel, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.id = a.contact_point_id
    union all
    select a.touch_id, a.channel, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.person_id = a.person_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null
    union all
    select a.touch_id, a.channel, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.account_id = a.account_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null and a.person_id is null
  ), marks as (
    -- What stands against an address: a list that has it, or its hash, and a suppression of any contact point that holds the same.
    select p.touch_id, p.kind, p.normal, l.name as list, null::text as reason from points p
      join suppression_entries e on e.workspace_id = $1 and e.normal = p.normal and e.kind = p.kind
      ${countingList}
    union all
    select p.touch_id, p.kind, p.normal, l.name, null from points p
      cross join lateral (values ${hashesSql("p.normal")
        .map((hash) => `(${hash})`)
        .join(", ")}) as h (hash)
      join suppression_entries e on e.workspace_id = $1 and e.hash = h.hash and e.kind = p.kind
      ${countingList}
      where (select exists (select from suppression_entries n where n.workspace_id = $1 and n.hash is not null))
    union all
    select p.touch_id, p.kind, p.normal, null, s.reason from suppressions s
      join contact_points c on c.workspace_id = $1 and c.id = s.contact_point_id
      join points p on p.normal = c.normal and p.kind = c.kind and (s.channel is null or s.channel = p.channel)
      where s.workspace_id = $1 and s.contact_point_id is not null
  ), barred as materialized (
    -- Where no address is named, all they have must be on a list, or suppressed.
    select g.touch_id, min(g.list) as list, bool_and(g.list is not null) as listed, min(g.reason) as reason, bool_and(g.reason is not null) as stopped
    from (
      select u.touch_id, u.kind, u.normal, min(u.list) as list, min(u.reason) as reason
      from (select p.touch_id, p.kind, p.normal, null::text as list, null::text as reason from points p union all select * from marks) u
      group by u.touch_id, u.kind, u.normal) g
    group by g.touch_id having bool_and(g.list is not null) or bool_and(g.reason is not null)
  ), stopped as (
    select a.touch_id, s.reason from asked a
      join suppressions s on s.workspace_id = $1 and s.account_id = a.account_id and (s.channel is null or s.channel = a.channel)
    union all
    select a.touch_id, s.reason from asked a
      join suppressions s on s.workspace_id = $1 and s.person_id = a.person_id and (s.channel is null or s.channel = a.channel)
    union all
    select b.touch_id, b.reason from barred b where b.stopped
  ), words as (
    -- For everybody they ever were, the last word that speaks for them.
    select distinct on (a.touch_id, s.subject) a.touch_id, c.state from asked a
    join consents c on c.workspace_id = $1 and c.person_id = a.person_id and c.state <> 'asked'
      and (c.channel is null or c.channel = a.channel) and (c.purpose is null or c.purpose = a.why)
    cross join lateral unnest(c.stands_for) as s (subject)
    where c.state <> 'given' or c.address is null
      or coalesce(c.address = (select k.normal from contact_points k where k.workspace_id = $1 and k.id = a.contact_point_id), true)
    order by a.touch_id, s.subject, c.happened_at desc, c.id desc
  ), ${wished}, ${rhythm ? heardSql() : nobodyHeard}, firms as materialized (
    select a.touch_id, a.account_id, a.day from asked a where a.account_id is not null
    union all
    select a.touch_id, e.account_id, a.day from asked a
      join employments e on e.workspace_id = $1 and e.person_id = a.person_id
        and (e.started_on is null or e.started_on <= a.day) and (e.ended_on is null or e.ended_on >= a.day)
      where a.account_id is null
  ), countries as (
    select distinct on (l.touch_id) l.touch_id, l.country from (
      select a.touch_id, 1 as place, c.preferred, c.id, lower(btrim(c.country)) as country from asked a
        join contact_points c on c.workspace_id = $1 and c.person_id = a.person_id and c.kind = 'postal' and c.country is not null
      union all
      select f.touch_id, 2, c.preferred, c.id, lower(btrim(c.country)) from firms f
        join contact_points c on c.workspace_id = $1 and c.account_id = f.account_id and c.kind = 'postal' and c.country is not null) l
    order by l.touch_id, l.place, l.preferred desc, l.id
  ), answering as (
    select a.touch_id from asked a
    join touches t on t.workspace_id = $1 and t.id = a.touch_id
    join touches i on i.workspace_id = $1 and (i.conversation_id = t.conversation_id or i.id = t.conversation_id)
    where t.conversation_id is not null and a.manner is distinct from 'bulk' and i.direction = 'in' and i.state = 'done'
      and i.happened_at > $2::timestamptz - make_interval(days => ${answerDays})
  ), found as (
    ${[
      part("asked x", { channel: "x.channel", purpose: "x.purpose", manner: "x.manner", day: "x.day" }),
      part("barred x where x.listed", { listed: "true", detail: "x.list" }),
      part("stopped x", { suppressed: "true", detail: "x.reason" }),
      part("words x", { given: "x.state = 'given'" }),
      part("wished x", { channel_off: "x.channel_off", topic_off: "x.topic_off", paused_until: "x.paused_until" }),
      part("heard x", { heard: "true" }),
      part("answering x", { answers: "true" }),
      part("countries x", { country: "x.country" }),
      part("firms x join accounts o on o.workspace_id = $1 and o.id = x.account_id", {
        firm: "x.account_id",
        business: "o.kind = 'organisation'",
      }),
      part(
        `firms x join relationships r on r.workspace_id = $1 and r.account_id = x.account_id and r.status = 'customer'
        and (r.started_on is null or r.started_on <= x.day) and (r.ended_on is null or r.ended_on >= x.day)`,
        { customer_of: "x.account_id" },
      ),
    ].join("\n    union all\n    ")}
  ), known as materialized (
    select z.touch_id, max(z.channel) as channel, max(z.purpose) as purpose, max(z.manner) as manner, max(z.day) as day, bool_or(z.listed) as listed,
      bool_or(z.suppressed) as suppressed, max(z.detail) as detail, bool_and(z.given) as given, bool_or(z.channel_off) as channel_off,
      bool_or(z.topic_off) as topic_off, max(z.paused_until) as paused_until, bool_or(z.heard) as heard, bool_or(z.answers) as answers,
      max(z.country) as country, case when bool_or(z.business) then 'business' else 'private' end as audience,
      array_agg(z.customer_of) filter (where z.customer_of is not null) as customer_of
    from found z group by z.touch_id
  ), laws as materialized (
    -- What each country asks for, by the names it has in addresses; there are few of either.
    select p.country, p.channel, p.audience, coalesce(r.need, x.need, 'soft') as need, case when r.id is null then x.soft_days else r.soft_days end as soft_days
    from (select distinct k.country, k.channel, k.audience from known k) p
    left join lateral (
      select q.id, q.need, q.soft_days from country_rules q
      where q.workspace_id = $1 and q.channel = p.channel and q.audience = p.audience and p.country = any (q.names) order by q.country limit 1) r on true
    left join country_rules x on x.workspace_id = $1 and x.country = '*' and x.channel = p.channel and x.audience = p.audience
  ), facts as (
    select k.touch_id, k.purpose, k.manner, coalesce(k.answers, false) as answers, coalesce(k.suppressed, false) as suppressed,
      coalesce(k.listed, false) as listed, k.detail, case when k.given then 'given' when not k.given then 'withdrawn' end as said,
      coalesce(k.channel_off, false) as channel_off, coalesce(k.topic_off, false) as topic_off, k.paused_until, k.day,
      coalesce(k.heard, false) as heard_lately, l.need,
      k.customer_of is not null and (l.soft_days is null or exists (
        select from orders o where o.workspace_id = $1 and o.account_id = any (k.customer_of) and o.state <> 'cancelled'
          and o.ordered_on <= k.day and o.ordered_on >= k.day - l.soft_days)) as customer
    from known k
    join laws l on l.channel = k.channel and l.audience = k.audience and coalesce(l.country, '') = coalesce(k.country, '')
  )`;
}

/** Lists that count for the channel of a point `p` on which an entry `e` stands. */
const countingList =
  "join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = p.channel)";

/** All that a part may find of a touch, with its type; what it doesn't say is null. */
const columns = {
  channel: "text",
  purpose: "text",
  manner: "text",
  day: "date",
  listed: "boolean",
  suppressed: "boolean",
  detail: "text",
  given: "boolean",
  channel_off: "boolean",
  topic_off: "boolean",
  paused_until: "date",
  heard: "boolean",
  answers: "boolean",
  country: "text",
  firm: "uuid",
  business: "boolean",
  customer_of: "uuid",
};

function part(from: string, says: Partial<Record<keyof typeof columns, string>>): string {
  const all = Object.entries(columns).map(
    ([column, type]) => `${says[column as keyof typeof columns] ?? `null::${type}`} as ${column}`,
  );
  return `select x.touch_id, ${all.join(", ")} from ${from}`;
}

/** The batch with its day; for the rhythm also when the one before it of the same person is due. */
const asked = (rhythm: boolean): string => `asked as materialized (
    select b.*, coalesce(b.purpose, 'sell') as why, greatest(b.due_at, $2::timestamptz) as at,
      (greatest(b.due_at, $2::timestamptz) at time zone w.time_zone)::date as day${
        rhythm
          ? `,
      max(case when (b.purpose is distinct from 'help' or b.manner = 'bulk') and b.manner is distinct from 'service' then b.due_at end)
        over (partition by b.person_id order by b.due_at, b.touch_id rows between unbounded preceding and 1 preceding) as mate_at`
          : ", null::timestamptz as mate_at"
      }
    from batch b cross join (select z.time_zone from workspaces z where z.id = $1) w
  )`;

const wished = `meant as materialized (
    -- There are few topics in a batch, however many are asked about.
    select x.topic, t.id, t.starts from (select distinct a.topic from asked a where a.topic is not null) x
    join topics t on t.workspace_id = $1 and t.removed_at is null
      and (t.id::text = x.topic or lower(x.topic) = lower(t.name) or exists (select from jsonb_each_text(t.names) n where lower(n.value) = lower(x.topic)))
  ), wished as materialized (
    select a.touch_id, a.person_id, a.manner, a.at, a.due_at, a.mate_at, q.rhythm_days, q.paused_until, coalesce(a.channel = any (q.channels_off), false) as channel_off,
      a.topic is not null and exists (
        select from meant t where t.topic = a.topic
          and not coalesce(t.id = any (q.topics_on), false) and (t.starts = 'off' or coalesce(t.id = any (q.topics_off), false))) as topic_off
    from asked a left join preferences q on q.workspace_id = $1 and q.person_id = a.person_id
    where q.id is not null or exists (select from meant t where t.topic = a.topic)
  )`;

const nobodyHeard = "heard as (select null::uuid as touch_id where false)";

/** What reached them or will within their rhythm; `but` leaves out what the ledger still holds and will not leave. */
const heardSql = (but = ""): string => `heard as (
    select q.touch_id, q.manner, q.rhythm_days from wished q
    where q.rhythm_days is not null and (
      q.mate_at > q.due_at - make_interval(days => q.rhythm_days)
      or exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('done', 'uncertain')
          and t.id <> q.touch_id and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service'
          and t.happened_at > q.at - make_interval(days => q.rhythm_days) and t.happened_at <= q.at)
      or exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('planned', 'due', 'handed')
          and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service' ${but}
          and t.due_at > q.due_at - make_interval(days => q.rhythm_days) and (t.due_at, t.id) < (q.due_at, q.touch_id)))
  )`;

/** Of those whom the others let through (`refused_outright` are the rest): who would hear from us more often than they want. */
export const rhythmSql = `with ${asked(true)}, ${wished}, ${heardSql("and not exists (select from refused_outright o where o.touch_id = t.id)")}
  select h.touch_id, 'rhythm', h.rhythm_days || ' d' from heard h where coalesce(h.manner, 'bulk') = 'bulk'`;
