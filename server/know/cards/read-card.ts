import { normalPoint, type PointKind } from "../people/index.ts";
import { type ContentLine, readContentLine, splitList, unfold } from "../sources/index.ts";
import type { CardPoint, CardSays } from "./card.ts";

/** One line of a card: as it came (unfolded), and what of our words it holds. */
export interface CardLine {
  raw: string;
  group: string | null;
  name: string;
  holds: Holding | null;
}

/** `frame` is what every card has; `label` names its group; null is what we have no word for. */
export type Holding =
  | { what: "frame" | "label" | "name" | "organisation" | "title" | "birthday" | "note" | "tags" }
  | { what: "names" }
  | { what: "point"; point: CardPoint };

export interface ReadCard {
  lines: CardLine[];
  says: CardSays;
  version: string | null;
  uid: string | null;
  /** Something else than a person: a firm, or a list of other cards. */
  kind: "person" | "organisation" | "group";
}

const frame = new Set(["BEGIN", "END", "VERSION", "PRODID", "REV"]);
const words: Record<string, Exclude<Holding["what"], "point" | "frame" | "label">> = {
  FN: "name",
  N: "names",
  ORG: "organisation",
  TITLE: "title",
  BDAY: "birthday",
  NOTE: "note",
  CATEGORIES: "tags",
};

/** Reads a card of version 3.0 or 4.0, line by line, so that each line can be given back as it came. */
export function readCard(text: string): ReadCard {
  const whole = unfold(text.split(/\r\n|\n|\r/));
  const contents = whole.map((raw) => readContentLine(raw));
  const labels = new Map(
    contents.flatMap((line) => (line?.name === "X-ABLABEL" && line.group ? [[line.group, labelOf(line.value)]] : [])),
  );
  const says: CardSays = {
    name: null,
    given_name: null,
    family_name: null,
    honorific: null,
    birthday: null,
    organisation: null,
    title: null,
    note: null,
    tags: [],
    points: [],
  };
  const lines = whole.map((raw, at): CardLine => {
    const head = /^(?:([\w-]+)\.)?([\w-]+)[;:]/.exec(raw);
    const content = contents[at] ?? null;
    return {
      raw,
      group: head?.[1]?.toLowerCase() ?? null,
      name: head?.[2]?.toUpperCase() ?? "",
      holds: content ? hold(content, labels, says) : null,
    };
  });
  const one = (name: string): string | null => contents.find((line) => line?.name === name)?.value || null;
  return { lines, says, version: one("VERSION"), uid: one("UID"), kind: kindOf(one) };
}

function kindOf(one: (name: string) => string | null): ReadCard["kind"] {
  const kind = (one("KIND") ?? one("X-ADDRESSBOOKSERVER-KIND") ?? "").toLowerCase();
  if (kind === "group") return "group";
  return kind === "org" || (one("X-ABSHOWAS") ?? "").toUpperCase() === "COMPANY" ? "organisation" : "person";
}

/** Notes what the line says, and returns as what; a line that says nothing we have a word for is none of ours. */
function hold(line: ContentLine, labels: Map<string, string>, says: CardSays): Holding | null {
  if (frame.has(line.name)) return { what: "frame" };
  if (line.name === "X-ABLABEL") return { what: "label" };
  const what = words[line.name];
  if (what === undefined) {
    const point = pointOf(line, labels);
    if (!point) return null;
    says.points.push(point);
    return { what: "point", point };
  }
  if (line.value === "") return null;
  if (what === "tags") {
    says.tags.push(...splitList(line.value));
    return { what };
  }
  if (what === "note") {
    says.note = says.note === null ? line.value : `${says.note}\n${line.value}`;
    return { what };
  }
  if (what === "names") {
    const [family, given, additional, prefix] = line.parts.map((part) => part.trim());
    says.family_name ??= family || null;
    says.given_name ??= [given, additional?.replace(/,\s*/g, " ")].filter(Boolean).join(" ") || null;
    says.honorific ??= prefix || null;
    return { what };
  }
  const value =
    what === "birthday" ? wholeDay(line) : what === "organisation" ? (line.parts[0] ?? "").trim() : line.value;
  // A second one of a kind, or a birthday without its year: kept as it stands.
  if (!value || says[what] !== null) return null;
  says[what] = value;
  return { what };
}

/** A day with its year; programs that have no year write a year of their own and say so. */
function wholeDay(line: ContentLine): string | null {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(line.value);
  if (!day || day[1] === "1604") return null;
  const text = `${day[1]}-${day[2]}-${day[3]}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const kinds: Record<string, PointKind> = { EMAIL: "email", TEL: "phone", ADR: "postal", URL: "social" };
/** Types that tell nothing about which of somebody's addresses it is. */
const empty = new Set([
  "internet",
  "voice",
  "pref",
  "msg",
  "text",
  "video",
  "uri",
  "postal",
  "parcel",
  "dom",
  "intl",
  "x400",
]);
const mobile = new Set(["cell", "mobile", "iphone"]);
const nowhere = { street: null, city: null, region: null, postal_code: null, country: null };

function pointOf(line: ContentLine, labels: Map<string, string>): CardPoint | null {
  const kind = kinds[line.name];
  if (!kind) return null;
  const own = line.group === null ? undefined : labels.get(line.group);
  const label = own ?? typeLabel(line.types) ?? (kind === "social" ? "web" : null);
  const place = kind === "postal" ? addressOf(line.parts) : nowhere;
  const value =
    kind === "postal"
      ? [place.street, [place.postal_code, place.city].filter(Boolean).join(" "), place.region, place.country]
          .filter(Boolean)
          .join(", ")
      : line.value.replace(/^(?:tel|mailto):/i, "").trim();
  if (value === "") return null;
  const point = { kind, label, value, preferred: line.preferred, ...place };
  return { ...point, normal: normalPoint(point) };
}

function typeLabel(types: string[]): string | undefined {
  const telling = types.filter((type) => !empty.has(type));
  if (telling.includes("fax")) return "fax";
  if (telling.some((type) => mobile.has(type))) return "mobile";
  return telling.find((type) => type === "home" || type === "work") ?? telling[0];
}

/** Post box and the extended address stand before the street, as one would write them. */
function addressOf(parts: string[]): Pick<CardPoint, "street" | "city" | "region" | "postal_code" | "country"> {
  const [box = "", extended = "", street = "", city = "", region = "", code = "", country = ""] = parts.map((part) =>
    part.trim(),
  );
  return {
    street: [box, extended, street].filter(Boolean).join("\n") || null,
    city: city || null,
    region: region || null,
    postal_code: code || null,
    country: country || null,
  };
}

/** Apple marks its own words, `_$!<HomePage>!$_`. */
function labelOf(value: string): string {
  return value
    .replace(/^_\$!<(.+)>!\$_$/, "$1")
    .trim()
    .toLowerCase();
}
