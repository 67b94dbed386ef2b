import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { registerUndo, type Undone, whereNow } from "../../../platform/history/index.ts";
import type { MergeKind, Winners } from "./merge-fields.ts";
import { mergeRecords } from "./merge-records.ts";
import { unmergeRecords } from "./unmerge-records.ts";

/** An undo of a merge takes it apart, an undo of that merges anew: more than putting rows back. */
export function registerMergeUndo(): void {
  for (const kind of ["account", "person"]) {
    registerUndo(`merge-${kind}`, unmergeRecords);
    registerUndo(`unmerge-${kind}`, mergeAgain);
  }
}

async function mergeAgain(tx: Tx, setId: string): Promise<Undone> {
  const merge = await tx.one<{ kind: MergeKind; kept_id: string; folded_id: string; winners: Winners }>(
    "select m.kind, m.kept_id, m.folded_id, m.winners from merges m where m.workspace_id = $1 and m.undone_set_id = $2",
    [tx.workspace, setId],
  );
  if (!merge) throw new Fault("not_found", { what: "change" });
  const { kind, kept_id, folded_id, winners } = merge;
  const now = await whereNow(tx, [kept_id, folded_id]);
  const merged = await mergeRecords(tx, {
    kind,
    kept: now.get(kept_id) ?? kept_id,
    folded: now.get(folded_id) ?? folded_id,
    winners,
    how: "hand",
  });
  await tx.query("update change_sets set undone_by_id = $3 where workspace_id = $1 and id = $2", [
    tx.workspace,
    setId,
    merged.id,
  ]);
  return { set: merged.id, undone: 1 + merged.equal + merged.moved.reduce((sum, { n }) => sum + n, 0), kept: [] };
}
