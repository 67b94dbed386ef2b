import type { Ctx, Tx } from "../../../platform/db/index.ts";
import { type PlannedFile, runImport } from "../importing/index.ts";
import { failedBefore } from "../importing/import-before.ts";
import type { RunOptions } from "../importing/run-import.ts";
import { forgetSightings } from "../importing/seen-keys.ts";
import { mainKinds } from "../importing/source-row.ts";
import type { ImportOptions } from "../importing/start-import.ts";
import type { Tripped } from "./guards.ts";
import { holdImport } from "./hold-import.ts";
import { proposeRemovals } from "./propose-removals.ts";

/**
 * Takes an import as far as it goes: held where a guard of its source says so, else taken in. Where its files are the whole of the source, what they
 * lack is proposed to go with the same commit that says it is done. Returns what holds it.
 */
export async function takeImport(ctx: Ctx, importId: string, options: RunOptions = {}): Promise<Tripped[]> {
  const held = await holdImport(ctx, importId);
  if (held.length === 0) await runImport(ctx, importId, { ...options, atEnd: (tx) => proposeLacking(tx, importId) });
  return held;
}

interface Ended {
  source_id: string;
  files: PlannedFile[];
  options: ImportOptions;
  read: number;
  failed_before: number;
}

async function proposeLacking(tx: Tx, importId: string): Promise<void> {
  const ended = await tx.one<Ended>(
    `select i.source_id, i.files, i.options, i.read, ${failedBefore} as failed_before
     from imports i where i.workspace_id = $1 and i.id = $2 and not i.dry_run`,
    [tx.workspace, importId],
  );
  if (!ended?.options.bringsAll) return;
  // The rows that failed last time, mended and brought again, are no whole source, unless somebody says so of them.
  if (ended.options.bringsAllSaid || ended.read > ended.failed_before) {
    const kinds = ended.files.map(({ kind }) => mainKinds[kind]);
    const proposed = await proposeRemovals(tx, { source: ended.source_id, by: importId, import: importId, kinds });
    await tx.query("update imports i set proposed = $3 where i.workspace_id = $1 and i.id = $2", [
      tx.workspace,
      importId,
      proposed,
    ]);
  }
  await forgetSightings(tx, importId);
}
