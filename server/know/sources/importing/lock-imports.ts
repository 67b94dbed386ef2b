import type { Tx } from "../../../platform/db/index.ts";
import { lockIdentity } from "../../identity/index.ts";

/** One chunk at a time in a workspace: two imports that bring the same record find it instead of making it twice, and no merge moves it in between. */
export async function lockImports(tx: Tx): Promise<void> {
  await lockIdentity(tx);
}

/** All a chunk reads it reads by keys. During a first import there are no statistics yet to tell the planner that whole tables are the longer way. */
export async function lookUpByKeys(tx: Tx): Promise<void> {
  await tx.query("set local enable_seqscan = off");
}
