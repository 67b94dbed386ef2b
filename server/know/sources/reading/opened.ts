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

export interface ReadWarning {
  code: "duplicate_columns" | "titles_above_header" | "encoding_guessed" | "header_guessed" | "delimiter_guessed";
  sentence: string;
}
