import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { ExportWish } from "./contract.ts";
import type { ExportRow } from "./export-column.ts";
import { refuseImpossible, sourceOf } from "./shown.ts";
import { asParquet } from "./write-parquet.ts";
import { asCsv, asJsonLines } from "./write-text.ts";
import { asCards } from "./write-vcard.ts";
import { asWorkbook } from "./write-workbook.ts";

/** Told of each row as it is read; what it throws ends the export. */
export type Counting = (rows: number) => Promise<void> | undefined;

/** Writes what is wished for to a file: beside it first, so that a file of that name is always whole. Returns the rows written. */
export async function exportRecords(
  ctx: Ctx,
  wish: ExportWish,
  file: string,
  counting?: Counting,
  beside = `${file}.part`,
): Promise<{ rows: number }> {
  try {
    const opened = await open(beside, "w");
    const rows = await streamRecords(ctx, wish, (bytes) => pipeline(bytes, opened.createWriteStream()), counting);
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
  wish: ExportWish,
  take: (bytes: Readable) => Promise<void>,
  counting?: Counting,
): Promise<number> {
  await refuseImpossible(wish);
  return inWorkspace(
    ctx,
    async (tx) => {
      await tx.query("set transaction isolation level repeatable read");
      let rows = 0;
      const counted = async function* (): AsyncGenerator<ExportRow> {
        for await (const row of sourceOf(wish).rows(tx, wish)) {
          yield row;
          rows++;
          const told = counting?.(rows);
          if (told) await told;
        }
      };
      await take(Readable.from(await written(tx, wish, counted()), { objectMode: false }));
      return rows;
    },
    "read",
  );
}

async function written(
  tx: Tx,
  wish: ExportWish,
  rows: AsyncIterable<ExportRow>,
): Promise<AsyncIterable<string | Buffer>> {
  const { columns: columnsOf, cards } = sourceOf(wish);
  const columns = await columnsOf(tx, wish);
  const names = columns.map((column) => column.name);
  if (wish.format === "csv") return gathered(asCsv(names, rows));
  if (wish.format === "jsonl") return gathered(asJsonLines(names, rows));
  if (wish.format === "xlsx") return asWorkbook(names, rows);
  if (wish.format === "parquet") return asParquet(columns, rows);
  return gathered(asCards(cards as "accounts" | "people", rows));
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
