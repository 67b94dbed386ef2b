import type { Tx } from "../../platform/db/index.ts";

/** Entries whose call a rule refused meanwhile have no further try. */
export async function closeRefused(tx: Tx, list: string): Promise<void> {
  await tx.query(
    `update call_entries e set closed_at = $3, closed_as = 'refused' from touches t
     where e.workspace_id = $1 and e.list_id = $2 and e.closed_at is null and t.workspace_id = $1 and t.id = e.touch_id and t.state = 'cancelled'`,
    [tx.workspace, list, tx.ctx.clock.now()],
  );
}
