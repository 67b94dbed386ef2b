import type { Tx } from "../../../platform/db/index.ts";
import type { SourceRow } from "./source-row.ts";
import { type ChunkOfKind, takeChunk } from "./take-chunk.ts";
import type { RowInHand, Run } from "./taking.ts";

/** Where the database refuses a row (a date it can't hold, a text too long for an index), the chunk is halved until the row stands alone and fails. */
export async function takeSafely(tx: Tx, run: Run, chunk: ChunkOfKind): Promise<RowInHand[]> {
  await tx.query("savepoint rows");
  try {
    const hands = await takeChunk(tx, run, chunk);
    await tx.query("release savepoint rows");
    return hands;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (!/^(22|23|54)/.test(code)) throw error;
    await tx.query("rollback to savepoint rows");
    const { rows } = chunk;
    if (rows.length === 1) {
      const row = rows[0] as SourceRow;
      const failure = `the database can't hold this row: ${(error as Error).message}`;
      return [{ row, news: row.record, first: false, firstOther: false, added: false, failure, outcome: "failed" }];
    }
    const half = rows.length >> 1;
    const first = await takeSafely(tx, run, { ...chunk, rows: rows.slice(0, half) });
    return [...first, ...(await takeSafely(tx, run, { ...chunk, rows: rows.slice(half) }))];
  }
}
