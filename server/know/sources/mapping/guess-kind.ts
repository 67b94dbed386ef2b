import type { ColumnValues } from "./column-values.ts";
import { findField } from "./fields.ts";
import { type Kind, kinds } from "./contract.ts";
import { bareName, fieldByName } from "./synonyms.ts";

export interface KindGuess {
  as: Kind;
  /** 0 to 1; below 0.5 nobody should go by it unasked. */
  confidence: number;
}

/** What a file holds, by what its columns speak of. Our own field names settle it at once. */
export function guessKind(names: string[], columns: ColumnValues[]): KindGuess | null {
  const own = ownNames(names);
  if (own) return { as: own, confidence: 1 };
  const scores = kinds.map((as) => ({ as, score: scoreOf(as, names, columns) })).toSorted((a, b) => b.score - a.score);
  const [best, next] = scores as [(typeof scores)[number], (typeof scores)[number]];
  if (best.score <= 0) return null;
  return { as: best.as, confidence: Math.min(0.98, best.score * (best.score > next.score * 1.1 ? 1 : 0.7)) };
}

function ownNames(names: string[]): Kind | null {
  const dotted = names.filter((name) => /^[a-z]+\.[a-z_.]+/.test(name));
  if (dotted.length < 2 || dotted.length < names.length / 2) return null;
  const has = (start: string) => dotted.some((name) => name.startsWith(start));
  if (has("line.")) return "order-lines";
  if (has("touch.")) return "touches";
  if (has("order.")) return "orders";
  if (has("product.")) return "products";
  const first = dotted[0] as string;
  const as: Kind = first.startsWith("person.") ? "people" : "accounts";
  return dotted.some((name) => findField(as, name)) ? as : null;
}

function scoreOf(as: Kind, names: string[], columns: ColumnValues[]): number {
  const fields = new Map<string, number>();
  names.forEach((name, index) => {
    const found = fieldByName(as, name);
    if (found && !fields.has(found.field)) fields.set(found.field, index);
  });
  const has = (...wanted: string[]) => wanted.some((field) => fields.has(field));
  const bare = new Set(names.map(bareName));
  const called = (...wanted: string[]) => wanted.some((name) => bare.has(name));
  const share = fields.size / Math.max(1, names.length);
  const dates = columns.some((column) => column.values.length > 0 && Math.max(column.date, column.dated) > 0.8);
  switch (as) {
    case "order-lines":
      if (!has("order.number") || !has("line.product") || !has("line.quantity", "line.amount")) return 0;
      if (
        !called(
          "orderid",
          "ordernumber",
          "order",
          "orderno",
          "invoiceno",
          "invoice",
          "invoicenumber",
          "bestellnummer",
          "auftragsnummer",
          "rechnungsnummer",
          "auftragsnr",
        )
      )
        return 0;
      return 0.75 + 0.25 * share;
    case "orders":
      if (!has("order.date") || !dates || !has("account.key", "account.name")) return 0;
      if (!has("order.number", "order.total")) return 0;
      return (
        (called(
          "orderid",
          "ordernumber",
          "orderdate",
          "orderno",
          "bestellnummer",
          "auftragsnummer",
          "bestelldatum",
          "rechnungsnummer",
          "invoicenumber",
          "invoiceid",
          "ordertotal",
        )
          ? 0.7
          : has("order.total")
            ? 0.5
            : 0.1) +
        0.25 * share
      );
    case "products":
      if (!has("product.name") || !has("product.key", "product.price")) return 0;
      return (
        (called(
          "productid",
          "productname",
          "sku",
          "artikelnummer",
          "productcode",
          "artikel",
          "artikelname",
          "unitprice",
          "listprice",
        )
          ? 0.7
          : has("product.price")
            ? 0.5
            : 0) +
        0.2 * share
      );
    case "touches":
      if (
        !has("touch.at") ||
        !called("channel", "kanal", "activitytype", "direction", "richtung", "purpose", "outcome", "calldisposition")
      )
        return 0;
      return 0.7 + 0.2 * share;
    case "people": {
      const split = has("person.given_name") && has("person.family_name");
      const full = called("fullname", "personname", "displayname", "contactid", "personid", "fn");
      if (!split && !full && !(has("person.name") && called("email", "emailaddress")))
        return has("person.email") && columns.some((column) => column.email > 0.8) ? 0.3 : 0;
      const ofCompany =
        called("customerid", "kundennummer", "supplierid", "clientid", "customernumber", "companyid") &&
        has("account.name");
      return (split ? 0.72 : 0.5) + 0.2 * share - (ofCompany ? 0.4 : 0);
    }
    case "accounts": {
      if (!has("account.name") && !called("accountid", "customerid", "kundennummer")) return 0;
      // A row with an id of its own that names an account belongs to one and is none.
      if (called("accountid") && called("id")) return 0;
      const company = called(
        "billingstreet",
        "billingcity",
        "industry",
        "branche",
        "annualrevenue",
        "numberofemployees",
        "accountnumber",
        "companyname",
        "accountname",
        "company",
        "firma",
        "firmenname",
        "unternehmen",
        "organization",
        "organisation",
        "customername",
        "kunde",
        "kundenname",
        "customerid",
        "accountid",
        "kundennummer",
        "suppliername",
        "clientname",
      );
      const detail = has(
        "address.street",
        "address.city",
        "account.industry",
        "account.website",
        "account.phone",
        "person.phone",
        "address.country",
      );
      return (company ? 0.55 : 0.3) + (detail ? 0.15 : 0) + 0.2 * share;
    }
  }
}
