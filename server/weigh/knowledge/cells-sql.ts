import { type TraitKind, traitKinds } from "../../know/traits/contract.ts";

/** A fact that has no day of its own is known for good; what has one counts from there. */
const knownFact = (fact: string): string => `case when ${fact} then 'infinity'::date end`;

/**
 * All cells of some accounts: account, person (null where it is the account's, or nobody is known), what is wanted, and the day it was known on
 * ('infinity' where it has none, null where it is not known). `$1` workspace, `$2` accounts, `$3` today. One statement over the facts of these accounts. The cells are materialised: where the tables have no statistics yet
 * (just after the first import) the planner expects one row of each and would make them anew for every account.
 */
export const cellsCte = `
  want as materialized (
    select n.id, n.record_kind, n.kind, n.name, n.reads, n.fresh_days, n.position from trait_names n
    where n.workspace_id = $1 and n.wanted and n.removed_at is null
  ), subject as materialized (
    select a.id as account_id, a.industry, a.website, a.story, coalesce(s.relationship = 'customer', false) as customer,
      greatest(coalesce(s.revenue_12m_minor, 0), 0) as worth_minor, s.first_order_on
    from accounts a left join standing s on s.workspace_id = $1 and s.account_id = a.id
    where a.workspace_id = $1 and a.id = any ($2::uuid[])
  ), staff as materialized (
    select distinct on (e.account_id, e.person_id) e.account_id, e.person_id, e.title, e.buying_role, p.name, p.language, p.birthday
    from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
    where e.workspace_id = $1 and e.account_id = any ($2::uuid[]) and e.ended_on is null
    order by e.account_id, e.person_id, e.started_on desc nulls last, e.id desc
  ), account_point as materialized (
    select c.account_id, c.kind, max(coalesce(c.state_on, c.created_at::date)) as known_on
    from contact_points c where c.workspace_id = $1 and c.account_id = any ($2::uuid[]) and c.state <> 'dead' group by c.account_id, c.kind
  ), person_point as materialized (
    select s.person_id, c.kind, max(coalesce(c.state_on, c.created_at::date)) as known_on
    from (select distinct person_id from staff) s join contact_points c on c.workspace_id = $1 and c.person_id = s.person_id and c.state <> 'dead'
    group by s.person_id, c.kind
  ), told as materialized (
    select t.account_id as record_id, t.name_id, max(t.confirmed_on) as known_on from traits t
    where t.workspace_id = $1 and t.account_id = any ($2::uuid[]) and t.ended_on is null group by t.account_id, t.name_id
    union all
    select s.person_id, t.name_id, max(t.confirmed_on) from (select distinct person_id from staff) s
    join traits t on t.workspace_id = $1 and t.person_id = s.person_id and t.ended_on is null group by s.person_id, t.name_id
  ), cell as materialized (
    select b.account_id, null::uuid as person_id, null::text as person_name, w.id as name_id, w.kind, w.record_kind, w.fresh_days,
      case w.reads when 'industry' then ${knownFact("b.industry is not null")} when 'website' then ${knownFact("b.website is not null")}
        when 'story' then ${knownFact("b.story is not null")} when 'orders' then ${knownFact("b.first_order_on is not null")}
        when 'address' then postal.known_on when 'phone' then phone.known_on when 'email' then email.known_on
        else told.known_on end as known_on
    from subject b
    join want w on w.record_kind = 'account'
    left join account_point postal on postal.account_id = b.account_id and postal.kind = 'postal'
    left join account_point phone on phone.account_id = b.account_id and phone.kind = 'phone'
    left join account_point email on email.account_id = b.account_id and email.kind = 'email'
    left join told on told.record_id = b.account_id and told.name_id = w.id
    union all
    select b.account_id, s.person_id, s.name, w.id, w.kind, w.record_kind, w.fresh_days,
      case w.reads when 'title' then ${knownFact("s.title is not null")} when 'role' then ${knownFact("s.buying_role is not null")}
        when 'language' then ${knownFact("s.language is not null")} when 'birthday' then ${knownFact("s.birthday is not null")}
        when 'phone' then phone.known_on when 'email' then email.known_on
        else told.known_on end
    from subject b
    join want w on w.record_kind = 'person'
    left join staff s on s.account_id = b.account_id
    left join person_point phone on phone.person_id = s.person_id and phone.kind = 'phone'
    left join person_point email on email.person_id = s.person_id and email.kind = 'email'
    left join told on told.record_id = s.person_id and told.name_id = w.id
  )`;

/** Known, and young enough by the list. */
export const isFresh =
  "(c.known_on is not null and (c.fresh_days is null or c.known_on = 'infinity' or c.known_on + c.fresh_days >= $3))";

/** The columns of `account_knowledge` that count one kind. */
export const kindColumns = (kind: TraitKind): [wanted: string, known: string, fresh: string] => [
  `${kind}_wanted`,
  `${kind}_known`,
  `${kind}_fresh`,
];

const counted = traitKinds
  .map((kind) => {
    const [wanted, known, fresh] = kindColumns(kind);
    const of = (more: string): string => `(count(*) filter (where c.kind = '${kind}'${more}))::int`;
    return `${of("")} as ${wanted}, ${of(" and c.known_on is not null")} as ${known}, ${of(` and ${isFresh}`)} as ${fresh}`;
  })
  .join(", ");

/** One row an account, as `account_knowledge` holds it. */
export const sumsCte = `sums as materialized (
    select b.account_id, b.customer, b.worth_minor, ${counted}, (count(c.kind) filter (where not ${isFresh}))::int as blanks,
      case when count(c.kind) = 0 then 0
        else (b.worth_minor * (count(c.kind) filter (where not ${isFresh})) / count(c.kind))::bigint end as missing_worth_minor,
      min(c.known_on + c.fresh_days + 1) filter (where c.known_on <> 'infinity' and c.known_on + c.fresh_days >= $3) as stale_on
    from subject b left join cell c on c.account_id = b.account_id
    group by b.account_id, b.customer, b.worth_minor
  )`;
