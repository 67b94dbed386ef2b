import { meetsSql, valuedTouchSql } from "../../know/touches/index.ts";
import { channelsOfKinds, mayUse, serves, worksOn } from "./reach-by-points.ts";
import { orderCounts, revenueRows } from "./revenue.ts";
import { partColumns, partGap, partJoins } from "./standing-part.ts";

/** Columns that standing computes itself, in the order of the table. */
const ownColumns = [
  "account_id",
  "name",
  "kind",
  "industry",
  "city",
  "country",
  "owner_id",
  "owner_name",
  "relationship",
  "since_on",
  "created_at",
  "revenue_12m_minor",
  "revenue_apart",
  "orders_12m",
  "first_order_on",
  "last_order_on",
  "last_touch_at",
  "last_valued_touch_at",
  "last_valued_touch_on",
  "people_known",
  "people_reachable",
  "people_touched",
  "stale_on",
] as const;

/** All columns of a row, those of later features included. */
export const standingColumns = (): string[] => [...ownColumns, ...partColumns().map(([column]) => column)];

/** The day before the 12 months that end with `day`: an order of that day or before is out. 29 February stands for 28 where there is none. */
export const yearBefore = (day: string): string => `(${day} - interval '1 year')::date`;

/** The day on which what happened on `on` leaves the 12 months. */
const leavesYear = (on: string): string =>
  `((${on} + interval '1 year')::date + (extract(month from ${on}) = 2 and extract(day from ${on}) = 29)::int)`;

/**
 * Standing as of the end of a day, computed from the facts that happened up to it: one row for each account. Whatever needs standing
 * (rebuild, changed accounts, another day) runs this text. `$1` workspace, `$2` the accounts (uuid[]; only where `some`), `$3` day,
 * `$4` the workspace's zone, `$5` its currency.
 *
 * What is summed by account is joined by full joins: every part belongs to an account of the subject (by foreign keys), so they find what left
 * joins would, but can only be hashed or merged. Right after a first import the planner knows nothing of the tables yet, and nested loops over
 * parts it takes for one row each would run for minutes.
 */
export function standingRows({ some }: { some: boolean }): string {
  const only = (column: string): string => (some ? `and ${column} = any ($2::uuid[])` : "");
  // Of some accounts, what is needed twice is read once; of all, reading twice is cheaper than keeping it.
  const once = some ? "materialized" : "not materialized";
  return `with subject as materialized (
    select a.id as account_id, a.name, a.kind, a.industry, a.owner_id, coalesce(u.name, a.owner_ref) as owner_name, a.created_at,
      ${partGap()} as longest_gap_days
    from accounts a
    left join users u on u.workspace_id = $1 and u.id = a.owner_id
    ${partJoins()}
    where a.workspace_id = $1 and ($2::uuid[] is null or true) ${only("a.id")}
  ), point as ${once} (
    select c.account_id, c.id, c.kind, c.city, c.country, c.preferred, c.state, c.state_on
    from contact_points c where c.workspace_id = $1 and c.account_id is not null ${only("c.account_id")}
  ), place as materialized (
    select distinct on (c.account_id) c.account_id, c.city, c.country
    from point c where c.kind = 'postal' and ${worksOn("c")}
    order by c.account_id, c.preferred desc, c.id
  ), spell as ${once} (
    select r.account_id, r.id, r.status, r.started_on, r.ended_on
    from relationships r where r.workspace_id = $1 ${only("r.account_id")}
  ), relation as materialized (
    select distinct on (r.account_id) r.account_id, r.status, r.started_on
    from spell r where ${lasts("r")}
    order by r.account_id, r.started_on desc nulls last, r.id desc
  ), sold as ${once} (
    select o.workspace_id, o.account_id, o.ordered_on, o.state, o.cancelled_on, o.currency, o.amount_minor
    from ${some ? "unnest($2::uuid[]) as asked (id) join orders o on o.account_id = asked.id and" : "orders o where"} o.workspace_id = $1
  ), sale as materialized (
    select o.account_id,
      min(o.ordered_on) filter (where o.ordered_on <= $3 and ${orderCounts("o", "$3")}) as first_order_on,
      max(o.ordered_on) filter (where o.ordered_on <= $3 and ${orderCounts("o", "$3")}) as last_order_on
    from sold o group by o.account_id
  ), amount as (
    ${revenueRows({ after: yearBefore("$3"), until: "$3", day: "$3", currency: "$5", accounts: only, orders: "sold" })}
  ), revenue as materialized (
    select m.account_id, sum(m.minor)::bigint as minor, sum(m.orders)::int as orders from amount m group by m.account_id
  ), apart as materialized (
    select p.account_id, jsonb_object_agg(p.currency, p.minor) as minor
    from (select m.account_id, m.currency, sum(m.apart_minor) as minor from amount m where m.minor is null group by m.account_id, m.currency) p
    where p.minor <> 0 group by p.account_id
  ), contact as materialized (
    select t.account_id, t.person_id,
      max(t.happened_at) filter (where t.happened_on <= $3) as last_touch_at,
      max(t.happened_at) filter (where t.happened_on <= $3 and t.valued) as last_valued_touch_at,
      max(t.happened_on) filter (where t.happened_on <= $3 and t.met) as last_met_on,
      least(min(t.happened_on) filter (where t.happened_on > $3), min(t.answered_on) filter (where t.answered_on > $3)) as next_on
    from (
      select t.account_id, t.person_id, t.happened_at, ${meetsSql("t")} as met,
        (t.happened_at at time zone $4)::date as happened_on, (t.answered_at at time zone $4)::date as answered_on,
        ${valuedTouchSql("t", "coalesce((t.answered_at at time zone $4)::date <= $3, false)")} as valued
      from touches t
      where t.workspace_id = $1 and t.state = 'done' and t.happened_at is not null and t.account_id is not null ${only("t.account_id")}
    ) t group by t.account_id, t.person_id
  ), touched as materialized (
    select c.account_id, max(c.last_touch_at) as last_touch_at, max(c.last_valued_touch_at) as last_valued_touch_at
    from contact c group by c.account_id
  ), employed as ${once} (
    select e.account_id, e.person_id, e.started_on, e.ended_on
    from employments e where e.workspace_id = $1 ${only("e.account_id")}
  ), staff as materialized (
    select e.account_id, e.person_id from employed e where ${lasts("e")} group by e.account_id, e.person_id
  ), reach as ${once} (
    select e.account_id, e.person_id, c.id, c.kind, c.label, c.state, c.state_on, ${lasts("e")} as now
    from employed e join contact_points c on c.workspace_id = $1 and c.person_id = e.person_id
  ), usable as materialized (
    select distinct c.account_id, c.person_id
    from reach c
    join ${channelsOfKinds} k (kind, channel) on ${serves("c", "k")}
    where c.now and ${worksOn("c")} and ${mayUse("c.account_id", "c.person_id", "c.id", "k.channel")}
  ), known as materialized (
    select p.account_id, p.person_id, bool_or(p.usable) as usable, max(p.last_met_on) as last_met_on
    from (
      select s.account_id, s.person_id, true as employed, false as usable, null::date as last_met_on from staff s
      union all select u.account_id, u.person_id, false, true, null from usable u
      union all select c.account_id, c.person_id, false, false, c.last_met_on from contact c where c.person_id is not null
    ) p group by p.account_id, p.person_id having bool_or(p.employed)
  ), coverage as materialized (
    select b.account_id, count(k.person_id)::int as known, (count(*) filter (where k.usable))::int as reachable,
      (count(*) filter (where k.last_met_on + b.longest_gap_days >= $3))::int as touched
    from subject b full join known k on k.account_id = b.account_id
    group by b.account_id
  ), turning as (
    ${turningPoints(only)}
  ), stale as materialized (
    select t.account_id, min(t.turns_on) as stale_on from turning t where t.turns_on > $3 group by t.account_id
  ), own as (
    select b.account_id, b.name, b.kind, b.industry, place.city, place.country, b.owner_id, b.owner_name,
      relation.status as relationship, relation.started_on as since_on, b.created_at,
      coalesce(revenue.minor, 0) as revenue_12m_minor, apart.minor as revenue_apart, coalesce(revenue.orders, 0) as orders_12m,
      sale.first_order_on, sale.last_order_on, touched.last_touch_at, touched.last_valued_touch_at,
      (touched.last_valued_touch_at at time zone $4)::date as last_valued_touch_on,
      coalesce(coverage.known, 0) as people_known, coalesce(coverage.reachable, 0) as people_reachable,
      coalesce(coverage.touched, 0) as people_touched, stale.stale_on, b.longest_gap_days
    from subject b
    full join place on place.account_id = b.account_id
    full join relation on relation.account_id = b.account_id
    full join revenue on revenue.account_id = b.account_id
    full join apart on apart.account_id = b.account_id
    full join sale on sale.account_id = b.account_id
    full join touched on touched.account_id = b.account_id
    full join coverage on coverage.account_id = b.account_id
    full join stale on stale.account_id = b.account_id
  )
  select ${[...ownColumns.map((column) => `own.${column}`), ...partColumns().map(([column, sql]) => `${sql} as ${column}`)].join(", ")} from own`;
}

/** Begun by the day and not yet over; the last day still counts. */
const lasts = (e: string): string =>
  `((${e}.started_on is null or ${e}.started_on <= $3) and (${e}.ended_on is null or ${e}.ended_on >= $3))`;

/** Every day on which the clock alone may change a row: what lies ahead begins, what is inside a window leaves it, the day after a last day. */
function turningPoints(only: (column: string) => string): string {
  return `select o.account_id, unnest(array[o.ordered_on, ${leavesYear("o.ordered_on")}, o.cancelled_on]) as turns_on
      from sold o where o.ordered_on > ${yearBefore("$3")} or o.cancelled_on > $3
    union all
    select f.account_id, unnest(array[f.refunded_on, ${leavesYear("f.refunded_on")}])
      from refunds f where f.workspace_id = $1 and f.refunded_on > ${yearBefore("$3")} ${only("f.account_id")}
    union all
    select b.account_id, unnest(array[c.next_on, c.last_met_on + b.longest_gap_days + 1])
      from subject b full join contact c on c.account_id = b.account_id
    union all
    select e.account_id, unnest(array[e.started_on, e.ended_on + 1])
      from employed e where e.started_on > $3 or e.ended_on >= $3
    union all
    select r.account_id, unnest(array[r.started_on, r.ended_on + 1])
      from spell r where r.started_on > $3 or r.ended_on >= $3
    union all
    select c.account_id, c.state_on from point c where c.state = 'dead' and c.state_on > $3
    union all
    select c.account_id, c.state_on from reach c where c.state = 'dead' and c.state_on > $3`;
}
