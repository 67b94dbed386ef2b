import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Outcome } from "../touches/index.ts";
import { settleTouches } from "./settle-touches.ts";

/** What is known now of a touch nobody knew whether it left. */
export interface Evidence {
  touch: string;
  /** It left, or it surely did not. */
  left: boolean;
  /** What told: `bounce`, `provider-event`, `person`. */
  by: string;
  /** Of what left: delivered unless told otherwise. */
  outcome?: Outcome;
  detail?: string;
}

/** Settles one uncertain touch by a bounce, a provider's event or a person. What did not leave has failed; sending it anew is a touch of its own. */
export async function settleUncertain(tx: Tx, { touch, left, by, outcome, detail }: Evidence): Promise<void> {
  const found = await tx.one<{ created_at: Date; happened_at: Date | null; state: string }>(
    "select t.created_at, t.happened_at, t.state from touches t where t.workspace_id = $1 and t.id = $2 for update",
    [tx.workspace, touch],
  );
  if (!found) throw new Fault("not_found", { what: "touch" });
  if (found.state !== "uncertain") throw new Fault("touch_not_uncertain", { state: found.state });
  const now = tx.ctx.clock.now();
  const at = found.happened_at ?? now;
  await settleTouches(tx, [
    left ? { id: touch, as: "done", at, outcome } : { id: touch, as: "failed", at, reason: "did-not-leave", detail },
  ]);
  await tx.query(
    `insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, detail, user_id, created_at)
     values ($1, $2, $3, $4, 'settled', $5, $6, $7, $8)`,
    [
      tx.workspace,
      touch,
      newId(),
      found.created_at,
      by,
      detail ?? null,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      now,
    ],
  );
}
