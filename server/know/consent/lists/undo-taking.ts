import type { Tx } from "../../../platform/db/index.ts";
import { openSet, recordChanges, type Undone } from "../../../platform/history/index.ts";
import { announceListed } from "./announce-listed.ts";

/** A list that was taken in by mistake is lifted: its addresses stay where they are, and the undo of the undo brings it back whole. */
export async function undoTaking(tx: Tx, setId: string): Promise<Undone> {
  const undo = await openSet(tx, { kind: "undo-take-suppression-list", undoesId: setId });
  const lifted = await tx.query<{ id: string; lifted_at: Date; entries: number }>(
    `update suppression_lists l set lifted_at = $3, revision = l.revision + 1 from changes c
     where l.workspace_id = $1 and c.workspace_id = $1 and c.set_id = $2 and c.record_id = l.id and c.op = 'created' and l.lifted_at is null
     returning l.id, l.lifted_at, l.entries`,
    [tx.workspace, setId, tx.ctx.clock.now()],
  );
  await recordChanges(
    tx,
    undo,
    lifted.map(({ id, lifted_at }) => ({
      kind: "suppression-list",
      id,
      op: "updated",
      fields: { lifted_at: [null, lifted_at] },
    })),
  );
  await tx.query("update change_sets set undone_by_id = $3 where workspace_id = $1 and id = $2", [
    tx.workspace,
    setId,
    undo,
  ]);
  await announceListed(
    tx,
    lifted.map(({ id }) => id),
  );
  return { set: undo, undone: lifted.reduce((sum, { entries }) => sum + entries, 0), kept: [] };
}
