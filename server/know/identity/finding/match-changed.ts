import { newId, type Tx } from "../../../platform/db/index.ts";
import type { NoticeHandler } from "../../../platform/notices/index.ts";
import type { MergeKind } from "../merging/index.ts";
import { askForWaiting } from "./ask-for-waiting.ts";
import { dropPairsOf, findPairs } from "./find-pairs.ts";
import { keepKeys, lockFinding } from "./keep-keys.ts";

/** So many records that changed are looked at on the spot; more come from an import or the like and wait until it is quiet. */
export const mostOnTheSpot = 250;

/** A new or changed record is compared with everything at once. */
export const matchChanged =
  (kind: MergeKind): NoticeHandler["handle"] =>
  async (tx, ids) => {
    if (ids.length > mostOnTheSpot) await waitForQuiet(tx, kind, ids);
    else await matchNow(tx, kind, ids);
  };

/** Keeps the keys of these records and finds who may be the same. Returns how many pairs are new or changed. */
export async function matchNow(tx: Tx, kind: MergeKind, ids: string[], { all = false } = {}): Promise<number> {
  await lockFinding(tx);
  const { changed, gone } = await keepKeys(tx, kind, ids, { all });
  await dropPairsOf(tx, gone);
  return findPairs(tx, kind, changed);
}

async function waitForQuiet(tx: Tx, kind: MergeKind, ids: string[]): Promise<void> {
  const told = await tx.one({
    name: "identity.waits",
    text: "select from match_waiting w where w.workspace_id = $1 and not w.keyed limit 1",
    values: [tx.workspace],
  });
  await tx.query({
    name: "identity.wait",
    text: "insert into match_waiting (workspace_id, id, kind, ids, created_at) values ($1, $2, $3, $4, $5)",
    values: [tx.workspace, newId(), kind, ids, tx.ctx.clock.now()],
  });
  // Who works for a command is gone before it is quiet; a worker looks by itself what nobody told it of.
  if (!told && tx.ctx.actor.kind === "system") tx.afterCommit(() => askForWaiting(tx.ctx));
}
