import { workspaceDay } from "../../know/people/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";

/**
 * What is reported of an address is believed: it is dead at once, by a change that can be undone. Or refused: these reports count no more, and an address that
 * died of them may be written to again.
 */
export async function decideReports(tx: Tx, point: string, dead: boolean): Promise<{ set: string | null }> {
  const found = await tx.one<{ id: string; state: string }>(
    "select c.id, c.state from contact_points c where c.workspace_id = $1 and c.id = $2 and c.kind = 'email' for update",
    [tx.workspace, point],
  );
  if (!found) throw new Fault("not_found", { what: "e-mail address", id: point });
  const decided = await tx.query(
    `update address_reports r set believed = $3, decided_at = $4, decided_by = $5
     where r.workspace_id = $1 and r.contact_point_id = $2 and r.believed is null returning r.id`,
    [tx.workspace, point, dead, tx.ctx.clock.now(), tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null],
  );
  if (decided.length === 0) throw new Fault("not_found", { what: "report of this address", id: point });
  if (dead === (found.state === "dead")) return { set: null };
  const set = changeSet(tx, { kind: dead ? "mark-dead" : "mark-unverified" });
  const fields = dead ? { state: "dead", state_on: await workspaceDay(tx) } : { state: "unverified", state_on: null };
  await set.edit("contact-point", [{ id: point, fields }]);
  return { set: await set.close() };
}
