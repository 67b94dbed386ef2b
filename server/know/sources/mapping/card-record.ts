import type { Card, CardAddress, CardValue } from "../reading/index.ts";
import type { cardColumns } from "../reading/index.ts";
import { dateOf, readDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { addressPoint, emailPoints, linkPoint } from "./points.ts";
import type { PointPart } from "./record.ts";

/** A whole vCard into the draft; `kept` holds the columns that the mapping does not leave out. */
export function cardToDraft(card: Card, draft: Draft, kept: ReadonlySet<string>): void {
  const has = (column: (typeof cardColumns)[number]) => kept.has(column);
  const points = card.is_organisation ? draft.accountPoints : draft.personPoints;
  if (card.organisation && has("ORG")) draft.record.account = { name: card.organisation };
  if (card.is_organisation) {
    const account = (draft.record.account ??= {});
    if (card.uid && has("UID")) account.key = card.uid;
    account.name ??= card.name ?? undefined;
    if (card.note && has("NOTE")) account.note = card.note;
    if (card.categories.length > 0 && has("CATEGORIES")) account.tags = card.categories;
  } else {
    const person = (draft.record.person ??= {});
    if (card.uid && has("UID")) person.key = card.uid;
    if (has("FN")) person.name = card.name ?? undefined;
    if (has("N")) {
      if (card.given_name) person.given_name = [card.given_name, card.additional_names].filter(Boolean).join(" ");
      if (card.family_name) person.family_name = card.family_name;
      if (card.prefix) person.salutation = card.prefix;
    }
    const birthday = card.birthday === null ? null : birthdayOf(card.birthday);
    if (birthday && has("BDAY")) person.birthday = birthday;
    if (card.note && has("NOTE")) person.note = card.note;
    if (card.categories.length > 0 && has("CATEGORIES")) person.tags = card.categories;
    const job = { title: card.title ?? card.role, department: card.department };
    if (draft.record.account && has("TITLE")) {
      draft.record.employment = {
        ...(job.title ? { title: job.title } : {}),
        ...(job.department ? { department: job.department } : {}),
      };
    }
  }
  if (has("EMAIL"))
    for (const value of card.emails)
      points.push(...emailPoints(value.value, labelOf(value)).map((point) => prefer(point, value)));
  if (has("TEL"))
    for (const value of card.phones)
      draft.phones.push({ field: phoneField(card, value), text: value.value, preferred: value.preferred });
  if (has("ADR"))
    for (const address of card.addresses) push(points, addressPoint(addressDraft(address), labelOf(address)), address);
  if (has("ADR")) draft.home.country = card.addresses.find((address) => address.country)?.country ?? undefined;
  if (has("URL"))
    for (const value of card.urls) points.push(prefer(linkPoint(value.value, "web", labelOf(value)), value));
}

/** A card is not lost over a birthday nobody can read. */
function birthdayOf(written: string): string | null {
  const yearless = /^--(\d{2})-?(\d{2})/.exec(written);
  if (yearless) return `--${yearless[1]}-${yearless[2]}`;
  const date = readDate(written, "ymd");
  return typeof date === "string" ? null : dateOf(date);
}

function phoneField(card: Card, value: CardValue): string {
  const fax = value.types.includes("fax");
  if (card.is_organisation) return fax ? "account.fax" : "account.phone";
  if (fax) return "person.fax";
  if (value.types.includes("cell") || value.types.includes("mobile") || value.types.includes("iphone"))
    return "person.mobile";
  return value.types.includes("home") ? "person.home_phone" : "person.phone";
}

function labelOf(value: { types: string[] }): string | null {
  return value.types.find((type) => type === "work" || type === "home" || type === "other") ?? null;
}

function prefer(point: PointPart, value: { preferred: boolean }): PointPart {
  point.preferred = value.preferred;
  return point;
}

function push(points: PointPart[], point: PointPart | null, value: { preferred: boolean }): void {
  if (point) points.push(prefer(point, value));
}

function addressDraft(address: CardAddress): Record<string, string> {
  const told = Object.entries({
    street: address.street,
    city: address.city,
    region: address.region,
    postal_code: address.postal_code,
    country: address.country,
  });
  return Object.fromEntries(told.filter((entry): entry is [string, string] => entry[1] !== null));
}
