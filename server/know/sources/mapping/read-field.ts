import { choicesOf, readChoice, readYesNo } from "./choices.ts";
import { dateOf, instantOf, readDate } from "./dates.ts";
import { type NumberFormat, plainNumber, readDecimal, splitCurrency } from "./decimal.ts";
import type { Draft } from "./draft.ts";
import { findField } from "./fields.ts";
import type { ColumnFormat, Kind } from "./contract.ts";
import { currencyOf } from "./money.ts";
import { emailPoints, linkPoint } from "./points.ts";
import type { CustomValue } from "./record.ts";

/** Reads a cell into the draft; what comes back is why it could not be read, or null. */
export type Reader = (text: string, draft: Draft) => string | null;

/** The reader of one mapped column. A cell given here is never missing. */
export function readerOf(as: Kind, field: string, format: ColumnFormat | undefined): Reader {
  const [part, name] = splitField(field);
  if (/^(account|person|product|order)\.(custom|trait)\./.test(field)) return openReader(part, field, format);
  switch (field) {
    case "do_not_mail":
    case "do_not_call":
    case "do_not_post":
      return suppressReader(field.slice(7) as "mail" | "call" | "post");
    case "deleted":
      return (text) => (readYesNo(text) === true ? deletedThere : null);
    case "account.email":
    case "person.email":
      if (as === "touches") break;
      return (text, draft) => {
        const points = emailPoints(text, null);
        (part === "account" ? draft.accountPoints : draft.personPoints).push(...points);
        return null;
      };
    case "account.website":
      return (text, draft) => {
        target(draft, "account")["website"] = text;
        draft.accountPoints.push(linkPoint(text, "web", null));
        return null;
      };
    case "person.website":
    case "person.social":
      return (text, draft) => {
        draft.personPoints.push(linkPoint(text, name === "social" ? "social" : "web", null));
        return null;
      };
    case "person.middle_name":
      return (text, draft) => {
        draft.middle = text;
        return null;
      };
    case "person.suffix":
      return (text, draft) => {
        draft.suffix = text;
        return null;
      };
    case "product.discontinued":
      return (text, draft) => {
        const said = readYesNo(text);
        if (said === undefined) return `“${text}” is neither yes nor no`;
        target(draft, "product")["active"] = !said;
        return null;
      };
    case "order.currency":
    case "line.currency":
    case "product.currency":
      return (text, draft) => {
        const currency = currencyOf(text);
        if (currency === null) return `“${text}” is no currency`;
        draft.currency = currency;
        return null;
      };
  }
  if (part === "address" || part === "shipping" || part === "home") return addressReader(part, name as "street");
  return typedReader(as, field, format);
}

/** A cell that is missing where the mapping says that missing clears. */
export function clearField(field: string, draft: Draft): void {
  const [part, name] = splitField(field);
  if (
    part === "address" ||
    part === "shipping" ||
    part === "home" ||
    /\.(email|phone|mobile|home_phone|fax|website|social)$/.test(field)
  ) {
    if (field === "account.website") target(draft, "account")["website"] = null;
    return;
  }
  const open = /^(account|person|product|order)\.(custom|trait)\.(.+)$/.exec(field);
  if (open)
    return pushOpen(draft, open[1] as string, open[2] as "custom" | "trait", {
      name: open[3] as string,
      type: "text",
      value: null,
    });
  const holder = partOf(part, name);
  if (holder) target(draft, holder.part)[holder.name] = null;
}

function typedReader(as: Kind, field: string, format: ColumnFormat | undefined): Reader {
  const [part, name] = splitField(field);
  const type = findField(as, field)?.type ?? "text";
  const numbers = numberFormat(format);
  const holder = partOf(part, name, as) ?? { part, name };
  switch (type) {
    case "phone":
      return (text, draft) => {
        draft.phones.push({ field, text });
        return null;
      };
    case "money":
      return (text, draft) => {
        const { text: amount, mark } = splitCurrency(text);
        const decimal = readDecimal(amount, numbers);
        if (decimal === null) return `“${text}” is no amount`;
        draft.money[field] = {
          decimal,
          mark: mark === null ? null : currencyOf(mark),
          column: format?.type === "money" ? format.currency : null,
        };
        return null;
      };
    case "number":
      return setting(holder, (text) => readDecimal(text, numbers) ?? fault(`“${text}” is no number`));
    case "share":
      return setting(holder, (text) => readShare(text, numbers, format?.type === "share" && format.percent));
    case "date":
    case "instant": {
      const order = format?.type === "date" ? format.order : "ymd";
      return setting(holder, (text) => {
        if (field === "person.birthday" && yearless.test(text)) return text.replace(yearless, "--$1-$2");
        const date = readDate(text, order);
        return typeof date === "string" ? fault(date) : type === "date" ? dateOf(date) : instantOf(date);
      });
    }
    case "yes-no":
      return setting(holder, (text) => readYesNo(text) ?? fault(`“${text}” is neither yes nor no`));
    case "choice":
      return setting(
        holder,
        (text) => readChoice(field, text) ?? fault(`“${text}” is none of ${choicesOf(field).join(", ")}`),
      );
    case "list": {
      const separator = format?.type === "list" ? format.separator : /\s*[;,|]\s*/;
      return (text, draft) => {
        const list = target(draft, holder.part);
        const words = text
          .split(separator)
          .map((word) => word.trim())
          // Google marks labels of its own with a star.
          .filter((word) => word !== "" && !word.startsWith("* "));
        list[holder.name] = [...((list[holder.name] as string[] | undefined) ?? []), ...words];
        return null;
      };
    }
    default: {
      const joins = findField(as, field)?.many === true;
      // A person's several firms in one cell: the first is the one they are at.
      if (format?.type === "list" && !joins)
        return setting(holder, (text) => (text.split(format.separator)[0] ?? text).trim());
      if (!joins) return setting(holder, (text) => text);
      return (text, draft) => {
        const values = target(draft, holder.part);
        const before = values[holder.name];
        values[holder.name] = typeof before === "string" ? `${before}\n${text}` : text;
        return null;
      };
    }
  }
}

/** A birthday whose year is kept back: --0203 or --02-03. */
const yearless = /^--(\d{2})-?(\d{2})$/;

/** Where a field's value goes in the record, where part and name differ from the field's own. */
function partOf(part: string, name: string, as?: Kind): { part: string; name: string } | null {
  if (part === "person" && ["title", "department", "role", "since", "until"].includes(name))
    return { part: "employment", name: name === "since" ? "from" : name };
  if (as === undefined) return { part, name };
  if (as === "touches" && part !== "touch") return { part: "touch", name: `${part}_${name}` };
  if (as === "orders" && (part === "account" || part === "person")) return { part: "order", name: `${part}_${name}` };
  if (as === "order-lines" && part === "order") return { part: "line", name: `order_${name}` };
  return null;
}

function setting(holder: { part: string; name: string }, read: (text: string) => unknown): Reader {
  const { part, name } = holder;
  return (text, draft) => {
    const value = read(text);
    if (value instanceof Unreadable) return value.reason;
    target(draft, part)[name] = value;
    return null;
  };
}

class Unreadable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

function fault(reason: string): Unreadable {
  return new Unreadable(reason);
}

function openReader(part: string, field: string, format: ColumnFormat | undefined): Reader {
  const [, , kind, name] = /^(\w+)\.(custom|trait)\.(.+)$/.exec(field) as unknown as [
    string,
    string,
    "custom" | "trait",
    string,
  ];
  const read = customReader(name, format);
  return (text, draft) => {
    const value = read(text);
    if (typeof value === "string") return value;
    pushOpen(draft, part, kind, value);
    return null;
  };
}

function customReader(name: string, format: ColumnFormat | undefined): (text: string) => CustomValue | string {
  switch (format?.type) {
    case "number":
      return (text) => {
        const value = readDecimal(text, format);
        return value === null ? `“${text}” is no number` : { name, type: "number", value };
      };
    case "money":
      return (text) => {
        const { text: amount, mark } = splitCurrency(text);
        const value = readDecimal(amount, format);
        return value === null
          ? `“${text}” is no amount`
          : { name, type: "money", value, currency: (mark && currencyOf(mark)) ?? format.currency };
      };
    case "date":
      return (text) => {
        const date = readDate(text, format.order);
        return typeof date === "string" ? date : { name, type: "date", value: dateOf(date) };
      };
    case "yes-no":
      return (text) => {
        const said = readYesNo(text);
        return said === undefined ? `“${text}” is neither yes nor no` : { name, type: "yes-no", value: String(said) };
      };
    default:
      return (text) => ({ name, type: "text", value: text });
  }
}

function pushOpen(draft: Draft, part: string, kind: "custom" | "trait", value: CustomValue): void {
  const holder = target(draft, part);
  const list = (kind === "trait" ? (holder["traits"] ??= []) : (holder["custom"] ??= [])) as object[];
  list.push(kind === "trait" ? { name: value.name, value: value.value } : value);
}

/** Why a row is not taken in that its system carries although it was deleted there; so it is missing there, and no row that can't be read. */
export const deletedThere = "it was deleted there";

function suppressReader(channel: "mail" | "call" | "post"): Reader {
  return (text, draft) => {
    const said = readYesNo(text);
    // What can't be understood here is taken for a no to being contacted: the strictest reading wins.
    if (said !== false) draft.suppress = { ...draft.suppress, [channel]: true };
    return null;
  };
}

function addressReader(
  which: "address" | "shipping" | "home",
  name: "street" | "city" | "region" | "postal_code" | "country",
): Reader {
  return (text, draft) => {
    const address = draft[which];
    address[name] = name === "street" && address.street !== undefined ? joinStreet(address.street, text) : text;
    return null;
  };
}

/** A house number in a column of its own belongs on the line of its street. */
function joinStreet(before: string, text: string): string {
  return houseNumber.test(before) || houseNumber.test(text) ? `${before} ${text}` : `${before}\n${text}`;
}

const houseNumber = /^\d+\s?\p{L}?$/u;

function readShare(text: string, numbers: NumberFormat, percent: boolean | undefined): unknown {
  const sign = /%\s*$/.test(text);
  const decimal = readDecimal(text.replace(/\s*%\s*$/, ""), numbers);
  if (decimal === null) return fault(`“${text}” is no share`);
  const share = sign || percent ? shiftTwo(decimal) : decimal;
  const value = Number(share);
  if (value < 0 || value > 1) return fault(`“${text}” is not between 0 and ${sign || percent ? "100 %" : "1"}`);
  return share;
}

/** A hundredth, exactly. */
function shiftTwo(decimal: string): string {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const digits = whole.padStart(3, "0");
  const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/, "")}.${digits.slice(-2)}${fraction}`.replace(/\.?0+$/, "");
  return negative && moved !== "0" ? `-${moved}` : moved;
}

function numberFormat(format: ColumnFormat | undefined): NumberFormat {
  return format && (format.type === "number" || format.type === "money" || format.type === "share")
    ? format
    : plainNumber;
}

function target(draft: Draft, part: string): Record<string, unknown> {
  const record = draft.record as Record<string, Record<string, unknown>>;
  return (record[part] ??= {});
}

function splitField(field: string): [string, string] {
  const dot = field.indexOf(".");
  return dot === -1 ? ["", field] : [field.slice(0, dot), field.slice(dot + 1)];
}
