import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";

/** The workspace's currency and its day. */
export async function readHouse(tx: Tx): Promise<{ currency: string; today: string }> {
  const row = await tx.one<{ currency: string; time_zone: string }>({
    name: "orders.house",
    text: "select currency, time_zone from workspaces where id = $1",
    values: [tx.workspace],
  });
  if (!row) throw new Error("the transaction's workspace is not there");
  return { currency: row.currency, today: dayOf(tx.ctx.clock.now(), row.time_zone) };
}
