import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { log } from "../../../platform/log/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { beatMeanwhile } from "../importing/beat.ts";
import { type ImportProgress, runImport, startImport } from "../importing/index.ts";
import { forgetSightings } from "../importing/seen-keys.ts";
import { mainKinds } from "../importing/source-row.ts";
import { beatOfRun } from "./broken-off.ts";
import { fetchFiles } from "./fetch-files.ts";
import { judge, markOf, usualGuards } from "./guards.ts";
import { lookOver } from "./look-over.ts";
import { proposeRemovals } from "./propose-removals.ts";
import type { SourceRun } from "./run.ts";
import { keepOnlyRuns } from "./run-files.ts";
import { isBrought, type Source } from "./source.ts";
import { goodRuns, isHalfIn, readRun, readSource, rowsBefore } from "./view-sources.ts";

export interface SourceRunOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  rowsPerChunk?: number;
}

/** Fetches that miss in a row before the source stops; a night's maintenance is not worth a person's time. */
const mostMisses = 5;

/**
 * Takes a run as far as it goes: fetched, looked over, held where a guard says so, else taken in. Each step is written down with its result, so
 * that a killed run goes on behind it; one that has ended, or is held, is left alone.
 */
export async function runSource(ctx: Ctx, runId: string, options: SourceRunOptions = {}): Promise<SourceRun> {
  await inWorkspace(ctx, beatOfRun(runId));
  const beating = beatMeanwhile(ctx, beatOfRun(runId));
  try {
    return await goOn(ctx, runId, options);
  } finally {
    beating.end();
  }
}

async function goOn(ctx: Ctx, runId: string, options: SourceRunOptions): Promise<SourceRun> {
  const signal = options.signal ?? new AbortController().signal;
  for (;;) {
    const [run, source] = await inWorkspace(
      ctx,
      async (tx) => {
        const one = await readRun(tx, runId);
        return [one, await readSource(tx, one.source_id)] as const;
      },
      "read",
    );
    try {
      if (run.state === "waiting" || run.state === "fetching") await fetchRun(ctx, source, run, signal);
      else if (run.state === "looking") await lookAtRun(ctx, source, run);
      else if (run.state === "importing") await takeIn(ctx, source, run, options);
      else return run;
    } catch (error) {
      if (signal.aborted) throw error;
      await failRun(ctx, source, run, error);
      return inWorkspace(ctx, (tx) => readRun(tx, runId), "read");
    }
    if (signal.aborted) return run;
  }
}

async function fetchRun(ctx: Ctx, source: Source, run: SourceRun, signal: AbortSignal): Promise<void> {
  await stand(ctx, run, "fetching");
  if (isBrought(source.kind)) return void (await stand(ctx, run, "looking"));
  const fetched = await fetchFiles(ctx, source, run.id, signal, run.anew);
  await stand(ctx, run, "looking", {
    files: JSON.stringify(fetched.files),
    // Its owner may know that what comes is not all there is; nobody but the connector knows that it is.
    brings_all: source.brings_all && fetched.whole,
    cursor: JSON.stringify(fetched.cursor ?? null),
    cursor_of: fetched.cursor_of,
  });
}

async function lookAtRun(ctx: Ctx, source: Source, run: SourceRun): Promise<void> {
  const [earlier, halfIn] = await inWorkspace(
    ctx,
    async (tx) => [await goodRuns(tx, source.id), await isHalfIn(tx, source.id, run.id)] as const,
    "read",
  );
  const { files, found } = await lookOver(ctx, source, run, earlier[0] ?? null, run.confirmed_at !== null);
  // What was confirmed is not asked again; what only shows now (behind renamed columns the keys may differ, too) is.
  const confirmed = new Set<string>(run.confirmed_at ? run.held?.map(markOf) : []);
  const thresholds = { ...usualGuards, ...source.guards };
  const before = rowsBefore(found, earlier, halfIn);
  // The other half of what broke off comes now: it is no growth.
  const held = judge(found, before, thresholds, run.brings_all, confirmed).filter(
    ({ guard }) => !halfIn || guard !== "grows",
  );
  const open = held.some((one) => !confirmed.has(markOf(one)));
  await stand(ctx, run, open ? "held" : "importing", {
    files: JSON.stringify(files),
    found: JSON.stringify(found),
    held: held.length > 0 ? JSON.stringify(held) : run.held ? JSON.stringify(run.held) : null,
  });
}

async function takeIn(ctx: Ctx, source: Source, run: SourceRun, options: SourceRunOptions): Promise<void> {
  if (run.files.length === 0) return finish(ctx, source, run);
  const importId = run.import_id ?? (await startImportOf(ctx, source, run));
  run.import_id = importId;
  await runImport(ctx, importId, options);
  if (options.signal?.aborted) return;
  const ended = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ state: string }>("select i.state from imports i where i.workspace_id = $1 and i.id = $2", [
        tx.workspace,
        importId,
      ]),
    "read",
  );
  if (ended?.state === "done") return finish(ctx, source, run);
  await stand(ctx, run, "dismissed", { finished_at: ctx.clock.now() });
}

async function startImportOf(ctx: Ctx, source: Source, run: SourceRun): Promise<string> {
  const started = await startImport(ctx, {
    source: source.name,
    files: run.files.map((file) => ({
      path: file.path,
      name: file.name,
      as: file.mapping?.as ?? file.as ?? "auto",
      mapping: file.mapping,
      sheet: file.sheet ?? source.reading.sheet,
      delimiter: source.reading.delimiter,
      header: source.reading.header,
    })),
    relationship: source.relationship,
    createMissing: source.create_missing,
    recognise: source.recognise,
    // What is missing is told by the run itself.
    bringsAll: false,
    within: (tx, id) =>
      tx
        .query("update source_runs r set import_id = $3 where r.workspace_id = $1 and r.id = $2", [
          tx.workspace,
          run.id,
          id,
        ])
        .then(() => undefined),
  });
  return started.id;
}

/** What is missing is proposed, the cursor moves on, and what went wrong before is forgotten. */
async function finish(ctx: Ctx, source: Source, run: SourceRun): Promise<void> {
  const keep = await inWorkspace(ctx, async (tx) => {
    if (run.brings_all)
      await proposeRemovals(tx, { source: source.id, by: run.id, import: run.import_id, kinds: kindsOf(source, run) });
    await forgetSightings(tx, run.id);
    await tx.query(
      `update sources s set cursor = $3, cursor_of = $4, misses = 0, fault = null, state = case when s.state = 'stopped' then 'active' else s.state end
       where s.workspace_id = $1 and s.id = $2`,
      [tx.workspace, source.id, JSON.stringify(run.cursor ?? null), run.cursor_of],
    );
    await write(tx, run, "done", { finished_at: ctx.clock.now() });
    return keptRuns(tx);
  });
  await keepOnlyRuns(ctx, keep);
}

/** A run that brought no file at all (a folder that is empty now) brought none of what its source is known by. */
const kindsOf = (source: Source, run: SourceRun): string[] =>
  run.files.length > 0
    ? run.files.flatMap(({ mapping }) => (mapping ? [mainKinds[mapping.as]] : []))
    : source.mappings.map(({ as }) => mainKinds[as]);

/** Files are kept of runs that are open, and of each source's last good one: reconciling reads them. */
async function keptRuns(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select r.id from source_runs r where r.workspace_id = $1 and r.state in ('waiting', 'fetching', 'looking', 'held', 'importing')
     union all
     (select distinct on (r.source_id) r.id from source_runs r where r.workspace_id = $1 and r.state = 'done' and r.brings_all
      order by r.source_id, r.id desc)
     union all
     select c.id from source_reconciliations c where c.workspace_id = $1 and c.state in ('waiting', 'running')`,
    [tx.workspace],
  );
  return new Set(rows.map((row) => row.id));
}

/** A refusal or something broken stops the source; what can't be reached is tried again a few times. What ran before stays as it was. */
async function failRun(ctx: Ctx, source: Source, run: SourceRun, error: unknown): Promise<void> {
  const fault = error instanceof Fault ? describeFault(error) : { code: "internal", title: "Something went wrong." };
  if (!(error instanceof Fault)) log.error({ err: error, source: source.id, run: run.id }, "a source's run failed");
  const passing = error instanceof Fault && error.code === "source_unreachable";
  await inWorkspace(ctx, async (tx) => {
    await forgetSightings(tx, run.id);
    await write(tx, run, "failed", { fault: JSON.stringify(fault), finished_at: ctx.clock.now() });
    await tx.query(
      `update sources s set fault = $3, misses = s.misses + 1,
         state = case when s.state = 'active' and (not $4 or s.misses + 1 >= $5) then 'stopped' else s.state end
       where s.workspace_id = $1 and s.id = $2`,
      [tx.workspace, source.id, JSON.stringify(fault), passing, mostMisses],
    );
  });
}

async function stand(ctx: Ctx, run: SourceRun, state: SourceRun["state"], columns: Columns = {}): Promise<void> {
  await inWorkspace(ctx, (tx) => write(tx, run, state, columns));
}

type Columns = Partial<
  Record<"files" | "brings_all" | "cursor" | "cursor_of" | "found" | "held" | "fault" | "finished_at", unknown>
>;

/** Only from the state that was read: two workers at one run, the second finds it moved on. */
async function write(tx: Tx, run: SourceRun, state: SourceRun["state"], columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  const rows = await tx.query(
    `update source_runs r set state = $3, started_at = coalesce(r.started_at, $4), beat_at = $4${names.map((name, at) => `, ${name} = $${at + 6}`).join("")}
     where r.workspace_id = $1 and r.id = $2 and r.state = $5 returning 1`,
    [
      tx.workspace,
      run.id,
      state,
      tx.ctx.clock.now(),
      run.state,
      ...names.map((name) => columns[name as keyof Columns]),
    ],
  );
  if (rows.length === 0) throw new Fault("import_runs_elsewhere", {});
  run.state = state;
  await announce(tx, "imports.changed", [run.id]);
}
