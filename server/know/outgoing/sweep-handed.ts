import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { settleTouches } from "./settle-touches.ts";

/** Handed touches looked at in one transaction. */
const chunk = 500;

/**
 * What was handed over by somebody who has been silent for longer than the lease may have left or not: it becomes `uncertain`. What was only claimed
 * needs nothing; others may take it. Returns how many became uncertain.
 */
export async function sweepHanded(ctx: Ctx): Promise<number> {
  for (let total = 0; ; ) {
    const found = await inWorkspace(ctx, async (tx) => {
      const silent = await tx.query<{ touch_id: string; lease: string; handed_at: Date }>(
        `select o.touch_id, o.lease, o.handed_at from outgoing o
         where o.workspace_id = $1 and o.handed_at is not null and o.leased_until < now() order by o.touch_id limit $2 for update skip locked`,
        [tx.workspace, chunk],
      );
      await settleTouches(
        tx,
        silent.map((row) => ({
          id: row.touch_id,
          lease: row.lease,
          as: "uncertain",
          at: row.handed_at,
          reason: "sender-gone",
        })),
      );
      return silent.length;
    });
    total += found;
    if (found < chunk) return total;
  }
}

/** Planned touches whose time has come are due, also on channels where people and not programs take them. */
export async function ripenTouches(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, (tx) =>
    tx.query(
      `update touches t set state = 'due' from outgoing o
       where o.workspace_id = $1 and o.due_at <= $2 and t.workspace_id = $1 and t.id = o.touch_id and t.created_at = o.touch_created_at and t.state = 'planned'`,
      [tx.workspace, ctx.clock.now()],
    ),
  );
}
