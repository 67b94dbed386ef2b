import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { exportsOf, folderOf } from "./export-folder.ts";
import { readerOf, seenBy } from "./whose-export.ts";

/** Asks an export to stop; its half goes. One that has not begun is cancelled at once. */
export async function cancelExport(tx: Tx, id: string): Promise<void> {
  const row = await tx.one(
    `update export_files set cancel_asked = true, finished_at = case when state = 'waiting' then $3 else finished_at end,
       state = case when state = 'waiting' then 'cancelled' else state end
     where workspace_id = $1 and id = $2 and ${seenBy("export_files", "$4")} returning id`,
    [tx.workspace, id, tx.ctx.clock.now(), readerOf(tx)],
  );
  if (!row) throw new Fault("not_found", { what: "export" });
  await announce(tx, "exports.changed", [id]);
}

/** Takes the file away before its time. */
export async function removeExport(ctx: Ctx, id: string): Promise<void> {
  const folder = folderOf(ctx, id);
  await inWorkspace(ctx, async (tx) => {
    await cancelExport(tx, id);
    await tx.query("delete from export_files where workspace_id = $1 and id = $2", [tx.workspace, id]);
  });
  await rm(folder, { recursive: true, force: true });
}

/** What became of a file is still told for so long after it went. */
const toldMs = 7 * 24 * 3600_000;

/** Removes the files whose time is over, and whatever lies in the folder that no export knows of. */
export async function removeOldExports(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const kept = await inWorkspace(ctx, async (tx) => {
    const gone = await tx.query<{ id: string }>(
      "update export_files set state = 'gone' where workspace_id = $1 and state = 'done' and expires_at < $2 returning id",
      [tx.workspace, now],
    );
    await announce(
      tx,
      "exports.changed",
      gone.map((row) => row.id),
    );
    await tx.query(
      "delete from export_files where workspace_id = $1 and state in ('gone', 'failed', 'cancelled') and created_at < $2",
      [tx.workspace, new Date(now.getTime() - toldMs)],
    );
    return tx.query<{ id: string }>(
      "select e.id from export_files e where e.workspace_id = $1 and e.state in ('waiting', 'running', 'done')",
      [tx.workspace],
    );
  });
  const living = new Set(kept.map((row) => row.id));
  for (const name of await readdir(exportsOf(ctx)).catch(() => [] as string[]))
    if (!living.has(name)) await rm(join(exportsOf(ctx), name), { recursive: true, force: true });
}
