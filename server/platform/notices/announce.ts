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
  wakeLater(tx, `${tx.workspace} ${topic} ${sorted.length > idsPerWake ? "*" : sorted.join(",")}`);
}

const calls = new WeakMap<Tx, string[]>();

/**
 * After the commit all calls of a transaction go out in one statement, and nobody waits for it: an answer isn't held up, and a lost call costs
 * until the next poll, never a notice.
 */
function wakeLater(tx: Tx, call: string): void {
  const waiting = calls.get(tx);
  if (waiting) {
    waiting.push(call);
    return;
  }
  const all = [call];
  calls.set(tx, all);
  tx.afterCommit(() => {
    tx.ctx.db.request
      .query("select pg_notify($1, c.call) from unnest($2::text[]) as c (call)", [wakeChannel, [...new Set(all)]])
      .catch(() => {});
  });
}
