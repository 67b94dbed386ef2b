import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { describeFault, Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { ExportWish } from "./contract.ts";
import { exportRecords } from "./export-records.ts";
import { fileOf, folderOf } from "./export-folder.ts";

export interface RunOptions {
  /** Aborted when the program is told to stop: the export is begun again with the next start. */
  signal?: AbortSignal;
  /** How often progress is written down and a wish to cancel is looked for. */
  everyMs?: number;
}

/** Often enough for a bar that moves; each time costs one small statement. */
const progressMs = 500;
/** The clock is looked at once in so many rows. */
const rowsBetween = 250;
/** How long a file can be fetched. */
const keptMs = 24 * 3600_000;

/** Ends the reading from within: not a failure. */
class Ended extends Error {
  readonly how: "cancelled" | "stopped" | "elsewhere";
  constructor(how: Ended["how"]) {
    super(how);
    this.how = how;
  }
}

/**
 * Writes one export from its first row to its last: all rows are of one moment, so a killed one is begun anew. Safe to call again, and by two at once:
 * whoever came last has the turn, the other finds so and leaves.
 */
export async function runExport(ctx: Ctx, id: string, options: RunOptions = {}): Promise<void> {
  const turn = newId();
  const wish = await inWorkspace(ctx, (tx) => begin(tx, id, turn));
  if (!wish) return;
  const folder = folderOf(ctx, id);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const told = { at: performance.now(), rows: 0 };
    const counting = (rows: number): Promise<void> | undefined => {
      if (rows % rowsBetween > 0 || performance.now() - told.at < (options.everyMs ?? progressMs)) return undefined;
      told.at = performance.now();
      return progress(ctx, id, turn, rows, options.signal);
    };
    const { rows } = await exportRecords(ctx, wish, fileOf(ctx, id), counting, join(folder, `${turn}.part`));
    await finish(ctx, id, turn, rows, (await stat(fileOf(ctx, id))).size);
    await removeHalves(folder);
  } catch (error) {
    if (error instanceof Ended && error.how === "elsewhere") return;
    if (error instanceof Ended && error.how === "stopped") throw error;
    await inWorkspace(ctx, (tx) => end(tx, id, turn, error)).catch(() => {});
    // What the wish itself makes impossible is not tried again.
    if (!(error instanceof Ended || error instanceof Fault)) throw error;
  }
}

async function begin(tx: Tx, id: string, turn: string): Promise<ExportWish | undefined> {
  const [row] = await tx.query<{ wish: ExportWish }>(
    `update export_files set state = 'running', turn = $3, rows = 0, fault = null, finished_at = null, started_at = $4, beat_at = $4
     where workspace_id = $1 and id = $2 and state in ('waiting', 'running', 'failed') and not cancel_asked returning wish`,
    [tx.workspace, id, turn, tx.ctx.clock.now()],
  );
  if (row) await announce(tx, "exports.changed", [id]);
  return row?.wish;
}

async function progress(ctx: Ctx, id: string, turn: string, rows: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new Ended("stopped");
  const row = await inWorkspace(ctx, async (tx) => {
    const [now] = await tx.query<{ cancel_asked: boolean }>({
      name: "exports.progress",
      text: `update export_files set rows = $4, beat_at = $5 where workspace_id = $1 and id = $2 and turn = $3 and state = 'running'
             returning cancel_asked`,
      values: [tx.workspace, id, turn, rows, ctx.clock.now()],
    });
    await announce(tx, "exports.changed", [id]);
    return now;
  });
  if (!row) throw new Ended("elsewhere");
  if (row.cancel_asked) throw new Ended("cancelled");
}

async function finish(ctx: Ctx, id: string, turn: string, rows: number, bytes: number): Promise<void> {
  const now = ctx.clock.now();
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      `update export_files set state = 'done', rows = $4, bytes = $5, beat_at = $6, finished_at = $6, expires_at = $7
       where workspace_id = $1 and id = $2 and turn = $3 and state = 'running'`,
      [tx.workspace, id, turn, rows, bytes, now, new Date(now.getTime() + keptMs)],
    );
    await announce(tx, "exports.changed", [id]);
  });
}

async function end(tx: Tx, id: string, turn: string, error: unknown): Promise<void> {
  const fault =
    error instanceof Ended
      ? null
      : error instanceof Fault
        ? describeFault(error)
        : { code: "internal", title: (error as Error).message };
  await tx.query(
    `update export_files set state = $4, fault = $5, finished_at = $6 where workspace_id = $1 and id = $2 and turn = $3 and state = 'running'`,
    [tx.workspace, id, turn, fault ? "failed" : "cancelled", fault && JSON.stringify(fault), tx.ctx.clock.now()],
  );
  await announce(tx, "exports.changed", [id]);
}

/** What killed workers left beside the file. */
async function removeHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(".part")) await rm(join(folder, name), { force: true });
}
