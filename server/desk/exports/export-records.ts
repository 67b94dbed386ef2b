import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { columnsOf, type ExportRow, type Exported, rowsOf } from "./record-rows.ts";
import { asCsv, asJsonLines } from "./write-text.ts";
import { asCards } from "./write-vcard.ts";
import { asWorkbook } from "./write-workbook.ts";

export const formats = ["csv", "xlsx", "jsonl", "vcard"] as const;
export type Format = (typeof formats)[number];

/** Writes all records of a kind to a file: beside it first, so that a file of that name is always whole. Returns the rows written. */
export async function exportRecords(ctx: Ctx, what: Exported, format: Format, file: string): Promise<{ rows: number }> {
  const beside = `${file}.part`;
  try {
    const opened = await open(beside, "w");
    const rows = await streamRecords(ctx, what, format, (bytes) => pipeline(bytes, opened.createWriteStream()));
    await rename(beside, file);
    return { rows };
  } catch (error) {
    await rm(beside, { force: true });
    throw unwritable(error, file);
  }
}

/** Gives the bytes of the file to `take`, as they are read; all of one moment, however long it takes. */
export async function streamRecords(
  ctx: Ctx,
  what: Exported,
  format: Format,
  take: (bytes: Readable) => Promise<void>,
): Promise<number> {
  if (format === "vcard" && what !== "accounts" && what !== "people") {
    throw new Fault("invalid_input", {
      faults: [
        {
          path: "format",
          given: format,
          expected: `csv, xlsx or jsonl: a vCard holds people and accounts, not ${what}`,
        },
      ],
    });
  }
  return inWorkspace(
    ctx,
    async (tx) => {
      await tx.query("set transaction isolation level repeatable read");
      let rows = 0;
      const counted = async function* (): AsyncGenerator<ExportRow> {
        for await (const row of rowsOf(tx, what)) {
          rows++;
          yield row;
        }
      };
      await take(Readable.from(await written(tx, what, format, counted()), { objectMode: false }));
      return rows;
    },
    "read",
  );
}

async function written(
  tx: Tx,
  what: Exported,
  format: Format,
  rows: AsyncIterable<ExportRow>,
): Promise<AsyncIterable<string | Buffer>> {
  const columns = await columnsOf(tx, what);
  if (format === "csv") return gathered(asCsv(columns, rows));
  if (format === "jsonl") return gathered(asJsonLines(columns, rows));
  if (format === "xlsx") return asWorkbook(columns, rows);
  return gathered(asCards(what as "accounts" | "people", rows));
}

/** Lines are joined to pieces worth a write. */
const pieceChars = 64_000;

async function* gathered(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceChars) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function unwritable(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code === "ENOSPC") return new Fault("disk_full", {}, error);
  if (["ENOENT", "EACCES", "EISDIR", "EPERM", "EROFS"].includes(code))
    return new Fault("export_unwritable", { file }, error);
  return error;
}
