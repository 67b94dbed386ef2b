import { cardText, escapeText as text } from "../../know/cards/index.ts";
import type { ExportRow } from "./export-column.ts";

/** vCard 4.0: a person or an organisation a card. A person who works at several accounts has one card, with the first of them. */
export async function* asCards(kind: "accounts" | "people", rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  let last: string | null = null;
  for await (const row of rows) {
    const key = row[kind === "people" ? "person.key" : "account.key"] ?? null;
    if (key === last) continue;
    last = key;
    const lines = kind === "people" ? personLines(row) : accountLines(row);
    yield cardText(["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"]);
  }
}

function personLines(row: ExportRow): string[] {
  const name = [row["person.family_name"], row["person.given_name"], null, row["person.salutation"], null]
    .map(text)
    .join(";");
  return [
    `UID:${row["person.key"]}`,
    "KIND:individual",
    `FN:${text(row["person.name"])}`,
    ...(row["person.family_name"] || row["person.given_name"] ? [`N:${name}`] : []),
    ...one("BDAY", row["person.birthday"]?.replaceAll("-", "")),
    ...one("LANG", row["person.language"]),
    ...one("ORG", row["account.name"]),
    ...one("TITLE", row["person.title"]),
    ...many("EMAIL", row["person.email"]),
    ...many("TEL;VALUE=text", row["person.phone"]),
    ...many("TEL;VALUE=text;TYPE=cell", row["person.mobile"]),
    ...many("TEL;VALUE=text;TYPE=home", row["person.home_phone"]),
    ...many("TEL;VALUE=text;TYPE=fax", row["person.fax"]),
    ...addressLines(row),
    ...categories(row["person.tags"]),
  ];
}

function accountLines(row: ExportRow): string[] {
  return [
    `UID:${row["account.key"]}`,
    "KIND:org",
    `FN:${text(row["account.name"])}`,
    `ORG:${text(row["account.name"])}`,
    ...one("URL", row["account.website"]),
    ...many("EMAIL", row["account.email"]),
    ...many("TEL;VALUE=text", row["account.phone"]),
    ...many("TEL;VALUE=text;TYPE=fax", row["account.fax"]),
    ...addressLines(row),
    ...categories(row["account.tags"]),
  ];
}

function addressLines(row: ExportRow): string[] {
  const parts = ["street", "city", "region", "postal_code", "country"].map((part) => row[`address.${part}`] ?? null);
  return parts.some(Boolean) ? [`ADR:;;${parts.map(text).join(";")}`] : [];
}

const one = (property: string, value: string | null | undefined): string[] =>
  value ? [`${property}:${text(value)}`] : [];
const many = (property: string, cell: string | null | undefined): string[] =>
  (cell ?? "").split("; ").flatMap((value) => one(property, value));
const categories = (cell: string | null | undefined): string[] =>
  cell ? [`CATEGORIES:${cell.split("; ").map(text).join(",")}`] : [];
