import { SAMPLE_ROWS } from "./limits.ts";
import type { Dialect } from "./opened.ts";
import { RecordScanner } from "./record-scanner.ts";

export interface DialectGuess {
  delimiter: string;
  quote: '"' | "'";
  escape: "doubled" | "backslash";
  trailing: boolean;
  /** 0 to 1: how many of the sampled rows agree on the number of fields. */
  confidence: number;
}

const usual = [",", ";", "\t", "|"];
/** Never a delimiter: they stand inside names, numbers, dates and addresses. */
const neverDelimiter = /[\p{L}\p{N}\s.\-_@/'"()+&%$€£\\]/u;

/** What separates and quotes the cells of a sample. `forced` is a delimiter the caller has told. */
export function guessDialect(sample: string, forced?: string): DialectGuess {
  const quote = guessQuote(sample, forced);
  const escape = quote === '"' && backslashEscapes(sample) ? "backslash" : "doubled";
  const base = { quote, escape, trailing: false } as const;
  if (forced !== undefined) return finish(sample, { ...base, delimiter: forced }, 1);

  const lines = sample.split(/\r\n|\n|\r/, SAMPLE_ROWS).filter((line) => line.trim() !== "");
  const judged = usual.map((delimiter) => ({ delimiter, ...judge(sample, { ...base, delimiter }) }));
  const best = pick(judged);
  if (best && best.score >= 0.6) return finish(sample, { ...base, delimiter: best.delimiter }, best.agreeing);
  const runs = blankRuns(lines);
  if (runs) return finish(sample, { ...base, delimiter: "blanks" }, runs);
  const others = otherCharacters(lines).map((delimiter) => ({ delimiter, ...judge(sample, { ...base, delimiter }) }));
  const other = pick(others.filter((candidate) => candidate.agreeing > 0.9));
  if (other && (!best || other.score > best.score))
    return finish(sample, { ...base, delimiter: other.delimiter }, other.agreeing * 0.8);
  if (best && best.width > 1) return finish(sample, { ...base, delimiter: best.delimiter }, best.agreeing * 0.8);
  return finish(sample, { ...base, delimiter: "," }, lines.length > 0 ? 0.5 : 0);
}

interface Judged {
  delimiter: string;
  width: number;
  agreeing: number;
  score: number;
}

function pick(candidates: Judged[]): Judged | null {
  const real = candidates.filter((candidate) => candidate.width > 1);
  return real.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

/** The usual number of fields, the share of rows that have it, and a score that trusts a header of the same width. */
function judge(sample: string, dialect: Omit<Dialect, "encoding">): Omit<Judged, "delimiter"> {
  const rows = widths(sample, dialect);
  if (rows.length === 0) return { width: 0, agreeing: 0, score: 0 };
  const width = mostCommon(rows);
  const agreeing = rows.filter((count) => count === width).length / rows.length;
  const headed = rows[0] === width || rows.slice(0, 5).includes(width);
  return { width, agreeing, score: agreeing * (headed ? 1 : 0.5) * (1 - 0.4 / width) };
}

function widths(sample: string, dialect: Omit<Dialect, "encoding">): number[] {
  const counts: number[] = [];
  for (const row of new RecordScanner({ ...dialect, encoding: "utf-8" }, 0).push(sample, true)) {
    counts.push(row.fields === null ? 0 : row.fields.length);
    if (counts.length >= SAMPLE_ROWS) break;
  }
  return counts;
}

function finish(sample: string, dialect: Omit<Dialect, "encoding">, confidence: number): DialectGuess {
  return { ...dialect, trailing: endsWithDelimiter(sample, dialect), confidence };
}

/** Nearly every row has one field more than the header, and it is empty. */
function endsWithDelimiter(sample: string, dialect: Omit<Dialect, "encoding">): boolean {
  if (dialect.delimiter === "blanks") return false;
  const rows: string[][] = [];
  for (const row of new RecordScanner({ ...dialect, encoding: "utf-8" }, 0).push(sample, true)) {
    if (row.fields) rows.push(row.fields);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  const header = rows[0];
  if (!header || rows.length < 3 || header[header.length - 1] === "") return false;
  const extra = rows.slice(1).filter((row) => row.length === header.length + 1 && row[row.length - 1] === "");
  return extra.length >= (rows.length - 1) * 0.9;
}

/** Share of lines that agree, where blanks separate: aligned or mostly numbers, or else names would be cut apart. */
function blankRuns(lines: string[]): number | null {
  if (lines.length === 0) return null;
  const rows = lines.map((line) => line.trim().split(/[ \t]+/));
  const width = mostCommon(rows.map((row) => row.length));
  if (width < 2) return null;
  const same = rows.filter((row) => row.length === width);
  const agreeing = same.length / rows.length;
  const aligned = lines.filter((line) => / {2}|^ /.test(line.trimEnd())).length / lines.length;
  const numbers = same.flat().filter((cell) => /^[-+]?[\d.,:/-]+$/.test(cell)).length / (same.length * width);
  return agreeing >= 0.9 && (aligned > 0.5 || numbers > 0.5) ? agreeing : null;
}

function otherCharacters(lines: string[]): string[] {
  const first = lines[0];
  if (first === undefined || lines.length < 2) return [];
  return [...new Set(first)].filter(
    (character) => character.length === 1 && !neverDelimiter.test(character) && !usual.includes(character),
  );
}

/** Single quotes quote only where they stand around whole cells and double ones never do. */
function guessQuote(sample: string, forced: string | undefined): '"' | "'" {
  const border = forced && forced !== "blanks" ? escapeForPattern(forced) : "[,;\\t|]";
  const around = (quote: string) =>
    sample.match(new RegExp(`(?:^|${border})${quote}[^${quote}\\n]*${quote}(?=${border}|\\r?$)`, "gm"))?.length ?? 0;
  return around("'") > 2 && around('"') === 0 ? "'" : '"';
}

function backslashEscapes(sample: string): boolean {
  const escaped = sample.match(/\\"(?![,;\t|\r\n]|$)/g)?.length ?? 0;
  const doubled = sample.match(/[^,;\t|\r\n"]""(?!")/g)?.length ?? 0;
  return escaped > 0 && escaped > doubled;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function mostCommon(counts: number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) if (times > (seen.get(best) ?? 0)) best = count;
  return best;
}
