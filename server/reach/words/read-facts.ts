import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { moneyWords } from "../../platform/money/index.ts";
import type { Facts } from "./facts.ts";
import { salutation } from "./salutation.ts";

export interface Pair {
  account: string | null;
  person: string | null;
}

/** A field of the workspace's own, before it is said in a language. */
type OwnField = string | number | null | { minor: number; currency: string } | { day: string };

interface FactRow {
  place: number;
  person: Facts["person"] | null;
  account: Omit<Facts["account"], "fields"> | null;
  fields: Record<string, OwnField> | null;
  last_order: Facts["last_order"] | null;
}

/** What texts may say of each of these recipients, in the order given: one statement for all. `language` is that of the text. */
export async function readFacts(
  tx: Tx,
  pairs: Pair[],
  { language, item, user }: { language: string; item?: string | null; user?: string | null },
): Promise<Facts[]> {
  if (pairs.length === 0) return [];
  const rows = await tx.query<FactRow>({
    name: "words.facts",
    text: `select q.place::int as place,
        case when p.id is not null then jsonb_build_object('name', p.name, 'given_name', p.given_name, 'family_name', p.family_name, 'honorific', p.honorific,
          'language', p.language, 'title', (select e.title from employments e where e.workspace_id = $1 and e.person_id = p.id
            and (q.account_id is null or e.account_id = q.account_id) and (e.ended_on is null or e.ended_on >= $4) order by e.started_on desc nulls last, e.id limit 1)) end as person,
        case when a.id is not null then jsonb_build_object('name', a.name, 'industry', a.industry, 'number', a.number, 'website', a.website, 'story', a.story,
          'city', (select c.city from contact_points c where c.workspace_id = $1 and c.account_id = a.id and c.kind = 'postal' and c.state <> 'dead'
            order by c.preferred desc, c.id limit 1)) end as account,
        (select jsonb_object_agg(f.label, case when v.amount_minor is not null then jsonb_build_object('minor', v.amount_minor, 'currency', v.currency)
            when v.date_value is not null then jsonb_build_object('day', v.date_value)
            when v.number_value is not null then to_jsonb(v.number_value) else to_jsonb(v.text_value) end)
          from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id and f.removed_at is null
          where v.workspace_id = $1 and v.account_id = a.id) as fields,
        (select jsonb_build_object('on', o.ordered_on, 'number', o.number, 'product', (select coalesce(r.name, l.product_ref) from order_lines l
              left join products r on r.workspace_id = $1 and r.id = l.product_id
              where l.workspace_id = $1 and l.order_id = o.id order by l.amount_minor desc, l.id limit 1))
          from orders o where o.workspace_id = $1 and o.account_id = a.id and o.state <> 'cancelled' and o.ordered_on <= $4
          order by o.ordered_on desc, o.id desc limit 1) as last_order
      from unnest($2::uuid[], $3::uuid[]) with ordinality as q (account_id, person_id, place)
      left join accounts a on a.workspace_id = $1 and a.id = q.account_id
      left join people p on p.workspace_id = $1 and p.id = q.person_id
      order by q.place`,
    values: [
      tx.workspace,
      pairs.map((pair) => pair.account),
      pairs.map((pair) => pair.person),
      dayOf(tx.ctx.clock.now(), await zoneOf(tx)),
    ],
  });
  const shared = await sharedFacts(tx, { item: item ?? null, user: user ?? null, language });
  return rows.map(({ person, account, fields, last_order }) => ({
    ...shared,
    salutation: salutation(person ?? nobody, language),
    person: person ?? nobody,
    account: {
      ...(account ?? noAccount),
      fields: Object.fromEntries(Object.entries(fields ?? {}).map(([label, value]) => [label, said(value, language)])),
    },
    last_order: last_order
      ? { ...last_order, on: last_order.on && longDay(last_order.on, language) }
      : { on: null, number: null, product: null },
  }));
}

const nobody: Facts["person"] = {
  name: null,
  given_name: null,
  family_name: null,
  honorific: null,
  title: null,
  language: null,
};
const noAccount: Omit<Facts["account"], "fields"> = {
  name: null,
  industry: null,
  number: null,
  website: null,
  story: null,
  city: null,
};

async function zoneOf(tx: Tx): Promise<string> {
  const row = await tx.one<{ time_zone: string }>("select w.time_zone from workspaces w where w.id = $1", [
    tx.workspace,
  ]);
  return row?.time_zone ?? "UTC";
}

async function sharedFacts(
  tx: Tx,
  { item, user, language }: { item: string | null; user: string | null; language: string },
): Promise<Pick<Facts, "item" | "sender" | "today">> {
  const row = await tx.one<{ item: Facts["item"] | null; sender: Facts["sender"] | null; zone: string }>(
    `select w.time_zone as zone,
       (select jsonb_build_object('title', i.title, 'link', i.link, 'words', i.words) from items i where i.workspace_id = $1 and i.id = $2) as item,
       (select jsonb_build_object('name', u.name, 'email', u.email) from users u where u.workspace_id = $1 and u.id = $3) as sender
     from workspaces w where w.id = $1`,
    [tx.workspace, item, user],
  );
  return {
    item: row?.item ?? { title: null, link: null, words: null },
    sender: row?.sender ?? { name: null, email: null },
    today: longDate(tx.ctx.clock.now(), language, row?.zone ?? "UTC"),
  };
}

/** "30 November 2026", "30. November 2026". */
export function longDate(at: Date, language: string, zone: string): string {
  const key = `${language} ${zone}`;
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(mannerOf(language), { dateStyle: "long", timeZone: zone });
    dates.set(key, format);
  }
  return format.format(at);
}

const dates = new Map<string, Intl.DateTimeFormat>();
const mannerOf = (language: string): string => (language === "en" ? "en-GB" : language);
const longDay = (day: string, language: string): string =>
  longDate(new Date(`${day.slice(0, 10)}T12:00:00Z`), language, "UTC");

/** As somebody who reads this language would write it. A number is not grouped: it may be a year. */
function said(value: OwnField, language: string): string {
  if (value === null || typeof value === "string") return value ?? "";
  if (typeof value === "number")
    return value.toLocaleString(mannerOf(language), { useGrouping: false, maximumFractionDigits: 20 });
  return "day" in value ? longDay(value.day, language) : moneyWords(value.minor, value.currency, mannerOf(language));
}
