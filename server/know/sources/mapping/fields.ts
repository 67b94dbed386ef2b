import { Fault } from "../../../platform/errors/index.ts";
import { type Kind, kinds } from "./contract.ts";

export type FieldType =
  | "key"
  | "text"
  | "name"
  | "email"
  | "phone"
  | "link"
  | "date"
  | "instant"
  | "money"
  | "number"
  | "share"
  | "yes-no"
  | "choice"
  | "list";

export interface Field {
  /** The stable name: in mappings, in `--columns`, in what we export. */
  name: string;
  type: FieldType;
  /** Several columns may be mapped to it (contact points, tags, notes). */
  many?: boolean;
}

const account: Field[] = [
  { name: "account.key", type: "key" },
  { name: "account.number", type: "text" },
  { name: "account.name", type: "name" },
  { name: "account.kind", type: "choice" },
  { name: "account.industry", type: "text" },
  { name: "account.website", type: "link" },
  { name: "account.owner", type: "text" },
  { name: "account.parent_key", type: "key" },
  { name: "account.since", type: "date" },
  { name: "account.until", type: "date" },
  { name: "account.relationship", type: "choice" },
  { name: "account.tags", type: "list", many: true },
  { name: "account.note", type: "text", many: true },
  { name: "account.email", type: "email", many: true },
  { name: "account.phone", type: "phone", many: true },
  { name: "account.fax", type: "phone", many: true },
  { name: "address.street", type: "text", many: true },
  { name: "address.city", type: "text" },
  { name: "address.region", type: "text" },
  { name: "address.postal_code", type: "text" },
  { name: "address.country", type: "text" },
  { name: "shipping.street", type: "text", many: true },
  { name: "shipping.city", type: "text" },
  { name: "shipping.region", type: "text" },
  { name: "shipping.postal_code", type: "text" },
  { name: "shipping.country", type: "text" },
];

const person: Field[] = [
  { name: "person.key", type: "key" },
  { name: "person.name", type: "name" },
  { name: "person.given_name", type: "name" },
  { name: "person.middle_name", type: "name" },
  { name: "person.family_name", type: "name" },
  { name: "person.salutation", type: "text" },
  { name: "person.suffix", type: "text" },
  { name: "person.title", type: "text" },
  { name: "person.department", type: "text" },
  { name: "person.role", type: "choice" },
  { name: "person.since", type: "date" },
  { name: "person.until", type: "date" },
  { name: "person.birthday", type: "date" },
  { name: "person.language", type: "text" },
  { name: "person.tags", type: "list", many: true },
  { name: "person.note", type: "text", many: true },
  { name: "person.email", type: "email", many: true },
  { name: "person.phone", type: "phone", many: true },
  { name: "person.mobile", type: "phone", many: true },
  { name: "person.home_phone", type: "phone", many: true },
  { name: "person.fax", type: "phone", many: true },
  { name: "person.website", type: "link", many: true },
  { name: "person.social", type: "text", many: true },
  { name: "home.street", type: "text", many: true },
  { name: "home.city", type: "text" },
  { name: "home.region", type: "text" },
  { name: "home.postal_code", type: "text" },
  { name: "home.country", type: "text" },
];

const suppress: Field[] = [
  { name: "do_not_mail", type: "yes-no", many: true },
  { name: "do_not_call", type: "yes-no", many: true },
  { name: "do_not_post", type: "yes-no", many: true },
];

/** Rows that an export still carries although they were deleted there. */
const gone: Field[] = [{ name: "deleted", type: "yes-no" }];

const product: Field[] = [
  { name: "product.key", type: "key" },
  { name: "product.number", type: "text" },
  { name: "product.name", type: "name" },
  { name: "product.group", type: "text" },
  { name: "product.supplier", type: "text" },
  { name: "product.price", type: "money" },
  { name: "product.cost", type: "money" },
  { name: "product.currency", type: "text" },
  { name: "product.unit", type: "text" },
  { name: "product.active", type: "yes-no" },
  { name: "product.discontinued", type: "yes-no" },
  { name: "product.note", type: "text", many: true },
];

const order: Field[] = [
  { name: "order.key", type: "key" },
  { name: "order.number", type: "key" },
  { name: "account.key", type: "key" },
  { name: "account.name", type: "name" },
  { name: "person.key", type: "key" },
  { name: "order.date", type: "date" },
  { name: "order.required_date", type: "date" },
  { name: "order.cleared_date", type: "date" },
  { name: "order.state", type: "choice" },
  { name: "order.total", type: "money" },
  { name: "order.freight", type: "money" },
  { name: "order.tax", type: "money" },
  { name: "order.currency", type: "text" },
  { name: "order.quantity", type: "number" },
  { name: "order.seller", type: "text" },
  { name: "order.shipper", type: "text" },
  { name: "order.ship_to", type: "text", many: true },
  { name: "order.note", type: "text", many: true },
];

const line: Field[] = [
  { name: "order.number", type: "key" },
  { name: "line.key", type: "key" },
  { name: "line.product", type: "text" },
  { name: "line.quantity", type: "number" },
  { name: "line.unit_price", type: "money" },
  { name: "line.discount", type: "share" },
  { name: "line.amount", type: "money" },
  { name: "line.currency", type: "text" },
  { name: "line.note", type: "text", many: true },
];

const touch: Field[] = [
  { name: "touch.key", type: "key" },
  { name: "account.key", type: "key" },
  { name: "account.name", type: "name" },
  { name: "person.key", type: "key" },
  { name: "person.name", type: "name" },
  { name: "person.email", type: "email" },
  { name: "touch.channel", type: "choice" },
  { name: "touch.direction", type: "choice" },
  { name: "touch.purpose", type: "choice" },
  { name: "touch.outcome", type: "choice" },
  { name: "touch.at", type: "instant" },
  { name: "touch.benefit", type: "text" },
  { name: "touch.item", type: "text" },
  { name: "touch.by", type: "text" },
  { name: "touch.note", type: "text", many: true },
];

const ofKind: Record<Kind, Field[]> = {
  accounts: [...account, ...person, ...suppress, ...gone],
  people: [...person, ...account, ...suppress, ...gone],
  products: product,
  orders: order,
  "order-lines": line,
  touches: touch,
};

/** What an open-ended field belongs to: `account.custom.SLA`, `person.trait.shoe size`. */
const open = /^(account|person|product|order)\.(custom|trait)\.(.+)$/;
const openIn: Record<Kind, string[]> = {
  accounts: ["account", "person"],
  people: ["account", "person"],
  products: ["product"],
  orders: ["order"],
  "order-lines": [],
  touches: [],
};

/** Short names that the last part of a field's name does not give, or gives twice. */
const short: Record<Kind, Record<string, string>> = {
  accounts: {
    key: "account.key",
    id: "account.key",
    account: "account.name",
    name: "account.name",
    person: "person.name",
    phone: "person.phone",
    email: "person.email",
    fax: "account.fax",
    website: "account.website",
    note: "account.note",
    tags: "account.tags",
    since: "account.since",
    title: "person.title",
    ...addressShort("address"),
  },
  people: {
    key: "person.key",
    id: "person.key",
    account: "account.name",
    name: "person.name",
    person: "person.name",
    phone: "person.phone",
    email: "person.email",
    fax: "person.fax",
    website: "account.website",
    note: "person.note",
    tags: "person.tags",
    since: "person.since",
    title: "person.title",
    ...addressShort("address"),
  },
  products: { key: "product.key", id: "product.key", product: "product.name" },
  orders: {
    key: "order.number",
    id: "order.number",
    order: "order.number",
    account: "account.key",
    customer: "account.key",
    amount: "order.total",
    name: "account.name",
    person: "person.key",
  },
  "order-lines": { order: "order.number", key: "line.key", price: "line.unit_price" },
  touches: { key: "touch.key", account: "account.key", person: "person.name", email: "person.email", date: "touch.at" },
};

export function fieldsOf(as: Kind): readonly Field[] {
  return ofKind[as];
}

export function findField(as: Kind, name: string): Field | null {
  const field = ofKind[as].find((candidate) => candidate.name === name);
  if (field) return field;
  const parts = open.exec(name);
  return parts && openIn[as].includes(parts[1] as string) ? { name, type: "text" } : null;
}

/** A field by its stable name (`order.date`, also written order_date), or by a short one that can mean only one thing for this kind. */
export function resolveField(as: Kind, given: string): string {
  const name = given.trim();
  if (findField(as, name)) return name;
  const dotted = name.toLowerCase().replace(/[ _-]/, ".");
  if (findField(as, dotted)) return dotted;
  const known = short[as][name.toLowerCase()];
  if (known) return known;
  const endings = ofKind[as].filter((field) => field.name.endsWith(`.${name}`));
  if (endings.length === 1) return (endings[0] as Field).name;
  throw new Fault("mapping_unknown_field", {
    field: given,
    as,
    fields: ofKind[as].map((field) => field.name).join(", "),
  });
}

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

function addressShort(to: string): Record<string, string> {
  return {
    street: `${to}.street`,
    city: `${to}.city`,
    region: `${to}.region`,
    postal_code: `${to}.postal_code`,
    country: `${to}.country`,
  };
}
