import { hash } from "node:crypto";
import { nameKey } from "../../identity/index.ts";
import type { Kind, MappedRecord, PersonPart } from "../mapping/index.ts";

/** A key longer than this is kept as its digest, so that it fits an index page. */
const longestKey = 400;

export interface RowKey {
  key: string;
  /** Equal rows are different records here (two orders of one day and amount): the key needs the ordinal among equals in the file. */
  counted: boolean;
}

/** By what a source knows a row again: its own key where it has one, else what makes the row what it is. */
export function rowKey(kind: Kind, record: MappedRecord): RowKey {
  const { key, counted } = longKey(kind, record);
  return { key: key.length > longestKey ? `#${digest(key)}` : key, counted };
}

export function digest(text: string): string {
  return hash("md5", text, "base64url");
}

/** Keys made up by us start with a word and a bar, which no source's own id does by accident. */
function longKey(kind: Kind, record: MappedRecord): RowKey {
  switch (kind) {
    case "accounts":
      return { key: record.account?.key ?? `name|${nameKey(record.account?.name ?? "")}`, counted: false };
    case "people":
      return { key: record.person?.key ?? personKey(record.person ?? {}, record.account), counted: false };
    case "products":
      return { key: record.product?.key ?? `name|${nameKey(record.product?.name ?? "")}`, counted: false };
    case "orders": {
      const order = record.order ?? {};
      if (order.key) return { key: order.key, counted: false };
      if (order.number) return { key: order.number, counted: false };
      const whose = order.account_key ?? nameKey(order.account_name ?? "");
      return { key: `order|${whose}|${order.date ?? ""}|${order.total?.minor ?? ""}`, counted: true };
    }
    case "order-lines": {
      const line = record.line ?? {};
      if (line.key) return { key: `line|${line.order_number ?? ""}|${line.key}`, counted: false };
      return { key: `lines|${line.order_number ?? ""}|${nameKey(line.product ?? "")}`, counted: true };
    }
    case "touches": {
      const touch = record.touch ?? {};
      if (touch.key) return { key: touch.key, counted: false };
      const whose = touch.account_key ?? nameKey(touch.account_name ?? "");
      const whom = touch.person_key ?? touch.person_email ?? nameKey(touch.person_name ?? "");
      return {
        key: `touch|${whose}|${whom}|${touch.at ?? ""}|${touch.channel ?? ""}|${touch.direction ?? ""}`,
        counted: true,
      };
    }
  }
}

function personKey(person: PersonPart, account: MappedRecord["account"]): string {
  const name = nameKey(person.name ?? "");
  const email = person.points?.find((point) => point.kind === "email")?.normal;
  if (email) return `email|${email}|${name}`;
  const where = account?.key ?? nameKey(account?.name ?? "");
  if (where) return `name|${name}|${where}`;
  return `name|${name}|${person.points?.[0]?.normal ?? ""}`;
}
