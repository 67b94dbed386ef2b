import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { failedBefore } from "../importing/import-before.ts";
import type { PlannedFile } from "../importing/plan-files.ts";
import type { ImportOptions } from "../importing/start-import.ts";
import { whoOf } from "./decide-run.ts";
import { judge, type Tripped, usualGuards } from "./guards.ts";
import { inWords } from "./guards-in-words.ts";
import { lookOverPlanned } from "./look-over.ts";
import { isBrought, type Source } from "./source.ts";
import { goodRuns, rowsBefore } from "./view-sources.ts";

interface Asked {
  source: Source;
  files: PlannedFile[];
  options: ImportOptions;
  /** Not taken in by the last import: so many rows are the mended ones. */
  failed: number;
}

/**
 * Looks over an import that was not begun, where its source stands: one that is fetched, or of which a person said that each run brings everything,
 * for the source or for this import.
 * What a guard holds is written down as its fault, and nothing of it is taken in until somebody confirms. Returns what holds it.
 */
export async function holdImport(ctx: Ctx, importId: string): Promise<Tripped[]> {
  const asked = await inWorkspace(ctx, (tx) => guarded(tx, importId), "read");
  if (!asked) return [];
  const { source, files, options, failed } = asked;
  const found = await lookOverPlanned(ctx, source.id, importId, files);
  const earlier = await inWorkspace(ctx, (tx) => goodRuns(tx, source.id), "read");
  // Whoever brings orders alone means orders; the customers that came with them last time are not expected.
  const before = Object.fromEntries(Object.entries(rowsBefore(found, earlier)).filter(([kind]) => found.kinds[kind]));
  const mended = found.rows > 0 && found.rows <= failed;
  const whole = options.bringsAllSaid ? options.bringsAll === true : source.brings_all && !mended;
  const held = judge(found, before, { ...usualGuards, ...source.guards }, whole);
  if (held.length > 0) await inWorkspace(ctx, (tx) => hold(tx, importId, source.name, held));
  return held;
}

export const heldFault = (source: string, held: Tripped[]): Fault =>
  new Fault("import_held", { source, problems: held.map(inWords).join("; ") });

/** Somebody has looked at what held it, and says: it is right. */
export async function confirmImport(tx: Tx, importId: string): Promise<void> {
  const confirmed = await tx.one(
    `update imports i set confirmed_at = $3, confirmed_by = $4, state = 'waiting', fault = null, finished_at = null
     where i.workspace_id = $1 and i.id = $2 and i.state = 'failed' and i.fault ->> 'code' = 'import_held' returning 1`,
    [tx.workspace, importId, tx.ctx.clock.now(), whoOf(tx.ctx)],
  );
  if (!confirmed) throw new Fault("source_run_not_held", {});
  await announce(tx, "imports.changed", [importId]);
}

/** With the asking itself somebody said that it is right. */
export async function confirmedBefore(tx: Tx, importId: string): Promise<void> {
  await tx.query("update imports i set confirmed_at = $3, confirmed_by = $4 where i.workspace_id = $1 and i.id = $2", [
    tx.workspace,
    importId,
    tx.ctx.clock.now(),
    whoOf(tx.ctx),
  ]);
}

async function guarded(tx: Tx, importId: string): Promise<Asked | null> {
  const row = await tx.one<Asked>(
    `select to_jsonb(s) as source, i.files, i.options, ${failedBefore} as failed
     from imports i join sources s on s.workspace_id = $1 and s.id = i.source_id
     where i.workspace_id = $1 and i.id = $2 and i.state in ('waiting', 'failed') and not i.dry_run and i.at_file = 0 and i.at_row = 0
       and i.confirmed_at is null and not exists (select from source_runs r where r.workspace_id = $1 and r.import_id = i.id)`,
    [tx.workspace, importId],
  );
  if (!row) return null;
  const { source, options } = row;
  return !isBrought(source.kind) || source.brings_all_chosen || (options.bringsAllSaid && options.bringsAll)
    ? row
    : null;
}

async function hold(tx: Tx, importId: string, source: string, held: Tripped[]): Promise<void> {
  await tx.query(
    `update imports i set state = 'failed', fault = $3, finished_at = $4
     where i.workspace_id = $1 and i.id = $2 and i.state in ('waiting', 'failed')`,
    [tx.workspace, importId, JSON.stringify({ ...describeFault(heldFault(source, held)), held }), tx.ctx.clock.now()],
  );
  await announce(tx, "imports.changed", [importId]);
}
