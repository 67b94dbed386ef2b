import { type TraitKind, traitKinds } from "../../know/traits/contract.ts";

/** A fact that has no day of its own is known for good; what has one counts from there. */
const knownFact = (fact: string): string => `case when ${fact} then 'infinity'::date end`;

/** The newest day on which a living contact point of this kind was heard of. */
const pointKnown = (owner: string, kind: string): string =>
  `(select max(coalesce(c.state_on, c.created_at::date)) from contact_points c
    where c.workspace_id = $1 and c.${owner} and c.kind = '${kind}' and c.state <> 'dead')`;

const traitKnown = (owner: string): string =>
  `(select max(t.confirmed_on) from traits t where t.workspace_id = $1 and t.${owner} and t.name_id = w.id and t.ended_on is null)`;

/**
 * The cells of the account `b` (a row of `subject`): person (null where it is the account's, or nobody is known), what is wanted, and the day it was
 * known on ('infinity' where it has none, null where it is not known). Each is looked up by its own index, so that the cost is the account's own
 * whatever the planner expects: just after a first import it expects one row of everything, and joins of whole tables would take minutes.
 */
const cellsOfAccount = `
    select null::uuid as person_id, null::text as person_name, w.id as name_id, w.kind, w.record_kind, w.fresh_days,
      case w.reads when 'industry' then ${knownFact("b.industry is not null")} when 'website' then ${knownFact("b.website is not null")}
        when 'story' then ${knownFact("b.story is not null")} when 'orders' then ${knownFact("b.first_order_on is not null")}
        when 'address' then ${pointKnown("account_id = b.account_id", "postal")}
        when 'phone' then ${pointKnown("account_id = b.account_id", "phone")}
        when 'email' then ${pointKnown("account_id = b.account_id", "email")}
        else ${traitKnown("account_id = b.account_id")} end as known_on
    from want w where w.record_kind = 'account'
    union all
    select s.person_id, s.name, w.id, w.kind, w.record_kind, w.fresh_days,
      case w.reads when 'title' then ${knownFact("s.title is not null")} when 'role' then ${knownFact("s.buying_role is not null")}
        when 'language' then ${knownFact("s.language is not null")} when 'birthday' then ${knownFact("s.birthday is not null")}
        when 'phone' then ${pointKnown("person_id = s.person_id", "phone")}
        when 'email' then ${pointKnown("person_id = s.person_id", "email")}
        else ${traitKnown("person_id = s.person_id")} end
    from want w left join (
      select distinct on (e.person_id) e.person_id, e.title, e.buying_role, p.name, p.language, p.birthday
      from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
      where e.workspace_id = $1 and e.account_id = b.account_id
        and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
      order by e.person_id, e.started_on desc nulls last, e.id desc
    ) s on true
    where w.record_kind = 'person'`;

/** What is wanted, and the accounts it is asked of. `$1` workspace, `$2` accounts. */
export const subjectCte = `
  want as materialized (
    select n.id, n.record_kind, n.kind, n.name, n.reads, n.fresh_days, n.position from trait_names n
    where n.workspace_id = $1 and n.wanted and n.removed_at is null
  ), subject as materialized (
    select a.id as account_id, a.industry, a.website, a.story, coalesce(s.relationship = 'customer', false) as customer,
      greatest(coalesce(s.revenue_12m_minor, 0), 0) as worth_minor, s.first_order_on
    from unnest($2::uuid[]) as asked (id) join accounts a on a.workspace_id = $1 and a.id = asked.id
    left join standing s on s.workspace_id = $1 and s.account_id = a.id
  )`;

/** All cells of the accounts of `subject`. */
export const cellsCte = `${subjectCte}, cell as materialized (
    select b.account_id, c.* from subject b cross join lateral (${cellsOfAccount}) c
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

/** The day on which somebody begins at the account, or no longer works there: who is asked about changes without anybody's doing. */
const nextComesOrGoes = `(select min(case when e.started_on > $3 then e.started_on else e.ended_on + 1 end) from employments e
          where e.workspace_id = $1 and e.account_id = b.account_id and (e.started_on > $3 or e.ended_on >= $3))`;

/** One row an account, as `account_knowledge` holds it. `$3` today. */
export const sumsCte = `sums as materialized (
    select b.account_id, b.customer, b.worth_minor, n.* from subject b cross join lateral (
      select ${counted}, (count(*) filter (where not ${isFresh}))::int as blanks,
        case when count(*) = 0 then 0
          else (b.worth_minor * (count(*) filter (where not ${isFresh})) / count(*))::bigint end as missing_worth_minor,
        least(min(c.known_on + c.fresh_days + 1) filter (where c.known_on <> 'infinity' and c.known_on + c.fresh_days >= $3), ${nextComesOrGoes}) as stale_on
      from (${cellsOfAccount}) c) n
  )`;
