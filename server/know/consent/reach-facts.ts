/** Which kind of contact point a channel goes to; a visit needs none. */
export const kindOfChannelSql = (channel: string): string =>
  `case ${channel} when 'email' then 'email' when 'call' then 'phone' when 'text' then 'phone' when 'letter' then 'postal' when 'parcel' then 'postal' when 'social' then 'social' end`;

/** For so many days their word in a conversation may be answered without having agreed to anything. */
const answerDays = 30;

/** The forms in which a list of hashes may hold an address. */
export const hashesSql = (normal: string): string[] => hashForms.map((form) => form.of(normal));

/**
 * Entries are compared as words, so whatever the order of letters, those of one form stand together: the first or the last of all says whether there
 * is any of it, at the price of one look at the index. Nothing is hashed for a form that no list has.
 */
const hashForms = [
  {
    of: (normal: string) => `'sha256:' || encode(sha256(convert_to(${normal}, 'UTF8')), 'hex')`,
    edge: "max",
    begins: "sha256:",
  },
  { of: (normal: string) => `'md5:' || md5(${normal})`, edge: "min", begins: "md5:" },
];

/**
 * The facts of `ReachFacts` for every row of the relation `batch` (touch_id, account_id, person_id, contact_point_id, channel, purpose, topic, manner,
 * due_at, address_kind, address): common table expressions, the last of them `facts` with one row for each touch. `$1` is the workspace, `$2` the
 * moment; what is planned for later is judged by its own day. No fact depends on another touch of the batch but the rhythm, which counts the earlier ones.
 *
 * `deciding` gathers only what the rule needs that is asked before touches leave: no rhythm, which is asked later, no yes by itself, and the law only of
 * those who never said a word; of the others `need` is null.
 *
 * Each part joins the batch to tables and finds those of whom there is something to say, one row a touch, most often few. Parts are held against each
 * other by the touch alone, and the batch is always on the outer side: then the planner never thinks that there are many more than the batch has.
 */
export function reachFactsSql({ deciding = false } = {}): string {
  return `asked as not materialized (
    select b.*, coalesce(b.purpose, 'sell') as why,
      (greatest(b.due_at, $2::timestamptz) at time zone (select w.time_zone from workspaces w where w.id = $1))::date as day
    from batch b
  ), ${meant}, points as materialized (
    select a.touch_id, a.channel, a.person_id, a.why, a.topic, a.address_kind as kind, a.address as normal from asked a where a.address is not null
    union all
    select a.touch_id, a.channel, a.person_id, a.why, a.topic, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.person_id = a.person_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null
    union all
    select a.touch_id, a.channel, a.person_id, a.why, a.topic, c.kind, c.normal from asked a
      join contact_points c on c.workspace_id = $1 and c.account_id = a.account_id and c.kind = ${kindOfChannelSql("a.channel")}
      where a.contact_point_id is null and a.person_id is null
  ), marks as materialized (
    -- What stands against an address: a list that has it, or its hash, and a suppression of any contact point that holds the same. The hash is worked out
    -- apart from the join: only a plain column may be looked up in an index before it is known whose row it is. What was said by a link counts as a word.
    select p.touch_id, p.kind, p.normal, ${listName} as list, null::text as reason, ${saidByLink} as said from points p
      join suppression_entries e on e.workspace_id = $1 and e.normal = p.normal and e.kind = p.kind
      ${countingList}
    ${hashForms
      .map(
        ({ of, edge, begins }) => `union all
    select p.touch_id, p.kind, p.normal, ${listName}, null, ${saidByLink}
      from (
        select p.*, ${of("p.normal")} as hash from points p
        where (select starts_with(${edge}(n.hash), '${begins}') from suppression_entries n where n.workspace_id = $1 and n.hash is not null)
        offset 0) p
      join suppression_entries e on e.workspace_id = $1 and e.hash = p.hash and e.kind = p.kind
      ${countingList}`,
      )
      .join("\n    ")}
    union all
    select p.touch_id, p.kind, p.normal, null, s.reason, null from suppressions s
      join contact_points c on c.workspace_id = $1 and c.id = s.contact_point_id
      join points p on p.normal = c.normal and p.kind = c.kind and (s.channel is null or s.channel = p.channel)
      where s.workspace_id = $1 and s.contact_point_id is not null
  ), barred as materialized (
    -- Where no address is named, all they have must be on a list, or suppressed, or have said no.
    select g.touch_id, min(g.list) as list, bool_and(g.list is not null) as listed, min(g.reason) as reason, bool_and(g.reason is not null) as stopped,
      bool_and(g.no) as no, bool_and(g.topic_no) as topic_no
    from (
      select u.touch_id, u.kind, u.normal, min(u.list) as list, min(u.reason) as reason, coalesce(bool_or(u.said = 'all'), false) as no,
        bool_or(u.said is not null) as topic_no
      from (
        select p.touch_id, p.kind, p.normal, null::text as list, null::text as reason, null::text as said from points p
          where p.touch_id in (select m.touch_id from marks m)
        union all select * from marks) u
      group by u.touch_id, u.kind, u.normal) g
    group by g.touch_id having bool_and(g.list is not null) or bool_and(g.reason is not null) or bool_and(g.topic_no)
  ), against as materialized (
    select x.touch_id, min(x.reason) as reason, min(x.list) as list from (
      select a.touch_id, s.reason, null::text as list from asked a
        join suppressions s on s.workspace_id = $1 and s.account_id = a.account_id and (s.channel is null or s.channel = a.channel)
      union all
      select a.touch_id, s.reason, null from asked a
        join suppressions s on s.workspace_id = $1 and s.person_id = a.person_id and (s.channel is null or s.channel = a.channel)
      union all
      select b.touch_id, case when b.stopped then b.reason end, case when b.listed then b.list end from barred b) x
    group by x.touch_id
  ), denied as materialized (
    select distinct a.touch_id from asked a
    join consents c on c.workspace_id = $1 and c.person_id = a.person_id and c.state in ('refused', 'withdrawn') and ${covers}
  ), undone as materialized (
    -- For everybody they ever were, the last word that speaks for them. Where each word is a yes, so are the last ones: only the others are looked at.
    select l.touch_id, bool_and(l.state = 'given') as given from (
      select distinct on (a.touch_id, s.subject) a.touch_id, c.state from asked a
      join consents c on c.workspace_id = $1 and c.person_id = a.person_id and c.state <> 'asked' and ${covers}
      cross join lateral unnest(c.stands_for) as s (subject)
      where a.touch_id in (select n.touch_id from denied n) and (c.state <> 'given' or ${givenHere})
      order by a.touch_id, s.subject, c.happened_at desc, c.id desc) l
    group by l.touch_id
  ), ${deciding ? nobodyHeard : `${rhythmic}, ${heardSql()}`}, answering as (
    select a.touch_id from asked a
    join touches t on t.workspace_id = $1 and t.id = a.touch_id
    join touches i on i.workspace_id = $1 and (i.conversation_id = t.conversation_id or i.id = t.conversation_id)
    where t.conversation_id is not null and a.manner is distinct from 'bulk' and i.direction = 'in' and i.state = 'done'
      and i.happened_at > $2::timestamptz - make_interval(days => ${answerDays})
  ), ${lawsSql(deciding)}, facts as (
    select a.touch_id, a.channel, a.purpose, a.manner, a.touch_id in (select i.touch_id from answering i) as answers, g.reason is not null as suppressed,
      g.list is not null as listed, coalesce(g.reason, g.list) as detail,
      case when x.no then 'withdrawn' when u.given ${deciding ? "" : `or u.given is null and exists (select ${givenBy})`} then 'given' when not u.given then 'withdrawn' end as said,
      coalesce(a.channel = any (q.channels_off), false) as channel_off,
      exists (
        select from meant t where t.topic = a.topic
          and not coalesce(t.id = any (q.topics_on), false) and (t.starts = 'off' or coalesce(t.id = any (q.topics_off), false))) or coalesce(x.topic_no, false) as topic_off,
      q.paused_until, a.day, a.touch_id in (select h.touch_id from heard h) as heard_lately, r.need,
      a.touch_id in (select c.touch_id from customers c) as customer
    from asked a
    left join against g on g.touch_id = a.touch_id
    left join barred x on x.touch_id = a.touch_id
    left join undone u on u.touch_id = a.touch_id
    left join preferences q on q.workspace_id = $1 and q.person_id = a.person_id
    -- It is the same channel; said again, since the planner would take one column alone for many rows each.
    left join ruled r on r.touch_id = a.touch_id and r.channel = a.channel
  )`;
}

/**
 * Lists that count for the channel of a point `p` on which an entry `e` stands. A no that was said by a link stands against its address whoever has it:
 * until the one it is about has a word of their own on it, which then holds.
 */
const countingList = `join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null and (l.channel is null or l.channel = p.channel)
      and case when l.origin <> 'links' then true
        when l.topic_id is not null then l.topic_id in (select m.id from meant m where m.topic = p.topic) and not exists (
          select from preferences q where q.workspace_id = $1 and q.person_id = p.person_id and q.updated_at >= e.created_at
            and (l.topic_id = any (q.topics_on) or l.topic_id = any (q.topics_off)))
        else not exists (
          select from consents c where c.workspace_id = $1 and c.person_id = p.person_id and c.state <> 'asked' and c.happened_at >= e.created_at
            and (c.channel is null or c.channel = p.channel) and (c.purpose is null or c.purpose = p.why)
            and (c.state <> 'given' or coalesce(c.address = p.normal, true)))
          and not exists (
            select from preferences q where q.workspace_id = $1 and q.person_id = p.person_id and p.channel = any (q.channels_off)) end`;
const listName = "case when l.origin <> 'links' then l.name end";
const saidByLink = "case when l.origin = 'links' then case when l.topic_id is null then 'all' else 'topic' end end";

/** A word speaks for the channel and purpose it names, and for all where it names none. */
const covers = "(c.channel is null or c.channel = a.channel) and (c.purpose is null or c.purpose = a.why)";

/** An agreement that was given with one address holds for no other. */
const givenHere = "coalesce(c.address = a.address, true)";

const givenBy = `from consents c where c.workspace_id = $1 and c.person_id = a.person_id and c.state = 'given' and ${covers} and ${givenHere}`;

/** What the law of their country asks for, of each `asked` touch or only of those of whom no word is known. */
const lawsSql = (undecided: boolean): string => `silent as materialized (
    select a.touch_id, a.account_id, a.person_id, a.channel, a.day from asked a
    ${undecided ? `where a.touch_id not in (select n.touch_id from denied n) and not exists (select ${givenBy})` : ""}
  ), firms as materialized (
    select a.touch_id, a.account_id, a.day from silent a where a.account_id is not null
    union all
    select a.touch_id, e.account_id, a.day from silent a
      join employments e on e.workspace_id = $1 and e.person_id = a.person_id
        and (e.started_on is null or e.started_on <= a.day) and (e.ended_on is null or e.ended_on >= a.day)
      where a.account_id is null
  ), countries as (
    select distinct on (l.touch_id) l.touch_id, l.country from (
      select a.touch_id, 1 as place, c.preferred, c.id, lower(btrim(c.country)) as country from silent a
        join contact_points c on c.workspace_id = $1 and c.person_id = a.person_id and c.kind = 'postal' and c.country is not null
      union all
      select f.touch_id, 2, c.preferred, c.id, lower(btrim(c.country)) from firms f
        join contact_points c on c.workspace_id = $1 and c.account_id = f.account_id and c.kind = 'postal' and c.country is not null) l
    order by l.touch_id, l.place, l.preferred desc, l.id
  ), placed as materialized (
    select a.touch_id, a.channel, coalesce(c.country, '') as country, case when a.touch_id in (
        select f.touch_id from firms f join accounts o on o.workspace_id = $1 and o.id = f.account_id where o.kind = 'organisation')
      then 'business' else 'private' end as audience
    from silent a left join countries c on c.touch_id = a.touch_id
  ), laws as materialized (
    -- What each country asks for, by the names it has in addresses; there are few of either.
    select p.country, p.channel, p.audience, coalesce(r.need, x.need, 'soft') as need, case when r.id is null then x.soft_days else r.soft_days end as soft_days
    from (select distinct k.country, k.channel, k.audience from placed k) p
    left join lateral (
      select q.id, q.need, q.soft_days from country_rules q
      where q.workspace_id = $1 and q.channel = p.channel and q.audience = p.audience and p.country = any (q.names) order by q.country limit 1) r on true
    left join country_rules x on x.workspace_id = $1 and x.country = '*' and x.channel = p.channel and x.audience = p.audience
  ), ruled as materialized (
    select k.touch_id, k.channel, l.need, l.soft_days from placed k
    left join laws l on l.country = k.country and l.channel = k.channel and l.audience = k.audience
  ), customers as (
    select distinct f.touch_id from firms f
    join relationships c on c.workspace_id = $1 and c.account_id = f.account_id and c.status = 'customer'
      and (c.started_on is null or c.started_on <= f.day) and (c.ended_on is null or c.ended_on >= f.day)
    join ruled r on r.touch_id = f.touch_id
    where r.soft_days is null or exists (
      select from orders o where o.workspace_id = $1 and o.account_id = f.account_id and o.state <> 'cancelled'
        and o.ordered_on <= f.day and o.ordered_on >= f.day - r.soft_days)
  )`;

/** There are few topics in a batch, however many are asked about. */
const meant = `meant as materialized (
    select x.topic, t.id, t.starts from (select distinct a.topic from asked a where a.topic is not null) x
    join topics t on t.workspace_id = $1 and t.removed_at is null
      and (t.id::text = x.topic or lower(x.topic) = lower(t.name) or exists (select from jsonb_each_text(t.names) n where lower(n.value) = lower(x.topic)))
  )`;

/** Those who said how often they want to hear from us, with when the one before it in the batch is due. */
const rhythmic = `rhythmic as materialized (
    select b.touch_id, b.person_id, b.manner, greatest(b.due_at, $2::timestamptz) as at, b.due_at, q.rhythm_days,
      max(case when (b.purpose is distinct from 'help' or b.manner = 'bulk') and b.manner is distinct from 'service' then b.due_at end)
        over (partition by b.person_id order by b.due_at, b.touch_id rows between unbounded preceding and 1 preceding) as mate_at
    from batch b join preferences q on q.workspace_id = $1 and q.person_id = b.person_id and q.rhythm_days is not null
  )`;

const nobodyHeard = "heard as (select null::uuid as touch_id where false)";

/** What reached them or will within their rhythm; `but` leaves out what the ledger still holds and will not leave. */
const heardSql = (but = ""): string => `heard as (
    select q.touch_id, q.manner, q.rhythm_days from rhythmic q
    where q.mate_at > q.due_at - make_interval(days => q.rhythm_days)
      or exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('done', 'uncertain')
          and not coalesce(t.outcome in ('no-answer', 'wrong-number', 'moved', 'asked-not-to', 'bounced', 'returned'), false)
          and t.id <> q.touch_id and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service'
          and t.happened_at > q.at - make_interval(days => q.rhythm_days) and t.happened_at <= q.at)
      or exists (
        select from touches t where t.workspace_id = $1 and t.person_id = q.person_id and t.direction = 'out' and t.state in ('planned', 'due', 'handed')
          and (t.purpose is distinct from 'help' or t.manner = 'bulk') and t.manner is distinct from 'service' ${but}
          and t.due_at > q.due_at - make_interval(days => q.rhythm_days) and (t.due_at, t.id) < (q.due_at, q.touch_id))
  )`;

/** Of those whom the others let through (`refused_outright` are the rest): who would hear from us more often than they want. */
export const rhythmSql = `with ${rhythmic}, ${heardSql("and not exists (select from refused_outright o where o.touch_id = t.id)")}
  select h.touch_id, 'rhythm', h.rhythm_days || ' d' from heard h where coalesce(h.manner, 'bulk') = 'bulk'`;
