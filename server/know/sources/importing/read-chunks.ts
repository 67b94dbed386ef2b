import { Fault } from "../../../platform/errors/index.ts";
import { type MappedRecord, prepareMapping } from "../mapping/index.ts";
import { openFile, type ReadRow } from "../reading/index.ts";
import { Ordinals } from "./ordinals.ts";
import type { PlannedFile } from "./plan-files.ts";
import { digest, rowKey } from "./row-key.ts";
import { markOf } from "./source-mappings.ts";
import type { RefusedRow, SourceRow } from "./source-row.ts";

/** Rows written in one transaction: enough that a statement pays, few enough that a chunk is done within about a second. */
const usualRowsPerChunk = 2000;
/** A chunk of very wide rows ends earlier, so that memory stays level. */
const charsPerChunk = 2_000_000;
/** Amounts beyond this are not exact in the program; nobody's order is 90 trillion. */
const largestMinor = 9_000_000_000_000_000n;

export interface FileChunk {
  rows: SourceRow[];
  refused: RefusedRow[];
  /** Rows of the file up to the end of this chunk. */
  upTo: number;
  bytes: number;
}

export interface FileReader {
  /** The chunks behind the first `from` rows, which were dealt with before. */
  chunks(from: number): AsyncGenerator<FileChunk>;
  /** The header as it stood in the file, for the file of failed rows. */
  header: string[] | null;
}

/** Opens a planned file for taking in. Memory does not grow with the file. */
export async function openReader(
  file: PlannedFile,
  at: number,
  currency: string,
  rowsPerChunk = usualRowsPerChunk,
): Promise<FileReader> {
  const opened = await openFile(file.path, file.reading).catch((error: unknown) => {
    throw error instanceof Fault && error.code === "file_not_found"
      ? new Fault("import_file_gone", { file: file.name }, error)
      : error;
  });
  const map = prepareMapping(file.mapping, opened.columns, { currency });
  const names = opened.columns.map((column) => column.name);
  const mappingMark = markOf(file.mapping);

  const takeRow = (read: ReadRow, ordinals: Ordinals, chunk: FileChunk): void => {
    const { line, raw } = read;
    const refuse = (reason: string) => chunk.refused.push({ file: at, line, raw: raw.replaceAll("\0", "␀"), reason });
    if (read.fields === null) return void refuse(read.reason);
    if (raw.includes("\0")) return void refuse("the row holds NUL characters, which are no text");
    const mapped = map(read);
    if (!mapped.ok) return void refuse(mapped.reason);
    const tooLarge = largeAmount(mapped.record);
    if (tooLarge) return void refuse(`the amount of ${tooLarge} is too large`);
    const payload = JSON.stringify(read.card ? { card: raw } : cellsOf(names, read.fields));
    const { key, counted } = rowKey(file.kind, mapped.record);
    chunk.rows.push({
      file: at,
      line,
      raw,
      key: counted ? `${key}|${ordinals.next(key)}` : key,
      hash: digest(mappingMark + payload),
      payload,
      record: mapped.record,
    });
  };

  return {
    header: opened.headerLine === null ? null : opened.columns.map((column) => column.written),
    async *chunks(from) {
      // Ordinals count from the start of the file, also when the first rows are passed over.
      const ordinals = new Ordinals();
      let seen = 0;
      let chars = 0;
      let chunk: FileChunk = { rows: [], refused: [], upTo: 0, bytes: 0 };
      for await (const batch of opened.rows()) {
        for (const read of batch.rows) {
          seen++;
          takeRow(read, ordinals, chunk);
          if (seen <= from) {
            chunk.rows.length = 0;
            chunk.refused.length = 0;
            continue;
          }
          chars += read.raw.length;
          if (chunk.rows.length + chunk.refused.length < rowsPerChunk && chars < charsPerChunk) continue;
          yield { ...chunk, upTo: seen, bytes: batch.bytes };
          chunk = { rows: [], refused: [], upTo: seen, bytes: batch.bytes };
          chars = 0;
        }
        chunk.bytes = batch.bytes;
      }
      if (seen > from || from === 0) yield { ...chunk, upTo: seen, bytes: file.bytes };
    },
  };
}

/** The cells that say something, by the name of their column. */
function cellsOf(names: string[], fields: string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let at = 0; at < names.length; at++) if (fields[at]) cells[names[at] as string] = fields[at] as string;
  return cells;
}

function largeAmount(record: MappedRecord): string | null {
  const amounts = [
    record.order?.total,
    record.order?.freight,
    record.line?.unit_price,
    record.line?.amount,
    record.product?.price,
    record.product?.cost,
  ];
  const large = amounts.find((money) => money && (money.minor > largestMinor || money.minor < -largestMinor));
  return large ? String(large.minor) : null;
}
