import type { Tx } from "../../platform/db/index.ts";

/** Up to here planning costs more than running: the plan is made once a connection. */
const few = 100;

/** From here on hashes of the batch are to stay in memory. */
const wide = 1_000;

/** From here on it is quicker to read the tables a rule joins from end to end than to look into them once for each touch. */
const whole = 20_000;

/**
 * Asks a statement over a batch of so many touches in the way that suits their number. The database counts what it reads from tables well, but not what
 * one part of a long statement hands to the next: of a handful it would be right to go through that once for each row, of very many never.
 */
export async function askedOf<R>(
  tx: Tx,
  touches: number,
  { name, ...statement }: { name: string; text: string; values: unknown[] },
): Promise<R[]> {
  if (touches >= wide) await tx.query("set local work_mem = '64MB'");
  if (touches >= whole) await tx.query("set local enable_nestloop = off; set local enable_mergejoin = off");
  if (touches > few) {
    const rows = await tx.query<R>(statement);
    if (touches >= whole) await tx.query("set local enable_nestloop = on; set local enable_mergejoin = on");
    return rows;
  }
  await tx.query("set local plan_cache_mode = force_generic_plan");
  const rows = await tx.query<R>({ name, ...statement });
  await tx.query("set local plan_cache_mode = auto");
  return rows;
}
