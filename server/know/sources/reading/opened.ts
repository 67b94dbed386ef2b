import type { Encoding } from "./encoding.ts";
import type { Batch, ReadRow } from "./row.ts";

export type FileKind = "delimited" | "xlsx" | "vcard" | "jsonl";

export interface OpenOptions {
  /** true: the first row is the header; false: there is none; absent: guessed. */
  header?: boolean;
  /** One character, or "blanks" for runs of blanks; absent: guessed. */
  delimiter?: string;
  encoding?: Encoding;
  /** Sheet by name; absent: the first. */
  sheet?: string;
}

export interface Opened {
  kind: FileKind;
  path: string;
  bytes: number;
  /** Column names, unique: two named "phone" are "phone (1)" and "phone (2)", a nameless one "column 3". Without a header "column 1" and on. */
  header: string[];
  columns: Column[];
  /** Line of the header; null where there is none. */
  headerLine: number | null;
  /** How sure the guess about the header is, 0 to 1; 1 where the caller said so. */
  headerConfidence: number;
  dialect: Dialect | null;
  /** All sheets of a workbook and the one opened. */
  sheets: string[] | null;
  sheet: string | null;
  warnings: ReadWarning[];
  /** The first good rows (at most limits.SAMPLE_ROWS), for the mapping. */
  sample: ReadRow[];
  /** All rows from the start, in order, in batches; may be called again. Blank lines are no rows. */
  rows(): AsyncGenerator<Batch>;
}

export interface Column {
  name: string;
  /** As in the file; several columns may be written alike. */
  written: string;
  index: number;
  /** Another column is written the same, so naming it by `written` is an error. */
  ambiguous: boolean;
}

export interface Dialect {
  encoding: Encoding;
  /** One character, or "blanks". */
  delimiter: string;
  quote: '"' | "'";
  /** The quote is doubled inside a quoted cell, or escaped by a backslash. */
  escape: "doubled" | "backslash";
  /** Every row ends with one delimiter too many; the empty cell behind it is no cell. */
  trailing: boolean;
}

/** A code with what it names, for whoever says it in their own language; the sentence is for the command line. */
export interface ReadWarning {
  code: keyof typeof warningSentences;
  values: Record<string, string>;
  sentence: string;
}

export const warningSentences = {
  duplicate_columns: "Several columns are named “{name}”; they are told apart as {columns}.",
  titles_above_header: "The header was found on line {line}; what stands above it is left out.",
  delimiter_guessed: "The delimiter is a guess.",
  header_guessed: "The first row is taken for the header; say so if it is data.",
  data_guessed: "The first row is taken for data; say so if it is the header.",
};

export function readWarning(code: ReadWarning["code"], values: Record<string, string> = {}): ReadWarning {
  const sentence = warningSentences[code].replaceAll(/{(\w+)}/g, (_, name: string) => values[name] ?? "");
  return { code, values, sentence };
}
