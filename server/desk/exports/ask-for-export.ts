import { inWorkspace, newId, type Ctx } from "../../platform/db/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import type { ExportFile, ExportWish } from "./contract.ts";
import { exportJob } from "./jobs.ts";
import { refuseImpossible, sourceOf } from "./shown.ts";
import { readExport } from "./view-exports.ts";

/** Writes the wish down, with about how many rows it will be, and has the worker do it. What can't be had is refused now. */
export async function askForExport(ctx: Ctx, wish: ExportWish): Promise<ExportFile> {
  await refuseImpossible(wish);
  const id = newId();
  const user = ctx.actor.kind === "user" ? ctx.actor.user : null;
  await inWorkspace(ctx, async (tx) => {
    const about = await sourceOf(wish).about(tx, wish);
    await tx.query(
      `insert into export_files (workspace_id, id, what, format, wish, state, of_rows, created_at, user_id)
       values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8)`,
      [
        tx.workspace,
        id,
        wish.what,
        wish.format,
        JSON.stringify(user ? { ...wish, by: user } : wish),
        about,
        ctx.clock.now(),
        user,
      ],
    );
  });
  await enqueue(ctx, exportJob, { export: id });
  return inWorkspace(ctx, (tx) => readExport(tx, id), "read");
}
