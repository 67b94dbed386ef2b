import { addDays, dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { versionOf } from "../../platform/http/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
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
  check?: SpellCheck,
): Promise<{ relationship: Relationship; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-relationship" });
  // Locked and compared before its dates are looked at: whoever based it on something else hears of that first.
  const [before] = await set.edit<Record<string, unknown>>("relationship", [{ id, fields: {}, check: onSpell(check) }]);
  if ("started_on" in fields || "ended_on" in fields) await refuseOverlap(tx, asSpell({ ...before, ...fields }));
  const [row] = await set.edit<Record<string, unknown>>("relationship", [{ id, fields }]);
  const relationship = asSpell(row as Record<string, unknown>);
  return { relationship, set: await set.close() };
}

/** Called with the spell as it is, locked. */
type SpellCheck = (current: Relationship) => void;
const onSpell = (check: SpellCheck | undefined): Check | undefined =>
  check && ((row) => check(asSpell(row as unknown as Record<string, unknown>)));

function asSpell(row: Record<string, unknown>): Relationship {
  const { id, account_id, status, started_on, ended_on, reason } = row as unknown as Relationship;
  return withVersion({ id, account_id, status, started_on, ended_on, reason });
}

/** A spell with its version: what was read of it. */
export function withVersion(spell: Omit<Relationship, "revision">): Relationship {
  return { ...spell, revision: versionOf([spell.status, spell.started_on, spell.ended_on, spell.reason]) };
}

/** An account has one status a day: dates put right may not run into another spell. */
async function refuseOverlap(tx: Tx, { id, account_id, started_on, ended_on }: Relationship): Promise<void> {
  if (started_on !== null && ended_on !== null && ended_on < started_on)
    throw new Fault("relationship_overlap", { from: started_on, to: ended_on });
  const other = await tx.one<{ started_on: string | null; ended_on: string | null }>(
    `select r.started_on, r.ended_on from relationships r
     where r.workspace_id = $1 and r.account_id = $2 and r.id <> $3
       and daterange(r.started_on, r.ended_on, '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [tx.workspace, account_id, id, started_on, ended_on],
  );
  if (other)
    throw new Fault("relationship_overlap", { from: other.started_on ?? "ever", to: other.ended_on ?? "today and on" });
}

/** Takes one spell out of the history: it never was. */
export async function removeRelationship(
  tx: Tx,
  id: string,
  check?: SpellCheck,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-relationship" });
  const gone = await set.remove("relationship", [id], onSpell(check));
  return { removed: gone.length, set: await set.close() };
}

/** The status of an account through time, newest first. */
export async function listRelationships(tx: Tx, accountId: string): Promise<Relationship[]> {
  const rows = await tx.query<Omit<Relationship, "revision">>(
    `select r.id, r.account_id, r.status, r.started_on, r.ended_on, r.reason from relationships r
     where r.workspace_id = $1 and r.account_id = $2 order by r.started_on desc nulls last, r.id desc`,
    [tx.workspace, accountId],
  );
  return rows.map(withVersion);
}
