import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { forgetSightings } from "../importing/seen-keys.ts";
import type { SourceRun } from "./run.ts";
import { readRun } from "./view-sources.ts";

/** Somebody has looked at what a guard held, and says: it is right. The run looks again, asks only what it has not asked yet, and goes on. */
export async function confirmRun(ctx: Ctx, id: string): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    await decide(tx, id, "looking");
    await tx.query(
      "update source_runs r set confirmed_at = $3, confirmed_by = $4 where r.workspace_id = $1 and r.id = $2",
      [tx.workspace, id, ctx.clock.now(), whoOf(ctx)],
    );
  });
}

/** Lets a held run go: nothing of it is taken in, and the source runs again at its next time. */
export async function dismissRun(ctx: Ctx, id: string): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    await decide(tx, id, "dismissed");
    await forgetSightings(tx, id);
    await tx.query("update source_runs r set finished_at = $3 where r.workspace_id = $1 and r.id = $2", [
      tx.workspace,
      id,
      ctx.clock.now(),
    ]);
  });
}

export function whoOf(ctx: Ctx): string {
  return ctx.actor.kind === "user" || ctx.actor.kind === "key" ? ctx.actor.name : ctx.actor.kind;
}

async function decide(tx: Tx, id: string, state: SourceRun["state"]): Promise<void> {
  const run = await readRun(tx, id, "locked");
  if (run.state !== "held") throw new Fault("source_run_not_held", {});
  await tx.query("update source_runs r set state = $3 where r.workspace_id = $1 and r.id = $2", [
    tx.workspace,
    id,
    state,
  ]);
  await announce(tx, "imports.changed", [id]);
}
