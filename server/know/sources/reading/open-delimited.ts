import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import type { EncodingGuess } from "./encoding.ts";
import { guessDialect } from "./guess-dialect.ts";
import { guessHeader, nameColumns } from "./guess-header.ts";
import { MAX_COLUMNS, MAX_ROW_CHARS, SAMPLE_ROWS } from "./limits.ts";
import { type Column, type Dialect, type Opened, type OpenOptions, type ReadWarning, readWarning } from "./opened.ts";
import { readDelimited } from "./read-delimited.ts";
import { RecordScanner } from "./record-scanner.ts";
import type { GoodRow, ReadRow } from "./row.ts";

export function openDelimited(
  path: string,
  bytes: number,
  text: string,
  whole: boolean,
  encoding: EncodingGuess,
  options: OpenOptions,
): Opened {
  const file = basename(path);
  const sampled = whole ? text : upToLastLine(text);
  const guess = guessDialect(sampled, options.delimiter);
  const dialect: Dialect = { ...guess, encoding: encoding.encoding };
  const all = rowsOf(sampled, dialect, whole);
  const firstBad = all[0];
  if (firstBad && firstBad.fields === null && /longer than/.test(firstBad.reason))
    throw new Fault("file_header_too_long", { file, limit: MAX_ROW_CHARS });
  if (!whole && all.length === 0) throw new Fault("file_header_too_long", { file, limit: sampled.length });
  const wide = all.find((row) => row.fields === null && /is the most/.test(row.reason));
  const good = all.filter((row): row is GoodRow => row.fields !== null);
  if (wide && all.indexOf(wide) === 0) {
    throw new Fault("file_too_wide", { file, columns: Number.parseInt(wide.reason as string, 10), limit: MAX_COLUMNS });
  }
  if (good.length === 0) throw new Fault("file_empty", { file });

  const guessed = guessHeader(good);
  const at = options.header === false ? null : options.header === true ? (guessed.at ?? 0) : guessed.at;
  const headerRow = at === null ? null : (good[at] as GoodRow);
  const columns = nameColumns(headerRow ? headerRow.fields : widest(good).map(() => ""));
  if (headerRow && whole && all.every((row) => row.line <= headerRow.line))
    throw new Fault("file_header_only", { file });

  const optional = headerRow ? trailingNameless(columns) : 0;
  const headerLine = headerRow ? headerRow.line : null;
  const scanner = () => new RecordScanner(dialect, columns.length, optional, headerRow !== null);
  const sample: ReadRow[] = [];
  for (const row of scanner().push(sampled, whole)) {
    if (row.fields !== null && row.line > (headerLine ?? 0)) sample.push(row);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  return {
    kind: "delimited",
    path,
    bytes,
    header: columns.map((column) => column.name),
    columns,
    headerLine,
    headerConfidence: options.header === undefined ? guessed.confidence : 1,
    dialect: {
      encoding: dialect.encoding,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      trailing: dialect.trailing,
    },
    sheets: null,
    sheet: null,
    warnings: warningsOf(columns, headerRow, at, guess.confidence, guessed.confidence, options),
    sample,
    rows: () => readDelimited(path, encoding, scanner(), headerLine ?? 0),
  };
}

export function duplicateWarning(columns: Column[]): ReadWarning[] {
  const names = [...new Set(columns.filter((column) => column.ambiguous).map((column) => column.written))];
  return names.map((name) => {
    const twins = columns.filter((column) => column.written === name).map((column) => `“${column.name}”`);
    return readWarning("duplicate_columns", { name, columns: twins.join(", ") });
  });
}

function warningsOf(
  columns: Column[],
  headerRow: GoodRow | null,
  at: number | null,
  delimiterConfidence: number,
  headerConfidence: number,
  options: OpenOptions,
): ReadWarning[] {
  const warnings = duplicateWarning(columns);
  if (headerRow && at !== null && at > 0)
    warnings.push(readWarning("titles_above_header", { line: String(headerRow.line) }));
  if (delimiterConfidence < 0.6) warnings.push(readWarning("delimiter_guessed"));
  if (options.header === undefined && headerConfidence < 0.65)
    warnings.push(readWarning(headerRow ? "header_guessed" : "data_guessed"));
  return warnings;
}

function rowsOf(text: string, dialect: Dialect, whole: boolean): ReadRow[] {
  const rows: ReadRow[] = [];
  for (const row of new RecordScanner(dialect, 0).push(text, whole)) {
    rows.push(row);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

/** Without a header the usual width counts, not the widest: a row with an unquoted delimiter is wider. */
function widest(rows: GoodRow[]): string[] {
  const times = new Map<number, number>();
  for (const row of rows) times.set(row.fields.length, (times.get(row.fields.length) ?? 0) + 1);
  const width = [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return rows.find((row) => row.fields.length === width)?.fields ?? [];
}

function trailingNameless(columns: Column[]): number {
  let count = 0;
  for (let i = columns.length - 1; i > 0 && columns[i]?.written === ""; i--) count++;
  return count;
}

function upToLastLine(text: string): string {
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end === -1 ? text : text.slice(0, end + 1);
}
