import { newId, type Tx } from "../db/index.ts";

/** Ids a notice row carries at most; a handler takes a few such rows at once. */
const idsPerNotice = 1000;

/** The channel on which a commit wakes workers and open screens: `workspace topic id,id,…` or `workspace topic *` for many. */
export const wakeChannel = "tilth_notices";
const idsPerWake = 50;

/** Tells later chapters that these records changed; written with the change, heard after the commit. */
export async function announce(tx: Tx, topic: string, ids: Iterable<string>): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return;
  for (let from = 0; from < sorted.length; from += idsPerNotice) {
    await tx.query({
      name: "notices.announce",
      text: "insert into notices (workspace_id, id, topic, ids, created_at) values ($1, $2, $3, $4, $5)",
      values: [tx.workspace, newId(), topic, sorted.slice(from, from + idsPerNotice), tx.ctx.clock.now()],
    });
  }
  tx.afterCommit(() => wake(tx, topic, sorted));
}

/** Best effort: a lost wake-up costs until the next poll, never a notice. */
async function wake(tx: Tx, topic: string, ids: string[]): Promise<void> {
  const what = ids.length > idsPerWake ? "*" : ids.join(",");
  await tx.ctx.db.request
    .query("select pg_notify($1, $2)", [wakeChannel, `${tx.workspace} ${topic} ${what}`])
    .catch(() => {});
}
