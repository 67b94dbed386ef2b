import { keepCount } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";

/**
 * Takes an account away with what says only what it is (its status, tags, reasons and custom values). What happened with it, or who works
 * there, keeps it: the fault says what that is.
 */
export async function removeAccount(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-account" });
  for (const [kind, table] of own) {
    const gone = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from ${table} t where t.workspace_id = $1 and t.account_id = $2 returning to_jsonb(t) as whole`,
      [tx.workspace, id],
    );
    await set.note(
      kind,
      "removed",
      gone.map((row) => row.whole),
    );
  }
  const removed = await set.remove("account", [id], check);
  await keepCount(tx, "accounts", -removed.length);
  return { removed: removed.length, set: await set.close() };
}

const own = [
  ["custom-value", "custom_values"],
  ["account-tag", "account_tags"],
  ["account-story-reason", "account_story_reasons"],
  ["relationship", "relationships"],
] as const;
