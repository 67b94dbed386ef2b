import { addDays, dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { NewRelationship, Relationship } from "./contract.ts";

/**
 * Gives an account a new status from a day on; the status that was open ends the day before. A new status on the day the open one began
 * replaces it. Returns the whole history, newest first.
 */
export async function changeRelationship(
  tx: Tx,
  accountId: string,
  wanted: NewRelationship,
): Promise<{ relationships: Relationship[]; set: string | null }> {
  const account = await tx.one<{ time_zone: string }>(
    `select w.time_zone from accounts a join workspaces w on w.id = a.workspace_id
     where a.workspace_id = $1 and w.id = $1 and a.id = $2 for update of a`,
    [tx.workspace, accountId],
  );
  if (!account) throw new Fault("not_found", { what: "account", id: accountId });
  const startedOn = wanted.started_on === undefined ? dayOf(tx.ctx.clock.now(), account.time_zone) : wanted.started_on;
  const set = changeSet(tx, { kind: "change-relationship", summary: wanted.status });
  const open = (await listRelationships(tx, accountId)).filter((row) => row.ended_on === null);
  for (const row of open) {
    if (row.started_on !== null && startedOn !== null && row.started_on > startedOn) {
      throw new Fault("relationship_dates", { started_on: startedOn, previous: row.started_on });
    }
  }
  const replaced = open.filter((row) => startedOn === null || row.started_on === startedOn);
  await set.remove(
    "relationship",
    replaced.map((row) => row.id),
  );
  if (startedOn !== null) {
    const closed = open
      .filter((row) => !replaced.includes(row))
      .map((row) => ({ id: row.id, fields: { ended_on: addDays(startedOn, -1) } }));
    await set.edit("relationship", closed);
  }
  await set.create("relationship", [
    { account_id: accountId, status: wanted.status, started_on: startedOn, reason: wanted.reason ?? null },
  ]);
  const id = await set.close();
  return { relationships: await listRelationships(tx, accountId), set: id };
}

/** Puts right the dates or the reason of one spell of the history. */
export async function editRelationship(
  tx: Tx,
  id: string,
  fields: Record<string, unknown>,
): Promise<{ relationship: Relationship; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-relationship" });
  const [relationship] = await set.edit<Relationship>("relationship", [{ id, fields }]);
  const { created_at: _, ...shown } = relationship as Relationship & { created_at: unknown };
  return { relationship: shown, set: await set.close() };
}

/** Takes one spell out of the history: it never was. */
export async function removeRelationship(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-relationship" });
  const gone = await set.remove("relationship", [id]);
  return { removed: gone.length, set: await set.close() };
}

/** The status of an account through time, newest first. */
export async function listRelationships(tx: Tx, accountId: string): Promise<Relationship[]> {
  return tx.query<Relationship>(
    `select r.id, r.account_id, r.status, r.started_on, r.ended_on, r.reason from relationships r
     where r.workspace_id = $1 and r.account_id = $2 order by r.started_on desc nulls last, r.id desc`,
    [tx.workspace, accountId],
  );
}
