import type { EntryKind } from "./look-up.ts";

/** What one record brings into its entry, raw; folding happens in the program. */
export interface SourceRow {
  record_id: string;
  account_id: string | null;
  title: string;
  detail: string | null;
  /** Further words of the name: a second spelling, a number. */
  names: string | null;
  places: string | null;
  addresses: string | null;
  /** Each as it is compared and, behind a line's end, as it is written. */
  phones: string[] | null;
  /** The parts of postal addresses. */
  postal: string | null;
}

export interface SearchSource {
  kind: EntryKind;
  topic: string;
  /** Selects SourceRow's columns for the ids of $2 in workspace $1, at day $3. */
  select: string;
}

/** What can be found, and what it is found by. A further kind is a further row here. */
export const searchSources: SearchSource[] = [
  {
    kind: "account",
    topic: "accounts.changed",
    select: `select a.id as record_id, a.id as account_id, a.name as title, nullif(concat_ws(', ', p.city, a.industry), '') as detail,
                    null::text as names, concat_ws(' ', p.city, a.number) as places, concat_ws(' ', a.website, p.addresses) as addresses, p.phones, p.postal
             from accounts a
             left join lateral (
               select string_agg(c.normal, ' ' order by c.normal) filter (where c.kind = 'email') as addresses,
                      array_agg(c.normal || E'\\n' || c.value order by c.normal, c.id) filter (where c.kind = 'phone') as phones,
                      string_agg(coalesce(nullif(concat_ws(' ', c.street, c.postal_code, replace(c.postal_code, ' ', ''), c.city, c.region, case when length(c.country) > 2 then c.country end), ''), c.value), ' ' order by c.normal, c.id) filter (where c.kind = 'postal') as postal,
                      min(c.city) as city
               from contact_points c where c.workspace_id = $1 and c.account_id = a.id) p on true
             where a.workspace_id = $1 and a.id = any ($2::uuid[])`,
  },
  {
    kind: "person",
    topic: "people.changed",
    select: `select h.id as record_id, f.account_id, h.name as title, f.firms as detail,
                    null::text as names, f.firms as places, p.addresses, p.phones, p.postal
             from people h
             left join lateral (
               select string_agg(a.name, ', ' order by a.name, a.id) as firms, (array_agg(a.id order by a.name, a.id))[1] as account_id
               from employments e join accounts a on a.workspace_id = e.workspace_id and a.id = e.account_id
               where e.workspace_id = $1 and a.workspace_id = $1 and e.person_id = h.id and (e.ended_on is null or e.ended_on >= $3)) f on true
             left join lateral (
               select string_agg(c.normal, ' ' order by c.normal) filter (where c.kind = 'email') as addresses,
                      array_agg(c.normal || E'\\n' || c.value order by c.normal, c.id) filter (where c.kind = 'phone') as phones,
                      string_agg(coalesce(nullif(concat_ws(' ', c.street, c.postal_code, replace(c.postal_code, ' ', ''), c.city, c.region, case when length(c.country) > 2 then c.country end), ''), c.value), ' ' order by c.normal, c.id) filter (where c.kind = 'postal') as postal
               from contact_points c where c.workspace_id = $1 and c.person_id = h.id) p on true
             where h.workspace_id = $1 and h.id = any ($2::uuid[])`,
  },
  {
    kind: "product",
    topic: "products.changed",
    select: `select d.id as record_id, null::uuid as account_id, d.name as title, d.product_group as detail,
                    d.number as names, d.product_group as places, null::text as addresses, null::text[] as phones, null::text as postal
             from products d where d.workspace_id = $1 and d.id = any ($2::uuid[])`,
  },
  {
    kind: "item",
    topic: "items.changed",
    select: `select i.id as record_id, null::uuid as account_id, i.title, i.kind as detail,
                    null::text as names, array_to_string(i.topics || i.industries, ' ') as places, null::text as addresses, null::text[] as phones, null::text as postal
             from items i where i.workspace_id = $1 and i.id = any ($2::uuid[])`,
  },
];
