import { basename } from "node:path";
import readExcelFile, { type CellValue } from "read-excel-file/node";
import { Fault } from "../../../platform/errors/index.ts";
import { guessHeader, nameColumns } from "./guess-header.ts";
import { MAX_BATCH_ROWS, MAX_COLUMNS, MAX_UNPACKED_BYTES, SAMPLE_ROWS } from "./limits.ts";
import { duplicateWarning } from "./open-delimited.ts";
import type { Opened, OpenOptions, ReadWarning } from "./opened.ts";
import { type Batch, type GoodRow, goodRow } from "./row.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** A workbook's first sheet, or the one that was named. The sheet is held in memory, so its size is limited. */
export async function openWorkbook(path: string, bytes: number, options: OpenOptions): Promise<Opened> {
  const file = basename(path);
  const entries = await readZipDirectory(path, bytes);
  if (!entries) throw new Fault("file_damaged", { file });
  if (!entries.some((entry) => entry.name === "xl/workbook.xml"))
    throw new Fault("file_not_readable", { file, found: archiveKind(entries.map((entry) => entry.name)) });
  const unpacked = entries
    .filter((entry) => entry.name.endsWith(".xml"))
    .reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_UNPACKED_BYTES)
    throw new Fault("workbook_too_large", {
      file,
      found: Math.round(unpacked / 1e6),
      limit: Math.round(MAX_UNPACKED_BYTES / 1e6),
    });

  const sheets = await readSheets(path, file);
  const sheet = options.sheet === undefined ? sheets[0] : sheets.find((candidate) => candidate.sheet === options.sheet);
  if (!sheet)
    throw new Fault("sheet_not_found", {
      sheet: options.sheet,
      file,
      sheets: sheets.map((candidate) => candidate.sheet).join(", "),
    });
  const filled = rowsOf(sheet.data);
  if (filled.length === 0) throw new Fault("file_empty", { file });
  const width = Math.max(...filled.map((row) => row.fields.length));
  if (width > MAX_COLUMNS) throw new Fault("file_too_wide", { file, columns: width, limit: MAX_COLUMNS });

  const guessed = guessHeader(filled.slice(0, SAMPLE_ROWS));
  const at = options.header === false ? null : options.header === true ? (guessed.at ?? 0) : guessed.at;
  const headerRow = at === null ? null : (filled[at] as GoodRow);
  const rows = at === null ? filled : filled.slice(at + 1);
  if (rows.length === 0) throw new Fault("file_header_only", { file });
  const columns = nameColumns(headerRow ? headerRow.fields : (filled[0] as GoodRow).fields.map(() => ""));
  const warnings: ReadWarning[] = duplicateWarning(columns);
  if (headerRow && at !== null && at > 0)
    warnings.push({
      code: "titles_above_header",
      sentence: `The header was found in row ${headerRow.line}; what stands above it is left out.`,
    });
  return {
    kind: "xlsx",
    path,
    bytes,
    header: columns.map((column) => column.name),
    columns,
    headerLine: headerRow ? headerRow.line : null,
    headerConfidence: options.header === undefined ? guessed.confidence : 1,
    dialect: null,
    sheets: sheets.map((candidate) => candidate.sheet),
    sheet: sheet.sheet,
    warnings,
    sample: rows.slice(0, SAMPLE_ROWS),
    rows: () => batches(rows, bytes),
  };
}

async function* batches(rows: GoodRow[], bytes: number): AsyncGenerator<Batch> {
  for (let from = 0; from < rows.length; from += MAX_BATCH_ROWS) {
    const batch = rows.slice(from, from + MAX_BATCH_ROWS);
    // Rows are handed out as copies of their fields: reading twice gives the same rows whatever was done to them.
    yield {
      rows: batch.map((row) => ({ ...row, fields: [...row.fields] })),
      bytes: Math.round((bytes * (from + batch.length)) / rows.length),
    };
  }
}

async function readSheets(path: string, file: string): Promise<{ sheet: string; data: (CellValue | null)[][] }[]> {
  try {
    return (await readExcelFile(path, {
      parseNumber: (written: string) => written as unknown as number,
      trim: false,
    })) as { sheet: string; data: (CellValue | null)[][] }[];
  } catch (cause) {
    throw new Fault("file_damaged", { file }, cause);
  }
}

function rowsOf(data: (CellValue | null)[][]): GoodRow[] {
  const rows: GoodRow[] = [];
  data.forEach((cells, index) => {
    const fields = cells.map(cellText);
    if (fields.some((field) => field.trim() !== ""))
      rows.push(goodRow(index + 1, fields.map(csvCell).join(","), fields));
  });
  return rows;
}

function cellText(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
  }
  if (typeof cell === "boolean") return cell ? "true" : "false";
  const text = String(cell);
  return /^-?\d+\.\d{10,}$|^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(text) ? numberText(text) : text;
}

/** A spreadsheet stores 19.99 as 19.989999999999998 and shows fifteen digits; so do we. */
function numberText(stored: string): string {
  const number = Number(stored);
  const short = String(Number(number.toPrecision(15)));
  if (!short.includes("e")) return short;
  return Math.abs(number) >= 1 ? BigInt(Math.round(number)).toString() : number.toFixed(15).replace(/\.?0+$/, "");
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function archiveKind(names: string[]): string {
  if (names.some((name) => name.startsWith("word/"))) return "a Word document";
  if (names.some((name) => name.startsWith("ppt/"))) return "a presentation";
  if (names.includes("content.xml")) return "an OpenDocument file (save it as .xlsx or CSV)";
  if (names.some((name) => name.endsWith(".numbers") || name.startsWith("Index/")))
    return "a Numbers file (export it as .xlsx or CSV)";
  return "a zip archive (unpack it first)";
}
