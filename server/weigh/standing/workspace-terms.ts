import { type Day, dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";

export interface WorkspaceTerms {
  zone: string;
  currency: string;
  /** The local day of the clock. */
  today: Day;
}

/** The zone whose days count, the currency amounts are reported in, and which day it is there. */
export async function workspaceTerms(tx: Tx): Promise<WorkspaceTerms> {
  const row = await tx.one<{ zone: string; currency: string }>({
    name: "standing.workspace-terms",
    text: "select w.time_zone as zone, w.currency from workspaces w where w.id = $1",
    values: [tx.workspace],
  });
  if (!row) throw new Fault("not_found", { what: "workspace" });
  return { ...row, today: dayOf(tx.ctx.clock.now(), row.zone) };
}
