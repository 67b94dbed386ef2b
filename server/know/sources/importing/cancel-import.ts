import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";

/** Asks an import to stop behind the chunk it is at; what is in stays until it is undone. One that has not begun is cancelled at once. */
export async function cancelImport(tx: Tx, importId: string): Promise<void> {
  const row = await tx.one(
    `update imports set cancel_asked = true, finished_at = case when state = 'waiting' then $3 else finished_at end,
       state = case when state = 'waiting' then 'cancelled' else state end
     where workspace_id = $1 and id = $2 returning id`,
    [tx.workspace, importId, tx.ctx.clock.now()],
  );
  if (!row) throw new Fault("not_found", { what: "import" });
}
