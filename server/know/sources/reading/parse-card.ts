import type { Card, CardAddress, CardValue } from "./card.ts";
import { type ContentLine, readContentLine, splitList } from "./content-line.ts";

/** One card from its lines (BEGIN and END included), 2.1, 3.0 or 4.0. What is not understood is left out, never the card. */
export function parseCard(lines: string[]): Card {
  const properties = unfold(lines)
    .map(readContentLine)
    .filter((line): line is ContentLine => line !== null && line.value !== "");
  const labels = new Map(
    properties
      .filter((line) => line.name === "X-ABLABEL" && line.group)
      .map((line) => [line.group as string, label(line.value)]),
  );
  const all = (name: string) => properties.filter((line) => line.name === name);
  const one = (name: string) => all(name)[0]?.value ?? null;
  const part = (name: string, index: number) => all(name)[0]?.parts[index]?.trim() || null;
  const values = (name: string): CardValue[] =>
    all(name).map((line) => ({ value: bare(line.value), types: typesOf(line, labels), preferred: line.preferred }));

  const card: Card = {
    version: one("VERSION") ?? "",
    uid: one("UID"),
    name: one("FN"),
    family_name: part("N", 0),
    given_name: part("N", 1),
    additional_names: part("N", 2)?.replace(/,\s*/g, " ") ?? null,
    prefix: part("N", 3),
    suffix: part("N", 4),
    nickname: one("NICKNAME"),
    organisation: part("ORG", 0),
    department: all("ORG")[0]?.parts.slice(1).filter(Boolean).join(", ") || null,
    title: one("TITLE"),
    role: one("ROLE"),
    emails: values("EMAIL"),
    phones: values("TEL"),
    addresses: all("ADR")
      .map((line) => addressOf(line, labels))
      .filter((address): address is CardAddress => address !== null),
    urls: values("URL"),
    birthday: one("BDAY"),
    note:
      all("NOTE")
        .map((line) => line.value)
        .join("\n") || null,
    categories: all("CATEGORIES").flatMap((line) => splitList(line.value)),
    is_organisation: false,
  };
  const bareOrganisation =
    card.name === null && card.family_name === null && card.given_name === null && card.organisation !== null;
  card.is_organisation =
    /^org/i.test(one("KIND") ?? "") ||
    /^company$/i.test(one("X-ABSHOWAS") ?? "") ||
    bareOrganisation ||
    (card.name !== null && card.name === card.organisation && card.family_name === null && card.given_name === null);
  card.name ??=
    joined(card) ?? card.organisation ?? card.nickname ?? card.emails[0]?.value ?? card.phones[0]?.value ?? null;
  return card;
}

/** Joins what was folded: a line that starts with a blank, or one after a quoted-printable line that ends with `=`. */
export function unfold(lines: string[]): string[] {
  const whole: string[] = [];
  let soft = false;
  let nested = 0;
  for (const line of lines) {
    const last = whole.length - 1;
    if (soft) {
      whole[last] = `${(whole[last] as string).slice(0, -1)}${line}`;
      soft = line.endsWith("=");
      continue;
    }
    if (/^[ \t]/.test(line) && last >= 0) {
      if (nested <= 1) whole[last] += line.slice(1);
      continue;
    }
    if (/^BEGIN:VCARD/i.test(line.trim())) nested++;
    // The card of an agent inside a card is not this card's own.
    if (nested <= 1 && line.trim() !== "") {
      whole.push(line);
      soft = line.endsWith("=") && /^[^:]*QUOTED-PRINTABLE/i.test(line);
    }
    if (/^END:VCARD/i.test(line.trim())) nested--;
  }
  return whole;
}

function joined(card: Card): string | null {
  return [card.given_name, card.additional_names, card.family_name].filter(Boolean).join(" ") || null;
}

function typesOf(line: ContentLine, labels: Map<string, string>): string[] {
  const own = line.group === null ? undefined : labels.get(line.group);
  return own === undefined ? line.types : [...line.types, own];
}

function label(value: string): string {
  return value.replace(/^_\$!<(.+)>!\$_$/, "$1").toLowerCase();
}

function bare(value: string): string {
  return value.replace(/^(?:tel|mailto):/i, "").trim();
}

/** Post box and the extended address stand before the street, as one would write them. */
function addressOf(line: ContentLine, labels: Map<string, string>): CardAddress | null {
  const [box = "", extended = "", street = "", city = "", region = "", code = "", country = ""] = line.parts;
  const lines = [box, extended, street].map((text) => text.replace(/,\s*$/, "").trim()).filter(Boolean);
  const address: CardAddress = {
    street: lines.join("\n") || null,
    city: city || null,
    region: region || null,
    postal_code: code || null,
    country: country || null,
    types: typesOf(line, labels),
    preferred: line.preferred,
  };
  return address.street || address.city || address.region || address.postal_code || address.country ? address : null;
}
