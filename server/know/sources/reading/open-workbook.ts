import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import { guessHeader, nameColumns } from "./guess-header.ts";
import { MAX_BATCH_ROWS, MAX_COLUMNS, MAX_SHARED_BYTES, SAMPLE_ROWS } from "./limits.ts";
import { duplicateWarning } from "./open-delimited.ts";
import { type Opened, type OpenOptions, type ReadWarning, readWarning } from "./opened.ts";
import { type Batch, badRow, type GoodRow, type ReadRow } from "./row.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { readWorkbookParts, TooManyStrings, type WorkbookParts } from "./workbook-parts.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A workbook's first sheet, or the one that was named. Rows are read as they are asked for. */
export async function openWorkbook(path: string, bytes: number, options: OpenOptions): Promise<Opened> {
  const file = basename(path);
  const parts = await openParts(path, bytes, file);
  const names = parts.sheets.map((candidate) => candidate.name);
  const sheet =
    options.sheet === undefined ? parts.sheets[0] : parts.sheets.find((found) => found.name === options.sheet);
  if (!sheet) throw new Fault("sheet_not_found", { sheet: options.sheet ?? "", file, sheets: names.join(", ") });

  const first: ReadRow[] = [];
  try {
    for await (const row of readSheetRows(path, sheet.entry, parts)) {
      first.push(row);
      if (first.length > SAMPLE_ROWS) break;
    }
  } catch (cause) {
    throw new Fault("file_damaged", { file }, cause);
  }
  if (first.length === 0) throw new Fault("file_empty", { file });
  const good = padded(first.filter((row): row is GoodRow => row.fields !== null));
  const width = good[0]?.fields.length ?? 0;
  if (width > MAX_COLUMNS) throw new Fault("file_too_wide", { file, columns: width, limit: MAX_COLUMNS });

  const guessed = guessHeader(good);
  const at = options.header === false ? null : options.header === true ? (guessed.at ?? 0) : guessed.at;
  const headerRow = at === null ? null : (good[at] as GoodRow);
  const headerLine = headerRow ? headerRow.line : null;
  if (first.every((row) => row.line <= (headerLine ?? 0))) throw new Fault("file_header_only", { file });
  const columns = nameColumns(headerRow ? headerRow.fields : Array<string>(width).fill(""));
  const warnings: ReadWarning[] = duplicateWarning(columns);
  if (headerRow && at !== null && at > 0)
    warnings.push(readWarning("titles_above_header", { line: String(headerRow.line) }));
  return {
    kind: "xlsx",
    path,
    bytes,
    header: columns.map((column) => column.name),
    columns,
    headerLine,
    headerConfidence: options.header === undefined ? guessed.confidence : 1,
    dialect: null,
    sheets: names,
    sheet: sheet.name,
    warnings,
    sample: good.filter((row) => row.line > (headerLine ?? 0)),
    rows: () => readBatches(path, bytes, sheet.entry, parts, columns.length, headerLine ?? 0),
  };
}

async function* readBatches(
  path: string,
  bytes: number,
  entry: ZipEntry,
  parts: WorkbookParts,
  width: number,
  afterLine: number,
): AsyncGenerator<Batch> {
  let rows: ReadRow[] = [];
  const progress = { share: 0 };
  const sheet = readSheetRows(path, entry, parts, progress);
  for (;;) {
    const next = await sheet.next().catch((cause: unknown) => {
      throw new Fault("file_damaged", { file: basename(path) }, cause);
    });
    if (next.done) break;
    const row = next.value;
    if (row.line <= afterLine) continue;
    rows.push(row.fields === null ? row : fitted(row, width));
    if (rows.length < MAX_BATCH_ROWS) continue;
    yield { rows, bytes: Math.floor(bytes * progress.share) };
    rows = [];
  }
  if (rows.length > 0) yield { rows, bytes };
}

/** A sheet leaves out empty cells at the end of a row; filled ones behind the last column belong to none. */
function fitted(row: GoodRow, width: number): ReadRow {
  const { fields } = row;
  while (fields.length > width && fields[fields.length - 1] === "") fields.pop();
  if (fields.length > width) return badRow(row.line, row.raw, `${fields.length} fields where the header has ${width}`);
  while (fields.length < width) fields.push("");
  return row;
}

function padded(rows: GoodRow[]): GoodRow[] {
  const width = Math.max(0, ...rows.map((row) => row.fields.findLastIndex((field) => field !== "") + 1));
  return rows.map((row) => fitted(row, width)).filter((row): row is GoodRow => row.fields !== null);
}

async function openParts(path: string, bytes: number, file: string): Promise<WorkbookParts> {
  const entries = await readZipDirectory(path, bytes);
  if (!entries) throw new Fault("file_damaged", { file });
  const names = entries.map((entry) => entry.name);
  if (!names.some((name) => name.toLowerCase() === "xl/workbook.xml")) {
    throw new Fault("file_not_readable", { file, found: archiveKind(names) });
  }
  try {
    return await readWorkbookParts(path, entries);
  } catch (cause) {
    if (!(cause instanceof TooManyStrings)) throw new Fault("file_damaged", { file }, cause);
    const found = entries.find((entry) => entry.name === "xl/sharedStrings.xml")?.unpacked ?? 0;
    throw new Fault("workbook_too_large", {
      file,
      found: Math.round(found / 1e6),
      limit: Math.round(MAX_SHARED_BYTES / 1e6),
    });
  }
}

function archiveKind(names: string[]): string {
  if (names.some((name) => name.startsWith("word/"))) return "a Word document";
  if (names.some((name) => name.startsWith("ppt/"))) return "a presentation";
  if (names.includes("content.xml")) return "an OpenDocument file (save it as .xlsx or CSV)";
  if (names.some((name) => name.startsWith("Index/"))) return "a Numbers file (export it as .xlsx or CSV)";
  return "a zip archive (unpack it first)";
}
