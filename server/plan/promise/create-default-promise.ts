import { newId, type Tx } from "../../platform/db/index.ts";
import { defaultGapDays, defaultShortestGapDays } from "./promise.ts";

/** The promise every workspace begins with. Called by whatever creates a workspace; where there is one already, nothing happens. */
export async function createDefaultPromise(tx: Tx): Promise<void> {
  await tx.query(
    `insert into promises (workspace_id, id, name, longest_gap_days, shortest_gap_days, is_default, created_at)
     values ($1, $2, 'Every customer', $3, $4, true, $5) on conflict do nothing`,
    [tx.workspace, newId(), defaultGapDays, defaultShortestGapDays, tx.ctx.clock.now()],
  );
}
