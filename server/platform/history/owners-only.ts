import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

/** For kinds that only owners change: taking a change back is a change too. */
export async function ownersOnly(tx: Tx): Promise<void> {
  const { actor } = tx.ctx;
  if (actor.kind === "key" || (actor.kind === "user" && actor.role !== "owner")) throw new Fault("not_allowed", {});
}
