import { countryCode } from "./countries.ts";
import type { Draft, DraftMoney } from "./draft.ts";
import type { Mapping } from "./contract.ts";
import { currencyExponent } from "../../../platform/money/index.ts";
import { minorOf } from "./money.ts";
import { addressPoint, phonePoints } from "./points.ts";
import type { Mapped } from "./prepare-mapping.ts";
import type { Money, PersonPart, PointPart } from "./record.ts";

/** Joins what belongs together once the whole row is read, and refuses a row that says too little to be anybody. */
export function finishRecord(draft: Draft, mapping: Mapping, currency: string | null): Mapped {
  const { record } = draft;
  switch (mapping.as) {
    case "accounts":
    case "people":
      return finishParty(draft, mapping);
    case "products":
      if (!record.product?.key && !record.product?.name) return refuse("the row has neither key nor name of a product");
      setMoney(draft, record.product as unknown as Record<string, unknown>, "product", mapping, currency);
      return oneCurrency([record.product?.price, record.product?.cost], "product") ?? { ok: true, record };
    case "orders":
      return finishOrder(draft, mapping, currency);
    case "order-lines":
      return finishLine(draft, mapping, currency);
    case "touches":
      return finishTouch(draft);
  }
}

function finishParty(draft: Draft, mapping: Mapping): Mapped {
  const { record } = draft;
  const country = draft.address.country ?? draft.home.country ?? draft.shipping.country;
  const region = (country === undefined ? null : countryCode(country)) ?? mapping.country;
  for (const { field, text, preferred } of draft.phones) {
    const account = field.startsWith("account.");
    const kind = field.endsWith("fax") ? "fax" : "phone";
    const label = field === "person.mobile" ? "mobile" : field === "person.home_phone" ? "home" : null;
    const points = phonePoints(text, kind, label, region);
    if (preferred) for (const point of points) point.preferred = true;
    (account ? draft.accountPoints : draft.personPoints).push(...points);
  }
  joinName(draft);
  const accounts = mapping.as === "accounts";
  const named = isSomebody(record.person);
  const person = named || (!accounts && draft.personPoints.length > 0);
  const place = addressPoint(draft.address, null);
  const shipping = addressPoint(draft.shipping, "shipping");
  const home = addressPoint(draft.home, "home");
  if (place) (accounts || !person ? draft.accountPoints : draft.personPoints).push(place);
  if (shipping) draft.accountPoints.push(shipping);
  if (home) (person ? draft.personPoints : draft.accountPoints).push(home);

  if (accounts && !record.account?.key && !record.account?.name)
    return refuse("the row has neither key nor name of an account");
  if (!accounts && !person) return refuse("the row has no key, name, e-mail or phone of a person");
  // Numbers of a person nobody named are the account's own.
  if (!person) draft.accountPoints.push(...draft.personPoints.splice(0));
  if (!person && record.person && (record.person.note || record.person.tags)) delete record.person;

  if (person) {
    record.person ??= {};
    if (draft.personPoints.length > 0) record.person.points = unique(draft.personPoints);
    if (record.account) record.employment ??= {};
  } else {
    delete record.person;
    delete record.employment;
  }
  if (draft.accountPoints.length > 0 && record.account) record.account.points = unique(draft.accountPoints);
  if (draft.suppress) {
    if (accounts && record.account) record.account.suppress = draft.suppress;
    if (record.person) record.person.suppress = draft.suppress;
  }
  return { ok: true, record };
}

function joinName(draft: Draft): void {
  const { person } = draft.record;
  if (!person) return;
  if (draft.middle && person.given_name) person.given_name = `${person.given_name} ${draft.middle}`;
  if (person.name === undefined) {
    const joined = [person.given_name, person.family_name, draft.suffix].filter(Boolean).join(" ");
    if (joined !== "") person.name = joined;
    return;
  }
  // "Anders, Maria" tells which is which, and stays as it is written; without a comma nothing tells it in all languages.
  if (person.given_name === undefined && person.family_name === undefined) {
    const parts = person.name.split(",");
    const [family, given] = parts.map((part) => part.trim());
    if (
      parts.length === 2 &&
      family &&
      given &&
      !/^(jr|sr|i{2,3}|iv|ph\.?d|m\.?d|mba|esq|dr|inc|ltd|llc|gmbh)\b/i.test(given)
    ) {
      person.family_name = family;
      person.given_name = given;
    }
  }
}

function isSomebody(person: PersonPart | undefined): boolean {
  return person !== undefined && Boolean(person.key || person.name || person.given_name || person.family_name);
}

function finishOrder(draft: Draft, mapping: Mapping, currency: string | null): Mapped {
  const order = (draft.record.order ??= {});
  const maps = (field: string) => mapping.columns.some((column) => column.field === field);
  if (!order.account_key && !order.account_name && (maps("account.key") || maps("account.name") || !order.number))
    return refuse("the row names no account");
  if (!order.date && (maps("order.date") || !order.number)) return refuse("the row has no order date");
  setMoney(draft, order as unknown as Record<string, unknown>, "order", mapping, currency);
  const amounts = [order.total, order.freight, order.tax];
  const told = amounts.find((money) => money?.currency)?.currency ?? draft.currency ?? mapping.currency;
  if (told) order.currency = told;
  if (order.state === undefined && order.cleared_date) order.state = "cleared";
  return oneCurrency(amounts, "order") ?? { ok: true, record: draft.record };
}

/** Amounts kept in one record have one currency: two in two are refused rather than one taken for the other. */
function oneCurrency(amounts: (Money | null | undefined)[], what: string): Mapped | null {
  const told = new Set(amounts.flatMap((money) => money?.currency ?? []));
  return told.size > 1
    ? refuse(`the row's amounts are in ${[...told].join(" and ")}, and one ${what} has one currency`)
    : null;
}

function finishLine(draft: Draft, mapping: Mapping, currency: string | null): Mapped {
  const line = (draft.record.line ??= {});
  if (!line.order_number) return refuse("the row names no order");
  setMoney(draft, line as unknown as Record<string, unknown>, "line", mapping, currency);
  if (line.unit_price === undefined && line.amount === undefined) return refuse("the row has neither price nor amount");
  if (line.quantity === undefined) line.quantity = "1";
  return { ok: true, record: draft.record };
}

function finishTouch(draft: Draft): Mapped {
  const touch = draft.record.touch ?? {};
  if (!touch.account_key && !touch.account_name && !touch.person_key && !touch.person_email && !touch.person_name)
    return refuse("the row names neither account nor person");
  if (!touch.channel) return refuse("the row has no channel");
  if (!touch.at) return refuse("the row does not say when");
  return { ok: true, record: draft.record };
}

function setMoney(
  draft: Draft,
  holder: Record<string, unknown>,
  part: string,
  mapping: Mapping,
  currency: string | null,
): void {
  for (const field in draft.money) {
    const dot = field.indexOf(".");
    if (field.slice(0, dot) === part)
      holder[field.slice(dot + 1)] = moneyOf(draft.money[field] as DraftMoney, draft.currency, mapping, currency);
  }
}

/** The cell's own sign counts most, then the row's currency column, the column's, the file's; the workspace's only gives the places. */
function moneyOf(draft: DraftMoney, row: string | null, mapping: Mapping, currency: string | null): Money {
  const own = draft.mark ?? row ?? draft.column ?? mapping.currency;
  const money: Money = { minor: minorOf(draft.decimal, currencyExponent(own ?? currency ?? "XXX")), currency: own };
  if (own === null || mapping.as === "order-lines") money.decimal = draft.decimal;
  return money;
}

function unique(points: PointPart[]): PointPart[] {
  if (points.length === 1) return points;
  const seen = new Set<string>();
  return points.filter((point) => {
    const key = `${point.kind}|${point.normal}`;
    if (point.normal === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function refuse(reason: string): Mapped {
  return { ok: false, reason };
}
