import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { isSilent } from "./beat.ts";
import { forgetSightings } from "./seen-keys.ts";

/**
 * Asks an import to stop behind the chunk it is at; what is in stays until it is undone. One that nobody runs (it has not begun, it failed, it broke off)
 * is cancelled at once, so that no later try takes it up again.
 */
export async function cancelImport(tx: Tx, importId: string): Promise<void> {
  const row = await lockImport(tx, importId);
  const now = tx.ctx.clock.now();
  const idle = row.state === "waiting" || row.state === "failed" || isSilent(row, now);
  await tx.query(
    `update imports set cancel_asked = true, finished_at = case when $3 then $4 else finished_at end, state = case when $3 then 'cancelled' else state end
     where workspace_id = $1 and id = $2`,
    [tx.workspace, importId, idle, now],
  );
  if (idle) await forgetSightings(tx, importId);
  if (idle) await announce(tx, "imports.changed", [importId]);
}

/** Lets an import that failed or broke off go on behind what it took in: it waits for whoever runs it next. */
export async function continueImport(tx: Tx, importId: string): Promise<void> {
  const row = await lockImport(tx, importId);
  if (row.state !== "failed" && !isSilent(row, tx.ctx.clock.now()))
    throw new Fault("import_goes_on", { state: row.state });
  await tx.query(
    `update imports set state = 'waiting', fault = null, cancel_asked = false, finished_at = null where workspace_id = $1 and id = $2`,
    [tx.workspace, importId],
  );
  await announce(tx, "imports.changed", [importId]);
}

async function lockImport(tx: Tx, importId: string): Promise<{ state: string; beat_at: Date | null }> {
  const row = await tx.one<{ state: string; beat_at: Date | null }>(
    "select i.state, i.beat_at from imports i where i.workspace_id = $1 and i.id = $2 for update",
    [tx.workspace, importId],
  );
  if (!row) throw new Fault("not_found", { what: "import" });
  return row;
}
