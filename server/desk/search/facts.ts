import type { Tx } from "../../platform/db/index.ts";
import type { FieldName, FieldWish } from "./field-wishes.ts";
import { formsOf, phoneDigits, wordsOf } from "./fold-words.ts";
import type { Entry } from "./look-up.ts";
import { matchesPhone } from "./rank-entries.ts";

/** What is known of one record, as far as single fields are asked for. */
export interface Facts {
  city: string | null;
  country: string | null;
  industry: string | null;
  owner: string | null;
  status: string | null;
  firms: string | null;
  tags: string[];
  emails: string[];
  streets: string[];
  cities: string[];
  postcodes: string[];
  countries: string[];
}

/** Of accounts and people, in one round trip: their standing (a person's: of the account), tags and contact points. */
export async function readFacts(tx: Tx, entries: Entry[]): Promise<Map<string, Facts>> {
  const rows = await tx.query<Facts & { record_id: string }>({
    name: "search.read-facts",
    text: `select r.record_id, s.city, s.country, s.industry, s.owner_name as owner, s.relationship as status, s.name as firms,
             coalesce(g.tags, '{}') as tags, coalesce(c.emails, '{}') as emails, coalesce(c.streets, '{}') as streets,
             coalesce(c.cities, '{}') as cities, coalesce(c.postcodes, '{}') as postcodes, coalesce(c.countries, '{}') as countries
           from unnest($2::uuid[], $3::uuid[]) as r (record_id, account_id)
           left join standing s on s.workspace_id = $1 and s.account_id = r.account_id
           left join lateral (
             select array_agg(t.name) as tags from (
               select w.tag_id from account_tags w where w.workspace_id = $1 and w.account_id = r.record_id
               union all select w.tag_id from person_tags w where w.workspace_id = $1 and w.person_id = r.record_id) w
             join tags t on t.workspace_id = $1 and t.id = w.tag_id) g on true
           left join lateral (
             select array_agg(p.normal) filter (where p.kind = 'email') as emails, array_agg(p.street) filter (where p.street is not null) as streets,
                    array_agg(p.city) filter (where p.city is not null) as cities, array_agg(p.postal_code) filter (where p.postal_code is not null) as postcodes,
                    array_agg(p.country) filter (where p.country is not null) as countries
             from (select o.kind, o.normal, o.street, o.city, o.postal_code, o.country from contact_points o where o.workspace_id = $1 and o.account_id = r.record_id
                   union all
                   select o.kind, o.normal, o.street, o.city, o.postal_code, o.country from contact_points o where o.workspace_id = $1 and o.person_id = r.record_id) p) c on true`,
    values: [tx.workspace, entries.map((entry) => entry.record_id), entries.map((entry) => entry.account_id)],
  });
  return new Map(rows.map((row) => [row.record_id, row]));
}

type Test = (facts: Facts, entry: Entry, value: string) => boolean;

const tests: Record<Exclude<FieldName, "order" | "note">, Test> = {
  name: (_, entry, value) => hasWords([entry.title], value),
  firm: (facts, entry, value) =>
    hasWords([entry.kind === "account" ? entry.title : facts.firms, entry.place_words], value),
  street: ({ streets }, _, value) => hasWords(streets, value),
  city: ({ city, cities }, _, value) => hasWords([city, ...cities], value),
  postcode: ({ postcodes }, _, value) => postcodes.some((code) => bare(code).startsWith(bare(value))),
  country: ({ country, countries }, _, value) => hasWords([country, ...countries], value),
  phone: (_, entry, value) => matchesPhone(entry.point_words, phoneDigits(value)),
  email: ({ emails }, _, value) => emails.some((email) => isAddress(email, value.toLowerCase())),
  owner: ({ owner }, _, value) => hasWords([owner], value),
  industry: ({ industry }, _, value) => hasWords([industry], value),
  status: ({ status }, _, value) => hasWords([status], value),
  tag: ({ tags }, _, value) => tags.some((tag) => hasWords([tag], value)),
};

/** Every wish is met by the field it names. */
export function meets(facts: Facts | undefined, entry: Entry, wishes: FieldWish[]): boolean {
  return wishes.every(
    ({ field, value }) => field === "order" || field === "note" || (facts && tests[field](facts, entry, value)),
  );
}

/** Each word of the value begins one of the words that are there. */
export function hasWords(there: (string | null)[], value: string): boolean {
  const known = there.flatMap((text) => (text ? wordsOf(text) : []));
  const asked = formsOf(value);
  return asked.length > 0 && asked.every((forms) => forms.some((form) => known.some((word) => word.startsWith(form))));
}

/** `@firm.example` is the domain, its own ones below it included; anything else is part of the address. */
function isAddress(email: string, value: string): boolean {
  if (!value.startsWith("@")) return email.includes(value);
  const domain = email.slice(email.lastIndexOf("@") + 1);
  const asked = value.slice(1);
  return domain.startsWith(asked) || domain.endsWith(`.${asked}`);
}

const bare = (code: string): string => code.toLowerCase().replace(/[\s-]/g, "");
