import type { Tx } from "../../../platform/db/index.ts";

/**
 * Who is whom is decided by one at a time in a workspace: two merges, or a merge and a chunk of an import that has looked a record up and is about to
 * write to it. Taken before any row is locked. Imports hold it for one chunk.
 */
export async function lockIdentity(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 7))", [`imports ${tx.workspace}`]);
}
