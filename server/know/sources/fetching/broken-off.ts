import type { Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { silentMs } from "../importing/beat.ts";
import { forgetSightings } from "../importing/seen-keys.ts";
import type { SourceRun } from "./run.ts";

/** A run may wait this long for its turn: a worker that is down, or has much to do. */
const forgottenMs = 3600_000;

/** Says that somebody works at a run. What another holds, or has ended, is left alone. */
export const beatOfRun = (run: string) => (tx: Tx) =>
  tx.query(
    `update source_runs r set beat_at = $3 from (
       select w.id from source_runs w where w.workspace_id = $1 and w.id = $2 and w.state in ('fetching', 'looking', 'importing')
       for update skip locked) b
     where r.workspace_id = $1 and r.id = b.id`,
    [tx.workspace, run, tx.ctx.clock.now()],
  );

/** It says that it goes on, and nobody is at it. */
export function brokeOffRun(
  run: Pick<SourceRun, "state" | "created_at" | "started_at" | "beat_at">,
  now: Date,
): boolean {
  if (run.state === "waiting") return now.getTime() - run.created_at.getTime() > forgottenMs;
  if (!["fetching", "looking", "importing"].includes(run.state)) return false;
  return now.getTime() - (run.beat_at ?? run.started_at ?? run.created_at).getTime() > silentMs;
}

/** SQL: the same of a run `r`, where `$2` is now. */
export const brokeOffSql = `(r.state = 'waiting' and r.created_at < $2::timestamptz - interval '${forgottenMs} ms'
  or r.state in ('fetching', 'looking', 'importing') and coalesce(r.beat_at, r.started_at, r.created_at) < $2::timestamptz - interval '${silentMs} ms')`;

export const runFault = (): Record<string, unknown> => ({ ...describeFault(new Fault("source_run_broke_off", {})) });

/**
 * Makes room for a new run where the last one broke off. It is written down only now: a job that is given out again may go on with it until then. Whoever
 * wakes later finds it ended, and its import too, and stops.
 */
export async function layDownBrokenOff(tx: Tx, source: string): Promise<void> {
  const now = tx.ctx.clock.now();
  const runs = await tx.query<Pick<SourceRun, "id" | "import_id">>(
    `with broken as (select r.id from source_runs r where r.workspace_id = $1 and r.source_id = $3 and ${brokeOffSql} for update)
     update source_runs r set state = 'failed', fault = $4, finished_at = $2 from broken b
     where r.workspace_id = $1 and r.id = b.id returning r.id, r.import_id`,
    [tx.workspace, now, source, JSON.stringify(runFault())],
  );
  const imports = runs.flatMap((run) => run.import_id ?? []);
  await tx.query(
    `update imports i set state = 'failed', fault = $3, finished_at = $4
     where i.workspace_id = $1 and i.id = any ($2::uuid[]) and i.state in ('waiting', 'running')`,
    [tx.workspace, imports, JSON.stringify(runFault()), now],
  );
  for (const { id } of runs) await forgetSightings(tx, id);
  await announce(tx, "imports.changed", [...runs.map(({ id }) => id), ...imports]);
}
