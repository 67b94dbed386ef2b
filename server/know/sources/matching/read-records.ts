import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import { RecordTable, Vocabulary } from "../../identity/index.ts";
import { isMissing, type Opened, openFile } from "../reading/index.ts";
import { alignColumns } from "./align-columns.ts";

/** Records of one file or two, with the id each carries in its file. */
export interface ReadRecords {
  table: RecordTable;
  ids: Vocabulary;
  /** The number of each record's id. */
  idOf: Uint32Array;
  files: string[];
  /** Where the second file's records begin. */
  border?: number;
  /** Rows that couldn't be read. */
  unread: { file: string; line: number; reason: string }[];
  besides: string[];
}

/** Reads what is to be matched. Cells keep their text; columns of the second file go to the first file's they mean the same as. */
export async function readRecords(paths: string[], idColumn: string | undefined): Promise<ReadRecords> {
  const opened: Opened[] = [];
  for (const path of paths) opened.push(await openFile(path, idColumn === undefined ? {} : { header: true }));
  const [first, second] = opened as [Opened, Opened | undefined];
  const wide = columnsOf(first, idColumn);
  const places = [wide.map(({ index }) => index)];
  let besides: string[] = [];
  if (second) {
    const aligned = alignColumns(
      { opened: first, columns: wide },
      { opened: second, columns: columnsOf(second, idColumn) },
    );
    places.push(aligned.places);
    besides = aligned.besides;
  }
  const ids = new Vocabulary();
  const records: ReadRecords = {
    table: new RecordTable(wide.map(({ name }) => name)),
    ids,
    idOf: new Uint32Array(1 << 10),
    files: namesOf(paths),
    unread: [],
    besides,
  };
  for (const [at, file] of opened.entries()) {
    if (at === 1) records.border = records.table.length;
    await readRows(file, placeOf(file, idColumn), places[at] as number[], records, at);
  }
  return records;
}

const bare = (name: string): string => name.trim().toLowerCase();

/** All columns but the one that numbers the rows. */
function columnsOf(opened: Opened, idColumn: string | undefined): { name: string; index: number }[] {
  return opened.columns
    .map(({ name, index }) => ({ name: name.trim(), index }))
    .filter(({ name }) => idColumn === undefined || bare(name) !== bare(idColumn));
}

function placeOf(opened: Opened, idColumn: string | undefined): number | undefined {
  if (idColumn === undefined) return undefined;
  const found = opened.columns.find(({ name }) => bare(name) === bare(idColumn));
  if (found) return found.index;
  throw new Fault("match_column_unknown", {
    file: basename(opened.path),
    column: idColumn,
    columns: opened.columns.map(({ name }) => name.trim()).join(", "),
  });
}

async function readRows(
  opened: Opened,
  idPlace: number | undefined,
  places: number[],
  records: ReadRecords,
  at: number,
): Promise<void> {
  const { table, ids } = records;
  const row: string[] = Array.from({ length: places.length }, () => "");
  const from = table.length;
  for await (const batch of opened.rows())
    for (const read of batch.rows) {
      if (!read.fields) {
        records.unread.push({ file: records.files[at] as string, line: read.line, reason: read.reason });
        continue;
      }
      for (const [place, index] of places.entries()) {
        const cell = index < 0 ? "" : (read.fields[index] ?? "");
        row[place] = isMissing(cell) ? "" : cell.trim();
      }
      const id = idPlace === undefined ? String(table.length - from + 1) : (read.fields[idPlace] ?? "").trim();
      if (table.length === records.idOf.length) {
        const grown = new Uint32Array(Math.ceil(records.idOf.length * 1.6));
        grown.set(records.idOf);
        records.idOf = grown;
      }
      records.idOf[table.length] = ids.intern(id);
      table.add(row);
    }
}

/** Files are told apart by their name, and by their path where the name is the same. */
function namesOf(paths: string[]): string[] {
  const names = paths.map((path) => basename(path));
  return new Set(names).size === names.length ? names : paths;
}
