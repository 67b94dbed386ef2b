import { addDays, type Day } from "../../platform/clock/index.ts";
import { addressOf, domainOf } from "./addresses.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { makeDealings } from "./dealings.ts";
import { items, otherScripts, products, reasons, type Region, regions, stories, titles, trades } from "./words.ts";

export type Row = Record<string, unknown> & { id: string };

/** Rows by table, parents first; ready to be written as they are, but for the workspace. */
export interface Firm {
  tables: Record<string, Row[]>;
}

export interface FirmInput {
  seed: number;
  /** The last day of its two years. */
  today: Day;
  currency: string;
  /** The user who owns most of the customers; some have no owner. */
  owner: string | null;
  accounts: number;
  newId: () => string;
}

export interface Member {
  person: string;
  account: string;
}

export interface Customer {
  id: string;
  industry: string;
  appetite: number;
  status: string;
  joined: Day;
  members: Member[];
}

const daysShown = 730;

/** Names and domains that somebody of the firm has already. */
interface Taken {
  firms: Set<string>;
  domains: Set<string>;
  people: Set<string>;
}

/** The firm's customers with their people, orders and touches. Pure: the same input gives the same firm. */
export function makeFirm(input: FirmInput): Firm {
  const chance = chanceFrom(input.seed);
  const tables: Record<string, Row[]> = Object.fromEntries(tableOrder.map((name) => [name, [] as Row[]]));
  const add = (table: string, row: Record<string, unknown>): string => {
    const id = input.newId();
    (tables[table] as Row[]).push({ id, ...row });
    return id;
  };
  const shelf = addShelf(add, input);
  const reasonIds = reasons.map((label, position) => add("story_reasons", { label, position }));
  const tags = ["Key customer", "Seasonal", "Peat-free"].map((name) => add("tags", { name }));
  const area = add("custom_fields", {
    record_kind: "account",
    label: "Growing area (m²)",
    kind: "number",
    choices: null,
    position: 0,
  });
  const day = add("custom_fields", {
    record_kind: "account",
    label: "Delivery day",
    kind: "choice",
    choices: ["Monday", "Wednesday", "Friday"],
    position: 1,
  });
  const taken: Taken = { firms: new Set(), domains: new Set(), people: new Set() };
  const customers: Customer[] = [];
  for (let index = 0; index < input.accounts; index++) {
    const customer = addCustomer(chance, add, input, taken, index);
    customers.push(customer);
    if (chance.holds(0.3)) add("account_story_reasons", { account_id: customer.id, reason_id: chance.pick(reasonIds) });
    if (chance.holds(0.25)) add("account_tags", { account_id: customer.id, tag_id: chance.pick(tags) });
    if (chance.holds(0.5))
      add("custom_values", {
        field_id: area,
        record_id: customer.id,
        account_id: customer.id,
        number_value: chance.between(2, 400) * 50,
        text_value: null,
      });
    if (chance.holds(0.6))
      add("custom_values", {
        field_id: day,
        record_id: customer.id,
        account_id: customer.id,
        number_value: null,
        text_value: chance.pick(["Monday", "Wednesday", "Friday"]),
      });
  }
  movePeople(chance, tables, customers, input, add);
  makeDealings(chance, add, customers, shelf, {
    today: input.today,
    days: daysShown,
    currency: input.currency,
    owner: input.owner,
  });
  return { tables };
}

/** Parents before children. */
export const tableOrder = [
  "products",
  "items",
  "tags",
  "custom_fields",
  "story_reasons",
  "accounts",
  "people",
  "relationships",
  "employments",
  "contact_points",
  "suppressions",
  "account_tags",
  "account_story_reasons",
  "custom_values",
  "notes",
  "orders",
  "order_lines",
  "refunds",
  "touches",
  "tasks",
];

export type Add = (table: string, row: Record<string, unknown>) => string;
export interface Shelf {
  products: { id: string; price: number; name: string }[];
  items: { id: string; industries: readonly string[]; kind: string }[];
}

function addShelf(add: Add, input: FirmInput): Shelf {
  return {
    products: products.map(([name, group, price], index) => ({
      name,
      price,
      id: add("products", {
        name,
        product_group: group,
        number: `HG-${100 + index}`,
        price_minor: price,
        cost_minor: Math.round(price * 0.58),
        currency: input.currency,
        sample: true,
      }),
    })),
    items: items.map(([title, kind, topics, industries]) => ({
      kind,
      industries,
      id: add("items", {
        title,
        kind,
        topics: [...topics],
        industries: [...industries],
        words: title,
        sample: true,
        fresh_until: kind === "occasion" ? addDays(input.today, 30) : null,
      }),
    })),
  };
}

function addCustomer(chance: Chance, add: Add, input: FirmInput, taken: Taken, index: number): Customer {
  const region = chance.weighted(regions);
  const trade = chance.pick(trades);
  const city = chance.pick(region.cities);
  const name = firmName(
    chance,
    region,
    (trade.names as Record<string, readonly string[]>)[region.country] ?? [],
    city,
    taken.firms,
  );
  const domain = domainOf(name, city, 1001 + index, taken.domains);
  const status = chance.weighted([
    ["customer", 90],
    ["prospect", 6],
    ["lapsed", 4],
  ]);
  const joined = addDays(input.today, -chance.between(200, 3400));
  const id = add("accounts", {
    name,
    kind: "organisation",
    industry: trade.industry,
    number: `K${1001 + index}`,
    website: `https://www.${domain}`,
    owner_id: chance.holds(0.8) ? input.owner : null,
    story: chance.holds(0.3) ? chance.pick(stories) : null,
    sample: true,
  });
  const lapsedOn = addDays(input.today, -60);
  const known = chance.holds(0.75) || status === "lapsed";
  add("relationships", {
    account_id: id,
    status: status === "prospect" ? "prospect" : "customer",
    started_on: known ? joined : null,
    ended_on: status === "lapsed" ? lapsedOn : null,
  });
  if (status === "lapsed")
    add("relationships", { account_id: id, status: "lapsed", started_on: lapsedOn, ended_on: null });
  add(
    "contact_points",
    point({
      account_id: id,
      kind: "postal",
      label: "head office",
      street: `${chance.pick(region.streets)} ${chance.between(1, 120)}`,
      city,
      postal_code: String(chance.between(10000, 98999)),
      country: region.country,
    }),
  );
  add("contact_points", point({ account_id: id, kind: "phone", label: "switchboard", value: phone(chance, region) }));
  const size = chance.weighted([
    [1, 20],
    [2, 28],
    [3, 24],
    [4, 14],
    [5, 8],
    [7, 6],
  ]);
  const members = Array.from({ length: size }, () =>
    addPerson(chance, add, region, { id, domain }, taken.people, input.today),
  );
  return {
    id,
    industry: trade.industry,
    appetite: trade.appetite * Math.exp(2.2 * chance.next() ** 3),
    status,
    joined,
    members,
  };
}

function firmName(
  chance: Chance,
  region: Region,
  patterns: readonly string[],
  city: string,
  used: Set<string>,
): string {
  for (;;) {
    const pattern = chance.pick(otherScripts[region.country] ?? patterns);
    const name = pattern.replace("{n}", chance.pick(region.family)).replace("{c}", city);
    if (!used.has(name)) {
      used.add(name);
      return name;
    }
    if (chance.holds(0.3)) return `${name} (${city})`;
  }
}

function addPerson(
  chance: Chance,
  add: Add,
  region: Region,
  firm: { id: string; domain: string },
  taken: Set<string>,
  today: Day,
): Member {
  const account = firm.id;
  const [given, family] = personName(chance, region, taken);
  const chinese = region.country === "CN";
  const person = add("people", {
    name: chinese ? `${family}${given}` : `${given} ${family}`,
    given_name: given,
    family_name: family,
    language: region.language,
    sample: true,
  });
  const [title, buying_role] = chance.pick(titles);
  add("employments", {
    account_id: account,
    person_id: person,
    title,
    buying_role,
    started_on: chance.holds(0.5) ? addDays(today, -chance.between(300, 3000)) : null,
    ended_on: null,
    evidence: "sample",
  });
  if (chance.holds(0.85))
    add(
      "contact_points",
      point({
        person_id: person,
        kind: "email",
        label: "work",
        value: addressOf(given, family, firm.domain),
        state: chance.holds(0.06) ? "dead" : chance.holds(0.5) ? "verified" : "unverified",
      }),
    );
  if (chance.holds(0.7))
    add("contact_points", point({ person_id: person, kind: "phone", label: "direct", value: phone(chance, region) }));
  if (chance.holds(0.04))
    add("suppressions", {
      person_id: person,
      channel: chance.pick(["email", "call"]),
      reason: "asked not to",
      evidence: "sample",
    });
  return { person, account };
}

/** Namesakes are rare among so few, so that one who seems to be there twice is worth a look. */
function personName(chance: Chance, region: Region, taken: Set<string>): [string, string] {
  for (let left = 20; ; left--) {
    const name: [string, string] = [chance.pick(region.given), chance.pick(region.family)];
    const key = name.join(" ");
    if (taken.has(key) && left > 0) continue;
    taken.add(key);
    return name;
  }
}

/** Some people have changed employers: gone from one, newly at another, known at both. */
function movePeople(
  chance: Chance,
  tables: Record<string, Row[]>,
  customers: Customer[],
  input: FirmInput,
  add: Add,
): void {
  for (const from of customers.filter((customer) => customer.members.length > 1 && chance.holds(0.14))) {
    const to = chance.pick(customers);
    const member = from.members.pop();
    if (!member || to === from) continue;
    const spell = (tables["employments"] as Row[]).find((row) => row["person_id"] === member.person);
    const left = addDays(input.today, -chance.between(5, 290));
    if (!spell) continue;
    spell["ended_on"] = left;
    add("employments", {
      account_id: to.id,
      person_id: member.person,
      title: chance.pick(titles)[0],
      buying_role: null,
      started_on: addDays(left, chance.between(1, 4)),
      ended_on: null,
      evidence: "sample",
    });
    to.members.push({ person: member.person, account: to.id });
  }
}

/** Every contact point row has the same columns, since rows are written by one statement. */
function point(given: Record<string, unknown>): Record<string, unknown> {
  const value =
    (given["value"] as string) ??
    [given["street"], `${given["postal_code"]} ${given["city"]}`, given["country"]].join(", ");
  return {
    account_id: null,
    person_id: null,
    label: null,
    street: null,
    city: null,
    postal_code: null,
    country: null,
    state: "unverified",
    ...given,
    value,
    normal: value.toLowerCase(),
  };
}

function phone(chance: Chance, region: Region): string {
  return region.phone + String(chance.between(0, 10 ** region.digits - 1)).padStart(region.digits, "0");
}
