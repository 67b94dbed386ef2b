import { normalPoint, pointFault } from "../../people/index.ts";

/** One address of a list, as contact points have it, or only its hash. */
export interface ListEntry {
  kind: "email" | "phone" | "postal";
  normal: string | null;
  hash: string | null;
}

export interface ReadList {
  /** Lines that say something, the head left out. */
  read: number;
  entries: ListEntry[];
  /** Twice in the file. */
  repeated: number;
  failed: { line: number; reason: string }[];
}

const postalHeads: Record<string, RegExp> = {
  street: /^(street|address|stra(ss|ß)e|anschrift|adresse|addr(ess)?\s*(line)?\s*1|rue|calle|via)$/i,
  postal_code: /^(zip|zip\s*code|post\s*code|postal\s*code|plz|postleitzahl|cp|cap)$/i,
  city: /^(city|town|ort|stadt|ville|ciudad|città)$/i,
  country: /^(country|land|pays|país|paese)$/i,
};

/**
 * Reads a list of addresses, whatever made it: one a line or a table, any delimiter, with a head or without. In each line every e-mail address, number and
 * hash is taken, so that no column has to be named; postal addresses are taken where a head names street and place.
 */
export function readList(text: string, country?: string): ReadList {
  const lines = linesOf(text);
  const delimiter = delimiterOf(lines);
  const rows = lines.map((line) => ({ ...line, cells: cellsOf(line.text, delimiter) }));
  const postal = postalColumns(rows[0]?.cells ?? []);
  const found = new Map<string, ListEntry>();
  const result: ReadList = { read: 0, entries: [], repeated: 0, failed: [] };
  for (const [n, { line, cells }] of rows.entries()) {
    const entries = cells.flatMap((cell) => entriesOf(cell, country));
    const place = n > 0 && postal ? placeOf(cells, postal) : undefined;
    if (place) entries.push(place);
    // A first line without any address is the head.
    if (entries.length === 0 && n === 0) continue;
    result.read++;
    if (entries.length === 0) {
      result.failed.push({ line, reason: reasonOf(cells, country) });
      continue;
    }
    const fresh = entries.filter((entry) => !found.has(keyOf(entry)));
    for (const entry of fresh) found.set(keyOf(entry), entry);
    if (fresh.length === 0) result.repeated++;
  }
  result.entries = [...found.values()];
  return result;
}

export const keyOf = ({ kind, normal, hash }: ListEntry): string => `${kind} ${hash ?? normal}`;

function linesOf(text: string): { line: number; text: string }[] {
  return text
    .replace(/^﻿/, "")
    .split(/\r\n|\n|\r/)
    .map((one, n) => ({ line: n + 1, text: one }))
    .filter((one) => one.text.trim() !== "");
}

/** What parts most of the first lines; one address a line has none. */
function delimiterOf(lines: { text: string }[]): string | undefined {
  const few = lines.slice(0, 20);
  const counts = [";", "\t", ",", "|"].map((sign) => ({
    sign,
    n: few.filter(({ text }) => text.includes(sign)).length,
  }));
  const best = counts.toSorted((a, b) => b.n - a.n)[0];
  return best && best.n * 2 >= few.length && best.n > 0 ? best.sign : undefined;
}

function cellsOf(line: string, delimiter: string | undefined): string[] {
  if (delimiter === undefined) return [unquoted(line)];
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) {
      cells.push(cell);
      cell = "";
      continue;
    }
    cell += sign;
  }
  return [...cells, cell].map(unquoted);
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, "$1")
    .replaceAll('""', '"')
    .trim();

function entriesOf(cell: string, country: string | undefined): ListEntry[] {
  if (cell === "" || cell.length > 500) return [];
  if (/^[0-9a-f]{64}$/i.test(cell)) return [{ kind: "email", normal: null, hash: `sha256:${cell.toLowerCase()}` }];
  if (/^[0-9a-f]{32}$/i.test(cell)) return [{ kind: "email", normal: null, hash: `md5:${cell.toLowerCase()}` }];
  if (!cell.includes("@")) return [phoneOf(cell, country) ?? []].flat();
  // Several in one cell, or with a name beside it, are taken one by one.
  const whole = emailOf(cell);
  if (whole) return [whole];
  return cell.split(/[\s,;|<>"]+/).flatMap((piece) => (piece.includes("@") ? (emailOf(piece) ?? []) : []));
}

function emailOf(value: string): ListEntry | undefined {
  const normal = normalPoint({ kind: "email", value });
  return pointFault({ kind: "email", value: normal }) ? undefined : { kind: "email", normal, hash: null };
}

/** Only what is a whole number, with its prefix or with a country to dial from: a customer's number is no telephone. */
function phoneOf(cell: string, country: string | undefined): ListEntry | undefined {
  if (!/^(tel:)?[+0-9(][\d\s()./-]{4,30}$/i.test(cell)) return undefined;
  const normal = normalPoint({ kind: "phone", value: cell }, country);
  return /^\+\d{6,15}$/.test(normal) ? { kind: "phone", normal, hash: null } : undefined;
}

type PostalColumns = Partial<Record<keyof typeof postalHeads, number>>;

function postalColumns(head: string[]): PostalColumns | undefined {
  const columns: PostalColumns = {};
  for (const [part, pattern] of Object.entries(postalHeads)) {
    const at = head.findIndex((cell) => pattern.test(cell.replaceAll("_", " ")));
    if (at >= 0) columns[part] = at;
  }
  return columns["street"] !== undefined && (columns["city"] ?? columns["postal_code"]) !== undefined
    ? columns
    : undefined;
}

function placeOf(cells: string[], columns: PostalColumns): ListEntry | undefined {
  const part = (name: keyof typeof postalHeads): string | null => cells[columns[name] ?? -1] || null;
  const [street, city, postal_code, country] = [part("street"), part("city"), part("postal_code"), part("country")];
  if (!street || !(city ?? postal_code)) return undefined;
  return {
    kind: "postal",
    normal: normalPoint({ kind: "postal", value: "", street, city, postal_code, country }),
    hash: null,
  };
}

function reasonOf(cells: string[], country: string | undefined): string {
  const digits = cells.some((cell) => /^[\d\s()./-]{6,}$/.test(cell));
  return digits && !country
    ? "a number without a prefix; say the country it is dialled from"
    : "no address, number or hash";
}
