import type { Tx } from "../../../platform/db/index.ts";
import { recordChanges, standsSql } from "../../../platform/history/index.ts";
import { type ChangeSet, changeSet, type Row } from "../../../platform/records/index.ts";

export interface Wish {
  /** The copy, for the side that hasn't got it. */
  row: Row;
  /** The set that made the row it is copied from; null where nobody wrote that down. */
  madeBy: string | null;
}

/** SQL for the set that made the row `t` and still stands. `$1` is the workspace. */
export const madeBy = `(select c.set_id from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
  where c.workspace_id = $1 and c.record_id = t.id and c.op = 'created' and ${standsSql("s")} order by c.id desc limit 1)`;

/**
 * A wish not to be touched stands on both sides when two records come apart. The copy is written into the history of what made the wish: whoever takes
 * that back takes it from both.
 */
export async function copyWishes(tx: Tx, set: ChangeSet, kind: string, wishes: Wish[]): Promise<void> {
  for (const [by, copies] of Map.groupBy(wishes, (wish) => wish.madeBy)) {
    const part = by === null ? set : changeSet(tx, set.head);
    await part.create(
      kind,
      copies.map(({ row }) => row),
    );
    if (by === null) continue;
    await recordChanges(tx, by, part.changes);
    for (const [topic, ids] of part.heard) set.heard.set(topic, new Set([...(set.heard.get(topic) ?? []), ...ids]));
  }
}
