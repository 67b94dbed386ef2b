import type { Card } from "./card.ts";

/** One source row as it stood in the file. `fields` and `reason` exclude each other: a row is read, or it says why not. */
export type ReadRow = GoodRow | BadRow;

export interface GoodRow {
  /** 1-based line (sheet row for XLSX, first line of the card for vCard) where the row starts. */
  line: number;
  /** The row exactly as in the file without its line end, so that it can be mended and brought again. */
  raw: string;
  fields: string[];
  reason: null;
  /** Only in a vCard file: the whole card; `fields` then hold its values for showing. */
  card?: Card;
}

export interface BadRow {
  line: number;
  /** As in the file; cut after limits.RAW_KEPT characters where the row itself is too long. */
  raw: string;
  fields: null;
  reason: string;
}

export interface Batch {
  rows: ReadRow[];
  /** How much of the file has been read so far, for progress. */
  bytes: number;
}

export function goodRow(line: number, raw: string, fields: string[]): GoodRow {
  return { line, raw, fields, reason: null };
}

export function badRow(line: number, raw: string, reason: string): BadRow {
  return { line, raw, fields: null, reason };
}
