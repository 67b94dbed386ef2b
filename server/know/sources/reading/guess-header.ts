import { isMissing } from "./missing.ts";
import type { Column } from "./opened.ts";
import type { GoodRow } from "./row.ts";

export interface HeaderGuess {
  /** Index into the sampled rows; null where there is no header. */
  at: number | null;
  confidence: number;
}

const valueLike =
  /^[-+(]?[$€£¥]?\s?\d[\d.,:/ \-T+Z)]*%?$|^[^@\s]+@[^@\s]+\.[^@\s]+$|^https?:|^(true|false|yes|no|ja|nein)$/i;
/** Rows above a header that hold a title, a date of the export and the like. */
const MAX_TITLES = 20;

/** Which of the first rows is the header: all its cells are words and differ, and it is not like what stands below it. */
export function guessHeader(rows: GoodRow[]): HeaderGuess {
  const first = rows[0];
  if (!first) return { at: null, confidence: 0 };
  const width = commonWidth(rows);
  const at = skipTitles(rows, width);
  const header = rows[at] as GoodRow;
  const cells = header.fields;
  const values = cells.filter((cell) => valueLike.test(cell.trim())).length;
  const filled = cells.filter((cell) => !isMissing(cell));
  if (filled.length === 0) return { at: null, confidence: 0.5 };
  if (values > 0) return { at: at > 0 ? at : null, confidence: Math.min(0.99, 0.6 + (0.4 * values) / filled.length) };

  const below = rows.slice(at + 1, at + 101).filter((row) => row.fields.length === cells.length);
  if (below.length === 0) return { at, confidence: 0.6 };
  let telling = 0;
  let repeated = 0;
  cells.forEach((cell, index) => {
    const column = below.map((row) => row.fields[index] ?? "").filter((value) => !isMissing(value));
    if (column.length === 0) return;
    if (column.some((value) => value === cell)) repeated++;
    else if (column.every((value) => valueLike.test(value.trim()))) telling++;
  });
  const named = filled.filter((cell) => nameLike(cell)).length / filled.length;
  const distinct = new Set(filled).size === filled.length;
  if (repeated > 0 && telling === 0 && named < 0.5) return { at: null, confidence: 0.7 };
  return {
    at,
    confidence: Math.min(
      0.99,
      0.5 + (telling > 0 ? 0.3 : 0) + 0.15 * named + (distinct ? 0.05 : 0) - (repeated > 0 ? 0.2 : 0),
    ),
  };
}

/** Names of the columns: unique, with what was written kept beside. Two "phone" become "phone (1)" and "phone (2)". */
export function nameColumns(written: string[]): Column[] {
  const trimmed = written.map((name) => name.replace(/\s+/g, " ").trim());
  const times = new Map<string, number>();
  for (const name of trimmed) times.set(name, (times.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return trimmed.map((name, index) => {
    const base = name === "" ? `column ${index + 1}` : name;
    const ambiguous = name !== "" && (times.get(name) ?? 0) > 1;
    let unique = ambiguous ? `${base} (1)` : base;
    for (let n = 2; taken.has(unique); n++) unique = `${base} (${n})`;
    taken.add(unique);
    return { name: unique, written: name, index, ambiguous };
  });
}

function nameLike(cell: string): boolean {
  const bare = cell.trim();
  return (
    bare.length <= 40 &&
    /^\p{L}/u.test(bare) &&
    /^[\p{L}\p{N}_ .\-/():#&']+$/u.test(bare) &&
    (/[_a-z][A-Z]|_|^[a-z]/.test(bare) || bare.split(" ").length <= 3)
  );
}

/** The first row that is as wide as the others, if all above it are nearly empty. */
function skipTitles(rows: GoodRow[], width: number): number {
  for (let at = 0; at < Math.min(rows.length, MAX_TITLES); at++) {
    const row = rows[at] as GoodRow;
    const filled = row.fields.filter((cell) => cell.trim() !== "").length;
    if (row.fields.length >= width && filled > Math.max(1, width / 2)) return at;
    if (filled > Math.max(1, width / 2)) return 0;
  }
  return 0;
}

function commonWidth(rows: GoodRow[]): number {
  const seen = new Map<number, number>();
  for (const row of rows) seen.set(row.fields.length, (seen.get(row.fields.length) ?? 0) + 1);
  return [...seen].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
