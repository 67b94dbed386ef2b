import { choicesOf, readChoice } from "./choices.ts";
import type { ColumnValues } from "./column-values.ts";
import { type Field, findField } from "./fields.ts";
import type { Kind } from "./contract.ts";
import { bareName, fieldByName } from "./synonyms.ts";

export interface Wanted {
  field: string | null;
  confidence: number;
  reason: string;
}

const left: Wanted = { field: null, confidence: 0.5, reason: "no field fits; the value stays with the source row" };

/** One field for each column, each single field given once: to the column that fits it best. */
export function settleFields(as: Kind, names: string[], looked: ColumnValues[]): Wanted[] {
  const wanted = names.map((name, index) => wantedFor(as, name, looked[index] as ColumnValues));
  const holders = new Map<string, number>();
  wanted.forEach((want, index) => {
    if (want.field === null || findField(as, want.field)?.many) return;
    const holder = holders.get(want.field);
    if (holder === undefined || (wanted[holder] as Wanted).confidence < want.confidence) holders.set(want.field, index);
  });
  return wanted.map((want, index) => {
    if (want.field === null) return want;
    const holder = holders.get(want.field);
    if (holder === undefined || holder === index) return partySide(as, want, wanted, holders);
    return {
      field: null,
      confidence: 0.5,
      reason: `“${names[holder]}” fits ${want.field} better; the value stays with the source row`,
    };
  });
}

function wantedFor(as: Kind, name: string, looked: ColumnValues): Wanted {
  const own = name.trim();
  if (findField(as, own)) return { field: own, confidence: 1, reason: "named as we name it" };
  const byName = keyOrName(as, name, name === "" ? null : fieldByName(as, name), looked);
  const byValue = fieldByValue(as, looked, name === "");
  if (!byName) return byValue ?? left;
  const field = findField(as, byName.field) as Field;
  const fit = fitOf(field, looked);
  if (fit === 0) {
    if (byValue && byValue.field !== byName.field) return byValue;
    return { ...left, reason: `the name says ${byName.field}, the values do not` };
  }
  const rank = Math.max(0, 0.04 - byName.rank * 0.002);
  const confidence =
    looked.values.length === 0
      ? 0.6 + rank
      : Math.min(
          0.99,
          0.55 +
            0.4 * fit +
            rank -
            (field.type === "key" && looked.distinct < 0.5 ? 0.05 : 0) +
            ownKey(as, field, looked),
        );
  const reason =
    looked.values.length === 0
      ? `the name says ${byName.field}; no value to judge by`
      : `the name says ${byName.field}${fit === 1 ? " and the values agree" : ""}`;
  return { field: byName.field, confidence: round(confidence), reason };
}

/** A column called just "customer" holds numbers in one file and names in the next: here only the values tell. */
function keyOrName(
  as: Kind,
  name: string,
  found: ReturnType<typeof fieldByName>,
  looked: ColumnValues,
): ReturnType<typeof fieldByName> {
  if (!found || looked.values.length === 0 || !["orders", "touches"].includes(as)) return found;
  if (!["customer", "client", "kunde"].includes(bareName(name))) return found;
  return { ...found, field: looked.named > 0.5 ? "account.name" : "account.key" };
}

/** The key of what the file is about differs in every row. */
function ownKey(as: Kind, field: Field, looked: ColumnValues): number {
  const mine = {
    accounts: "account.key",
    people: "person.key",
    products: "product.key",
    orders: "order.number",
    "order-lines": "",
    touches: "touch.key",
  }[as];
  if (field.name !== mine) return 0;
  return looked.distinct === 1 && looked.filled === 1 ? 0.02 : -0.2;
}

/** How well values fit a field: 1 wholly, 0 not at all. Empty columns fit anything. */
function fitOf(field: Field, looked: ColumnValues): number {
  if (looked.values.length === 0) return 1;
  switch (field.type) {
    case "email":
      return looked.email > 0.3 ? looked.email : 0;
    case "phone":
      return looked.phone > 0.3
        ? Math.max(0.7, looked.phone)
        : looked.values.some((value) => /\d/.test(value))
          ? 0.4
          : 0;
    case "date":
    case "instant":
      // A day that no calendar has is a wrong date, named row by row; the column is one of dates all the same.
      return Math.max(looked.date, looked.dated) > 0.5 ? Math.max(looked.date, looked.dated) : 0;
    case "money":
    case "number":
    case "share":
      return looked.number > 0.5 ? looked.number : 0;
    case "yes-no":
      return looked.yesNo > 0.5 ? looked.yesNo : 0;
    case "choice": {
      const known =
        looked.values.filter((value) => readChoice(field.name, value) !== undefined).length / looked.values.length;
      return known === 1 || choicesOf(field.name).length === 0 ? 1 : 0;
    }
    case "link":
      return looked.values.every((value) => /[^\s]\.[^\s]/.test(value) && !value.includes(" "))
        ? 1
        : looked.values.some((value) => value.includes("."))
          ? 0.6
          : 0;
    case "name":
      return looked.number > 0.9 || looked.email > 0.9 ? 0 : 1;
    case "key":
      return looked.email > 0.9 ? 0.6 : 1;
    default:
      if (field.name.endsWith(".country")) return looked.country > 0.3 ? Math.max(0.8, looked.country) : 0.5;
      return 1;
  }
}

/** A column whose name tells nothing, by what stands in it. */
function fieldByValue(as: Kind, looked: ColumnValues, nameless: boolean): Wanted | null {
  if (looked.values.length < 2) return null;
  const found = (field: string, share: number, what: string): Wanted | null =>
    findField(as, field) ? { field, confidence: round(0.75 * share), reason: `the values are ${what}` } : null;
  if (looked.email > 0.9) return found("person.email", looked.email, "e-mail addresses");
  if (as !== "accounts" && as !== "people") return null;
  // A named column of links may hold pictures or documents; a nameless one is most often the site.
  if (nameless && looked.link > 0.9) return found("account.website", looked.link, "links");
  const dialled =
    looked.values.filter((value) => /^\+\d|^\(\d+\)|^0\d+[\s/-]\d/.test(value)).length / looked.values.length;
  if (looked.phone > 0.9 && dialled > 0.8 && looked.date < 0.5)
    return found("person.phone", looked.phone, "phone numbers");
  return null;
}

/** Numbers and addresses belong to the person of the row; where there is none, to the account. */
function partySide(as: Kind, want: Wanted, all: Wanted[], holders: Map<string, number>): Wanted {
  if (as !== "accounts" || !want.field) return want;
  const person = ["person.name", "person.given_name", "person.family_name", "person.key"].some((field) =>
    holders.has(field),
  );
  if (person || !all.length) return want;
  const own: Record<string, string> = {
    "person.email": "account.email",
    "person.phone": "account.phone",
    "person.mobile": "account.phone",
    "person.fax": "account.fax",
  };
  const moved = own[want.field];
  return moved ? { ...want, field: moved } : want;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
