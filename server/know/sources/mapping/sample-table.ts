import { nameColumns } from "../reading/guess-header.ts";
import { type Column, type GoodRow, goodRow } from "../reading/index.ts";
import { applyMapping, type Kind, type MappedRecord, type Mapping, type Proposal, proposeMapping } from "./index.ts";

/** A small file written as text, for tests: cells between semicolons, the header first. */
export interface Table {
  columns: Column[];
  rows: GoodRow[];
}

export function table(text: string): Table {
  const [header = "", ...lines] = text.trim().split("\n");
  return {
    columns: nameColumns(header.split(";")),
    rows: lines.map((line, i) => goodRow(i + 2, line, line.split(";"))),
  };
}

export const propose = ({ columns, rows }: Table, as: Kind | "auto" = "auto"): Proposal =>
  proposeMapping(columns, rows, { as });

export const fields = (proposal: Proposal) =>
  Object.fromEntries(proposal.columns.map((column) => [column.column, column.field]));

export function mapFirst(given: Table, mapping: Mapping, currency: string | null = "EUR"): MappedRecord {
  const mapped = applyMapping(mapping, given.columns, given.rows[0] as GoodRow, { currency });
  if (!mapped.ok) throw new Error(mapped.reason);
  return mapped.record;
}

export function failure(given: Table, mapping: Mapping): string {
  const mapped = applyMapping(mapping, given.columns, given.rows[0] as GoodRow);
  return mapped.ok ? "" : mapped.reason;
}

/** The code of the fault that an act raises; empty where it raises none. */
export function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "";
}
