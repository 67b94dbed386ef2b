import { cancelTouches } from "../../know/outgoing/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { readCallList } from "./view-lists.ts";

/** No more calls from this list: what was still meant is called off, what was done stays. */
export async function closeCallList(tx: Tx, id: string): Promise<void> {
  await readCallList(tx, id);
  while ((await cancelTouches(tx, { batch: id }, "list-closed")) > 0);
  const now = tx.ctx.clock.now();
  await tx.query(
    "update call_entries e set closed_at = $3, closed_as = 'list-closed' where e.workspace_id = $1 and e.list_id = $2 and e.closed_at is null",
    [tx.workspace, id, now],
  );
  await tx.query(
    "update call_lists l set closed_at = coalesce(l.closed_at, $3), revision = l.revision + 1 where l.workspace_id = $1 and l.id = $2",
    [tx.workspace, id, now],
  );
  await announce(tx, "calls.changed", [id]);
}
