import { neutraliseFormula } from "../../know/sources/index.ts";
import type { ExportRow } from "./export-column.ts";

/** CSV as spreadsheets read it without asking: UTF-8 with a mark, commas, CRLF, formulas guarded. */
export async function* asCsv(columns: string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `\uFEFF${line(columns)}`;
  for await (const row of rows) yield line(columns.map((column) => neutraliseFormula(row[column] ?? "")));
}

/** One JSON object a line; what a record has not is left out. */
export async function* asJsonLines(columns: string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  for await (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(columns.flatMap((column) => (row[column] == null ? [] : [[column, row[column]]]))))}\n`;
  }
}

function line(cells: string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
