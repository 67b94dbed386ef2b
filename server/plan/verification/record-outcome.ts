import { changeContactPoint } from "../../know/people/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type ChangeSet, type Check, changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { foldChanges, takeBackAnswers } from "./take-back-answer.ts";
import type { NewOutcome, OutcomeWord, Question, Stratum } from "./contract.ts";

/** One row of `verification_checks`. */
export interface CheckRow {
  [column: string]: unknown;
  id: string;
  verification_id: string;
  place: number;
  stratum: Stratum;
  question: Question;
  account_id: string;
  person_id: string | null;
  employment_id: string | null;
  contact_point_id: string | null;
  value: string | null;
  known_on: string;
  outcome: OutcomeWord | null;
  right_value: string | null;
  note: string | null;
  outcome_on: string | null;
  outcome_at: Date | null;
  outcome_by: string | null;
  revision: number;
}

/** What made us believe it, as employments and history say it. */
const evidence = "verification";

/**
 * Writes down what was found, and mends the record it was found of: right is verified today, wrong gets the right value, or is marked as wrong where
 * nobody knows it. One change set: undo takes back both. Another answer first takes back what the earlier one did. What is no longer there is only
 * written down.
 */
export async function recordOutcome(
  tx: Tx,
  id: string,
  found: NewOutcome,
  check: Check,
): Promise<{ check: CheckRow; set: string | null }> {
  const set = changeSet(tx, { kind: "verify" });
  const [asked] = (await set.edit<CheckRow>("verification-check", [{ id, check, fields: {} }])) as [CheckRow];
  await refuseClosed(tx, asked.verification_id);
  const after = await writeOutcome(set, asked, found);
  set.head.summary = `${asked.question}: ${found.outcome ?? "open"}`;
  return { check: after, set: await set.close() };
}

/** Says the same of all questions about one record that are still open: right, or nobody was reached. Nothing that was answered is touched. */
export async function recordOutcomes(
  tx: Tx,
  verification: string,
  { place, outcome }: { place: number; outcome: "right" | "not-reached" },
): Promise<{ answered: number; set: string | null }> {
  await refuseClosed(tx, verification);
  const open = await tx.query<CheckRow>(
    `select c.* from verification_checks c
     where c.workspace_id = $1 and c.verification_id = $2 and c.place = $3 and c.outcome is null order by c.id for update`,
    [tx.workspace, verification, place],
  );
  const set = changeSet(tx, { kind: "verify", summary: outcome });
  // Five questions at most.
  for (const asked of open) await writeOutcome(set, asked, { outcome });
  return { answered: open.length, set: await set.close() };
}

async function writeOutcome(set: ChangeSet, asked: CheckRow, found: NewOutcome): Promise<CheckRow> {
  const { tx } = set;
  const { today } = await workspaceTerms(tx);
  const { outcome } = found;
  await takeBackAnswers(set, asked);
  const mended = outcome === "right" || outcome === "wrong" ? await mend(set, asked, found, today) : null;
  const [after] = await set.edit<CheckRow>("verification-check", [
    {
      id: asked.id,
      fields: {
        outcome,
        right_value: outcome === "wrong" ? (mended ?? found.value ?? null) : null,
        note: found.note ?? null,
        outcome_on: outcome && today,
        outcome_at: outcome && tx.ctx.clock.now(),
        outcome_by: outcome && (tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null),
      },
    },
  ]);
  foldChanges(set.changes);
  return after as CheckRow;
}

/** Says what the record holds now, where that is another value. */
async function mend(set: ChangeSet, asked: CheckRow, found: NewOutcome, today: string): Promise<string | null> {
  if (asked.question === "there" || asked.question === "role") return mendEmployment(set, asked, found, today);
  return mendPoint(set, asked, found);
}

async function mendEmployment(
  set: ChangeSet,
  asked: CheckRow,
  { outcome, value, ended_on }: NewOutcome,
  today: string,
): Promise<string | null> {
  const spell = await set.tx.one<{ id: string; title: string | null; started_on: string | null }>(
    "select e.id, e.title, e.started_on from employments e where e.workspace_id = $1 and e.id = $2 for update",
    [set.tx.workspace, asked.employment_id],
  );
  if (!spell) return null;
  const fields: Record<string, unknown> = { evidence };
  if (outcome === "wrong" && asked.question === "there") {
    const last = ended_on ?? today;
    if (spell.started_on && last < spell.started_on)
      throw new Fault("invalid_input", {
        faults: [{ path: "ended_on", given: last, expected: `not before they began, ${spell.started_on}` }],
      });
    fields["ended_on"] = last;
  }
  // What somebody else wrote since the draw stands, unless a right value is given.
  if (outcome === "wrong" && asked.question === "role" && value !== undefined) fields["title"] = value;
  await set.edit("employment", [{ id: spell.id, fields }]);
  return asked.question === "role" ? (value ?? null) : null;
}

async function mendPoint(set: ChangeSet, asked: CheckRow, found: NewOutcome): Promise<string | null> {
  const point = await set.tx.one<{ id: string; value: string }>(
    "select c.id, c.value from contact_points c where c.workspace_id = $1 and c.id = $2 for update",
    [set.tx.workspace, asked.contact_point_id],
  );
  if (!point) return null;
  const { outcome, value, street, postal_code, city, region, country } = found;
  const parts = { street, postal_code, city, region, country };
  const given = value !== undefined || Object.values(parts).some((part) => part !== undefined);
  // Somebody wrote another one since: the answer is about the old one and says nothing of this.
  if (!given && point.value !== asked.value) return null;
  if (outcome === "right") {
    await changeContactPoint(set, point.id, { state: "verified" });
    return null;
  }
  if (!given) {
    await changeContactPoint(set, point.id, { state: "dead" });
    return null;
  }
  // One line for an address replaces its parts: they would say something else.
  const whole = value !== undefined && asked.question === "address" ? cleared : {};
  const typed = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const mended = await changeContactPoint(set, point.id, {
    ...whole,
    ...typed,
    ...(value === undefined ? {} : { value }),
    state: "verified",
  });
  return mended.value;
}

const cleared = { street: null, postal_code: null, city: null, region: null, country: null };

export async function refuseClosed(tx: Tx, verification: string): Promise<void> {
  const row = await tx.one<{ closed: boolean }>(
    "select v.closed_at is not null as closed from verifications v where v.workspace_id = $1 and v.id = $2",
    [tx.workspace, verification],
  );
  if (!row) throw new Fault("not_found", { what: "verification" });
  if (row.closed) throw new Fault("verification_closed", {});
}
