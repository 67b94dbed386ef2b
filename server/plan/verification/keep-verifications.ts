import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { shownVerification, type VerificationRow } from "./read-verification.ts";
import { refuseClosed } from "./record-outcome.ts";

/** Ends the work: what is still open counts as not reached. Undo opens it again. */
export async function closeVerification(
  tx: Tx,
  id: string,
  check: Check,
): Promise<{ verification: VerificationRow; set: string | null }> {
  const set = changeSet(tx, { kind: "close-verification" });
  const [row] = await set.edit<VerificationRow>("verification", [
    { id, check, fields: { closed_at: tx.ctx.clock.now() } },
  ]);
  return { verification: shownVerification(row as VerificationRow), set: await set.close() };
}

/** Gives records to a user: those named, or all that nobody has dealt with. */
export async function handOverChecks(
  tx: Tx,
  id: string,
  { user_id, places }: { user_id: string; places?: number[] | undefined },
): Promise<{ handed: number; set: string | null }> {
  await refuseClosed(tx, id);
  const user = await tx.one(
    "select u.id from users u where u.workspace_id = $1 and u.id = $2 and u.disabled_at is null",
    [tx.workspace, user_id],
  );
  if (!user) throw new Fault("not_found", { what: "user", id: user_id });
  const rows = await tx.query<{ id: string; place: number }>(
    `select c.id, c.place from verification_checks c where c.workspace_id = $1 and c.verification_id = $2
       and ($3::int[] is null and c.outcome is null or c.place = any ($3::int[])) order by c.id`,
    [tx.workspace, id, places ?? null],
  );
  const set = changeSet(tx, { kind: "hand-over-checks" });
  await set.edit(
    "verification-check",
    rows.map((row) => ({ id: row.id, fields: { user_id } })),
  );
  return { handed: new Set(rows.map((row) => row.place)).size, set: await set.close() };
}

/**
 * Somebody who is no longer there leaves no words behind: what was written down about them goes from their checks, the outcome stays and counts.
 * Heard by notice, whatever took them away.
 */
export async function forgetThoseGone(tx: Tx, people: string[]): Promise<void> {
  await tx.query(
    `update verification_checks c set value = null, right_value = null, note = null
     where c.workspace_id = $1 and c.person_id = any ($2::uuid[]) and num_nonnulls(c.value, c.right_value, c.note) > 0
       and not exists (select from people p where p.workspace_id = $1 and p.id = c.person_id)`,
    [tx.workspace, people],
  );
}
