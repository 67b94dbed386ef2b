import { addressParts, type CardPoint, type CardSays, type CardVersion } from "./card.ts";
import { cardText, escapeText } from "./card-text.ts";
import { convertLine } from "./convert-line.ts";
import { type CardLine, type Holding, readCard } from "./read-card.ts";

export interface Composed {
  uid: string;
  /** The card as a program last sent it. */
  text: string | null;
  says: CardSays;
}

/**
 * The card of a person: each line of the card that came last is given back as it stood where it still holds; what changed since is written anew,
 * and what we have no word for stays. So nothing a program wrote is lost on its way through us.
 */
export function composeCard({ uid, text, says }: Composed, wanted?: CardVersion): string {
  const came = text === null ? null : readCard(text);
  const version: CardVersion = wanted ?? (came?.version === "4.0" ? "4.0" : "3.0");
  const body = came
    ? keepLines(came.lines, says, version, came.version === version)
    : newLines(says, version, new Set());
  return cardText([
    "BEGIN:VCARD",
    `VERSION:${version}`,
    ...(came?.uid ? [] : [`UID:${escapeText(uid)}`]),
    ...body,
    "END:VCARD",
  ]);
}

function keepLines(lines: CardLine[], says: CardSays, version: CardVersion, same: boolean): string[] {
  const open = [...says.points];
  const told = new Set<string>();
  const read = readCard(lines.map((line) => line.raw).join("\n")).says;
  const holds = (holding: Holding): boolean => {
    if (holding.what === "point") {
      const at = open.findIndex((point) => samePoint(point, holding.point));
      if (at === -1) return false;
      open.splice(at, 1);
      return true;
    }
    if (!stillSaid(holding.what, read, says)) return false;
    told.add(holding.what);
    return true;
  };
  const gone = new Set<string>();
  const kept = new Set<string>();
  const stays = lines.map((line) => {
    if (line.holds?.what === "frame") return false;
    if (line.holds === null || line.holds.what === "label") return true;
    const keep = holds(line.holds);
    if (line.group) (keep ? kept : gone).add(line.group);
    return keep;
  });
  const rest = lines
    // What only describes a line that is gone goes with it.
    .filter((line, at) => stays[at] && !(line.group && gone.has(line.group) && !kept.has(line.group)))
    .map((line) => (same ? line.raw : convertLine(line.raw, version)));
  const groups = new Set(lines.flatMap((line) => (line.group ? [line.group] : [])));
  return [...rest, ...newLines({ ...says, points: open }, version, told, groups)];
}

function stillSaid(what: Exclude<Holding["what"], "point">, read: CardSays, says: CardSays): boolean {
  switch (what) {
    case "names":
      return joinNames(read) === joinNames(says) || joinNames(read) === joinNames(asGiven(says));
    case "tags":
      return [...read.tags].sort().join("\n") === [...says.tags].sort().join("\n");
    case "title":
      // A title without a firm has no place with us.
      return same(read.title, says.title) || (says.organisation === null && read.organisation === null);
    case "name":
    case "organisation":
    case "birthday":
    case "note":
      return same(read[what], says[what]);
    default:
      return true;
  }
}

const same = (a: string | null, b: string | null): boolean => (a ?? "").trim() === (b ?? "").trim();
const joinNames = (of: CardSays): string =>
  [of.family_name, of.given_name, of.honorific].map((part) => (part ?? "").trim()).join("\n");

/** A name whose parts nobody told stands as the given one: a program that shows parts would show nothing otherwise. */
function asGiven(says: CardSays): CardSays {
  return says.family_name || says.given_name ? says : { ...says, given_name: says.name };
}

/** Whether a line still holds what is stored. Who stored no label has nothing against the card's own; a number may be stored with the country it was dialled from. */
function samePoint(stored: CardPoint, line: CardPoint): boolean {
  return (
    stored.kind === line.kind &&
    (stored.normal === line.normal || stored.value.trim() === line.value.trim()) &&
    (stored.label === line.label || stored.label === null) &&
    (stored.kind !== "postal" ||
      addressParts.every((part) => same(stored[part], line[part])) ||
      !addressParts.some((part) => stored[part]))
  );
}

function newLines(says: CardSays, version: CardVersion, told: Set<string>, groups = new Set<string>()): string[] {
  const names = asGiven(says);
  const lines: string[] = [];
  const add = (what: string, value: string | null, line: (value: string) => string): void => {
    if (value && !told.has(what)) lines.push(line(value));
  };
  add("name", says.name, (value) => `FN:${escapeText(value)}`);
  if (!told.has("names"))
    lines.push(`N:${[names.family_name, names.given_name, null, names.honorific, null].map(escapeText).join(";")}`);
  add("organisation", says.organisation, (value) => `ORG:${escapeText(value)}`);
  add("title", says.title, (value) => `TITLE:${escapeText(value)}`);
  add("birthday", says.birthday, (value) => `BDAY:${version === "4.0" ? value.replaceAll("-", "") : value}`);
  let group = 0;
  for (const point of says.points) {
    const property = pointLine(point, version);
    if (!isOwnLabel(point)) {
      lines.push(property);
      continue;
    }
    do group++;
    while (groups.has(`item${group}`));
    lines.push(`item${group}.${property}`, `item${group}.X-ABLabel:${escapeText(point.label)}`);
  }
  add("note", says.note, (value) => `NOTE:${escapeText(value)}`);
  if (says.tags.length > 0 && !told.has("tags")) lines.push(`CATEGORIES:${says.tags.map(escapeText).join(",")}`);
  return lines;
}

const types: Record<string, string> = { mobile: "CELL", home: "HOME", work: "WORK", fax: "FAX", pager: "PAGER" };
const isOwnLabel = ({ kind, label }: CardPoint): boolean =>
  label !== null && !types[label] && !(kind === "social" && label === "web");

function pointLine(point: CardPoint, version: CardVersion): string {
  const type = point.label === null ? undefined : types[point.label];
  const tags = [
    ...(type ? [`TYPE=${type}`] : []),
    ...(point.preferred ? [version === "4.0" ? "PREF=1" : "TYPE=PREF"] : []),
  ];
  const head = (name: string): string => [name, ...tags].join(";");
  switch (point.kind) {
    case "email":
      return `${head("EMAIL")}:${escapeText(point.value)}`;
    case "phone":
      // A number whose country is known goes out in the form that needs no country.
      return `${head("TEL")}:${escapeText(point.normal.startsWith("+") ? point.normal.replace(";ext=", " ext. ") : point.value)}`;
    case "social":
      return `${head("URL")}:${escapeText(point.value)}`;
    case "postal": {
      const parts = addressParts.map((part) => point[part]);
      const told = parts.some(Boolean) ? parts : [point.value, null, null, null, null];
      return `${head("ADR")}:;;${told.map(escapeText).join(";")}`;
    }
  }
}
