import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { loadSurvival } from "../surviving/survival.ts";
import { beatMeanwhile, beatOfImport, stillRuns } from "./beat.ts";
import { colleagues } from "./colleagues.ts";
import { type Example, pickExamples } from "./examples.ts";
import { joinProducts } from "./join-products.ts";
import { keepRefused, type RefusedCells } from "./keep-records.ts";
import { levelMemory } from "./level-memory.ts";
import { lockImports, lookUpByKeys } from "./lock-imports.ts";
import type { PlannedFile } from "./plan-files.ts";
import { type FileChunk, type FileReader, openReader } from "./read-chunks.ts";
import { forgetSightings, noteSeen } from "./seen-keys.ts";
import { keepMappings, rememberMappings } from "./source-mappings.ts";
import { mainKinds, type Outcome } from "./source-row.ts";
import type { ImportOptions } from "./start-import.ts";
import { noteStrangers, strangersAmong } from "./strangers.ts";
import { takeSafely } from "./take-safely.ts";
import { takeWaiting } from "./take-waiting.ts";
import type { Run } from "./taking.ts";

export interface ImportProgress {
  state: string;
  read: number;
  bytes: number;
  ofBytes: number;
  /** Null until enough has been read to tell. */
  secondsLeft: number | null;
}

export interface RunOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Rows written in one transaction; fewer in tests. */
  rowsPerChunk?: number;
  /** Aborted when the program is told to stop: the import stays running and goes on with the next start. */
  signal?: AbortSignal;
  /** Told in the same transaction that the import is done. */
  atEnd?: (tx: Tx) => Promise<void>;
}

interface Stored {
  state: string;
  cancel_asked: boolean;
  source_id: string;
  source: string;
  set_id: string | null;
  dry_run: boolean;
  options: ImportOptions;
  files: PlannedFile[];
  bytes: number;
  at_file: number;
  at_row: number;
  currency: string;
  /** Of the files, in their order; none in a rehearsal. */
  mappingIds: string[];
  zone: string;
}

/**
 * Runs an import from where it is to its end: a killed one goes on behind its last committed chunk, a finished one is left alone. Each chunk is one
 * transaction with its rows' outcomes and the import's progress. Safe to call again, and by two at once: the second finds the place taken.
 */
export async function runImport(ctx: Ctx, importId: string, options: RunOptions = {}): Promise<void> {
  const stored = await inWorkspace(ctx, (tx) => begin(tx, importId));
  if (!stored) return;
  const { mappingIds } = stored;
  const run = await inWorkspace(ctx, (tx) => runOf(tx, importId, stored), "read");
  const meter = new Meter(stored, options);
  const beating = beatMeanwhile(ctx, beatOfImport(importId));
  try {
    for (let at = stored.at_file; at < stored.files.length; at++) {
      const file = stored.files[at] as PlannedFile;
      const reader = await openReader(file, at, run.currency, options.rowsPerChunk);
      const from = at === stored.at_file ? stored.at_row : 0;
      const noteKeys = stored.options.bringsAll === true && !run.dryRun;
      const open = { file, at, reader, mappingId: mappingIds[at] ?? null, noteKeys };
      const ended = await takeFile(ctx, run, open, from, meter, options.signal);
      if (ended === "stopped") return;
      if (ended === "cancelled") return await finish(ctx, run, "cancelled", mappingIds);
    }
    if (!run.dryRun) {
      const wanted = (tx: Tx): Promise<void> => stillRuns(tx, importId);
      await takeWaiting(ctx, run, wanted);
      if (stored.files.some((file) => file.kind === "products")) await joinProducts(ctx, run, wanted);
    }
    await finish(ctx, run, "done", mappingIds, options.atEnd);
  } catch (error) {
    await fail(ctx, importId, error);
    throw error;
  } finally {
    beating.end();
  }
}

type Ending = "done" | "cancelled" | "stopped";

interface FileInHand {
  file: PlannedFile;
  at: number;
  reader: FileReader;
  mappingId: string | null;
  /** It is the whole of its source: which keys came tells what is missing. */
  noteKeys: boolean;
}

/** The next chunk is read while the database works on this one. */
async function takeFile(
  ctx: Ctx,
  run: Run,
  open: FileInHand,
  from: number,
  meter: Meter,
  signal?: AbortSignal,
): Promise<Ending> {
  const chunks = open.reader.chunks(from);
  const memory = levelMemory();
  let place = from;
  let coming = chunks.next();
  try {
    for (;;) {
      const { value: chunk, done } = await coming;
      if (done || !chunk) return "done";
      const taken = inWorkspace(ctx, (tx) => takeAndCount(tx, run, open, place, chunk));
      coming = chunks.next();
      // A fault of the reader is met when its chunk is asked for; until then it must not count as unheard.
      coming.catch(() => {});
      const cancelled = await taken;
      place = chunk.upTo;
      memory.chunkDone();
      meter.report(open.at, chunk);
      if (cancelled) return "cancelled";
      if (signal?.aborted) return "stopped";
    }
  } finally {
    await chunks.return(undefined).catch(() => {});
  }
}

async function takeAndCount(
  tx: Tx,
  run: Run,
  { file, at, mappingId, noteKeys }: FileInHand,
  place: number,
  chunk: FileChunk,
): Promise<boolean> {
  await lockImports(tx);
  await lookUpByKeys(tx);
  await standAt(tx, run.importId, at, place);
  if (noteKeys) {
    const keys = chunk.rows.map((row) => row.key);
    await noteSeen(tx, run.importId, mainKinds[file.kind], keys);
  }
  const hands = await takeSafely(tx, run, { kind: file.kind, mappingId, rows: chunk.rows });
  const counts: Record<Outcome, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: chunk.refused.length,
  };
  const refused: RefusedCells[] = chunk.refused.map((row) => ({
    file: at,
    line: row.line,
    outcome: "failed",
    reason: row.reason,
    raw: row.raw,
    record_key: null,
  }));
  for (const hand of hands) {
    counts[hand.outcome as Outcome]++;
    const reason = hand.failure ?? hand.waits?.reason ?? "";
    if (hand.outcome !== "failed" && hand.outcome !== "skipped") continue;
    const record_key = hand.outcome === "skipped" ? `${mainKinds[file.kind]}|${hand.row.key}` : null;
    refused.push({ file: at, line: hand.row.line, outcome: hand.outcome, reason, raw: hand.row.raw, record_key });
  }
  await keepRefused({ tx, importId: run.importId }, refused);
  await announce(tx, "imports.changed", [run.importId]);
  if (run.dryRun) {
    await showExamples(tx, run, pickExamples(hands, at, run.shown));
    if (file.kind === "accounts" || file.kind === "people") await noteStrangers(tx, run, strangersAmong(hands));
  }
  return count(tx, run.importId, at, chunk, counts);
}

async function showExamples(tx: Tx, run: Run, examples: Example[]): Promise<void> {
  if (examples.length === 0) return;
  await tx.query(
    "update imports set examples = coalesce(examples, '[]') || $3::jsonb where workspace_id = $1 and id = $2",
    [tx.workspace, run.importId, JSON.stringify(examples)],
  );
}

async function begin(tx: Tx, importId: string): Promise<Stored | null> {
  const row = await tx.one<Omit<Stored, "mappingIds">>(
    `select i.state, i.cancel_asked, i.source_id, s.name as source, i.set_id, i.dry_run, i.options, i.files, i.bytes, i.at_file, i.at_row, w.currency, w.time_zone as zone
     from imports i join sources s on s.workspace_id = $1 and s.id = i.source_id join workspaces w on w.id = $1
     where i.workspace_id = $1 and i.id = $2 for update of i`,
    [tx.workspace, importId],
  );
  if (!row) throw new Fault("not_found", { what: "import" });
  if (!["waiting", "running", "failed"].includes(row.state)) return null;
  if (row.cancel_asked) {
    // Whoever was asked to stop it behind its chunk did not live to do so.
    await tx.query("update imports set state = 'cancelled', finished_at = $3 where workspace_id = $1 and id = $2", [
      tx.workspace,
      importId,
      tx.ctx.clock.now(),
    ]);
    await announce(tx, "imports.changed", [importId]);
    return null;
  }
  await tx.query(
    `update imports set state = 'running', fault = null, started_at = coalesce(started_at, $3), beat_at = $3, finished_at = null
     where workspace_id = $1 and id = $2`,
    [tx.workspace, importId, tx.ctx.clock.now()],
  );
  return { ...row, mappingIds: row.dry_run ? [] : await keepMappings(tx, row.source_id, row.files) };
}

async function runOf(tx: Tx, importId: string, stored: Stored): Promise<Run> {
  return {
    importId,
    setId: stored.set_id ?? "",
    sourceId: stored.source_id,
    sourceName: stored.source,
    currency: stored.currency,
    zone: stored.zone,
    today: stored.options.today,
    dryRun: stored.dry_run,
    recognise: stored.options.recognise,
    relationship: stored.options.relationship,
    createMissing: stored.options.createMissing,
    survival: await loadSurvival(tx),
    startedAt: tx.ctx.clock.now(),
    shown: new Map(),
    strangers: { known: 0, strange: 0, examples: [] },
    users: await colleagues(tx),
  };
}

/** Somebody else who runs this import has moved its place; then we are the one too many. */
async function standAt(tx: Tx, importId: string, file: number, row: number): Promise<void> {
  const place = await tx.one<{ at_file: number; at_row: number; state: string }>(
    "select i.at_file, i.at_row, i.state from imports i where i.workspace_id = $1 and i.id = $2 for update",
    [tx.workspace, importId],
  );
  const here = place && ((place.at_file === file && place.at_row === row) || (place.at_file < file && row === 0));
  if (!here || place.state !== "running") throw new Fault("import_runs_elsewhere", {});
}

async function count(
  tx: Tx,
  importId: string,
  at: number,
  chunk: FileChunk,
  counts: Record<Outcome, number>,
): Promise<boolean> {
  const row = await tx.one<{ cancel_asked: boolean }>({
    name: "sources.count",
    text: `update imports set at_file = $3, at_row = $4, at_bytes = $5, beat_at = $6, created = created + $7, updated = updated + $8,
             unchanged = unchanged + $9, skipped = skipped + $10, failed = failed + $11, read = read + $7 + $8 + $9 + $10 + $11
           where workspace_id = $1 and id = $2 returning cancel_asked`,
    values: [
      tx.workspace,
      importId,
      at,
      chunk.upTo,
      chunk.bytes,
      tx.ctx.clock.now(),
      counts.created,
      counts.updated,
      counts.unchanged,
      counts.skipped,
      counts.failed,
    ],
  });
  return row?.cancel_asked ?? false;
}

async function finish(
  ctx: Ctx,
  run: Run,
  state: "done" | "cancelled",
  mappingIds: string[],
  atEnd?: RunOptions["atEnd"],
): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const ended = await tx.one(
      `update imports set state = $3, finished_at = $4 where workspace_id = $1 and id = $2 and state = 'running' returning 1`,
      [tx.workspace, run.importId, state, ctx.clock.now()],
    );
    if (ended && state === "done") await atEnd?.(tx);
    if (state === "cancelled") await forgetSightings(tx, run.importId);
    await announce(tx, "imports.changed", [run.importId]);
    if (run.dryRun)
      await tx.query("delete from import_sightings where workspace_id = $1 and import_id = $2", [
        tx.workspace,
        run.importId,
      ]);
    else if (state === "done") await rememberMappings(tx, run.importId, mappingIds);
  });
}

/** What was committed stays and is told; running the import again goes on from there. Where not even this can be written, its silence tells it. */
async function fail(ctx: Ctx, importId: string, error: unknown): Promise<void> {
  if (error instanceof Fault && error.code === "import_runs_elsewhere") return;
  const fault = error instanceof Fault ? describeFault(error) : { code: "internal", title: (error as Error).message };
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "update imports set state = 'failed', fault = $3, finished_at = $4 where workspace_id = $1 and id = $2 and state = 'running'",
      [tx.workspace, importId, JSON.stringify(fault), ctx.clock.now()],
    ),
  ).catch(() => {});
}

/** How far and how fast. */
class Meter {
  readonly #began = performance.now();
  readonly #ofBytes: number;
  readonly #before: number[];
  readonly #options: RunOptions;
  #read = 0;

  constructor(stored: Stored, options: RunOptions) {
    this.#ofBytes = stored.bytes;
    this.#before = stored.files.map((_, at) => stored.files.slice(0, at).reduce((sum, file) => sum + file.bytes, 0));
    this.#options = options;
  }

  report(at: number, chunk: FileChunk): void {
    this.#read += chunk.rows.length + chunk.refused.length;
    const bytes = (this.#before[at] ?? 0) + chunk.bytes;
    const seconds = (performance.now() - this.#began) / 1000;
    const secondsLeft = bytes > 0 && seconds > 0.5 ? Math.ceil((seconds / bytes) * (this.#ofBytes - bytes)) : null;
    this.#options.onProgress?.({ state: "running", read: this.#read, bytes, ofBytes: this.#ofBytes, secondsLeft });
  }
}
