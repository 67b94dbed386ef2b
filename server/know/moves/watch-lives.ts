import type { Day } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceDay } from "../people/index.ts";
import { arrive } from "./arrive.ts";
import { comeBack } from "./come-back.ts";
import type { Move } from "./contract.ts";
import {
  type FoundMove,
  type FoundQuestion,
  judgeLife,
  type KnownMove,
  type KnownQuestion,
  type Spell,
} from "./life.ts";
import { readLives } from "./read-lives.ts";
import { retract } from "./retract.ts";
import { writeMoves } from "./write-moves.ts";

/** People a batch: their lives fit in memory, and what follows from them is a handful of statements. */
const peoplePerBatch = 1000;

/** Looks at what changed about where these people work. Bears repetition: what is written down already is not written again. */
export async function watchLives(tx: Tx, people: string[]): Promise<void> {
  const today = await workspaceDay(tx);
  for (let from = 0; from < people.length; from += peoplePerBatch) {
    const lives = await readLives(tx, people.slice(from, from + peoplePerBatch));
    const verdicts = lives.map((life) => judgeLife(life, today));
    const all = <K extends keyof (typeof verdicts)[number]>(what: K) => verdicts.flatMap((one) => one[what] as never[]);
    await takeBack(tx, all("retracted"));
    await settleArrivals(tx, all("arrivals"));
    await writeFound(tx, all("moves"), today);
    await ask(tx, all("questions"));
    await askAgain(tx, all("reopened"));
    await forget(tx, all("settled"));
  }
}

async function takeBack(tx: Tx, moves: KnownMove[]): Promise<void> {
  if (moves.length === 0) return;
  const set = changeSet(tx, { kind: "retract-moves", summary: `${moves.length}` });
  await retract(
    set,
    moves.map((move) => move.id),
  );
  await set.close();
}

async function settleArrivals(tx: Tx, arrivals: { move: KnownMove; to: Spell | null }[]): Promise<void> {
  if (arrivals.length === 0) return;
  const moves = await tx.query<Move>("select m.* from moves m where m.workspace_id = $1 and m.id = any ($2::uuid[])", [
    tx.workspace,
    arrivals.map(({ move }) => move.id),
  ]);
  const byId = new Map(moves.map((move) => [move.id, move]));
  const set = changeSet(tx, { kind: "learn-destination" });
  await arrive(
    set,
    arrivals.map(({ move, to }) => ({ move: byId.get(move.id) as Move, to: to && placeOf(to) })),
  );
  await set.close();
}

/** One set for all that a batch found: an import that moved five hundred people is one thing to look at. */
async function writeFound(tx: Tx, found: FoundMove[], today: Day): Promise<void> {
  if (found.length === 0) return;
  const set = changeSet(tx, { kind: "find-moves", summary: `${found.length}` });
  const back = await comeBack(set, found);
  const fresh = found.filter(({ from }) => !back.has(from.id));
  await set.edit(
    "employment",
    fresh
      .filter((one) => one.ends)
      .map(({ from, moved_on, evidence, confidence_percent }) => ({
        id: from.id,
        fields: { ended_on: moved_on, end_evidence: evidence, end_confidence_percent: confidence_percent },
      })),
  );
  await writeMoves(
    set,
    fresh.map(({ person_id, from, to, moved_on, evidence, told_by, confidence_percent }) => ({
      person_id,
      moved_on,
      evidence,
      told_by,
      confidence_percent,
      from: placeOf(from),
      to: to && placeOf(to),
    })),
    today,
  );
  await set.close();
}

const placeOf = (spell: Spell): { employment_id: string; account_id: string } => ({
  employment_id: spell.id,
  account_id: spell.account_id,
});

/** A question is no deed of anybody: it is asked once for a pair and stands outside of history, so that it outlives an undo. */
async function ask(tx: Tx, questions: FoundQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  const now = tx.ctx.clock.now();
  const rows = questions.map(({ person_id, claim, against, evidence, confidence_percent, answer }) => ({
    id: newId(),
    person_id,
    account_id: claim.account_id,
    against_account_id: against.account_id,
    employment_id: claim.id,
    against_employment_id: against.id,
    told_by: claim.begun_by?.name ?? null,
    against_told_by: against.begun_by?.name ?? null,
    evidence,
    confidence_percent,
    answer,
    answered_at: answer ? now : null,
  }));
  await tx.query(
    `insert into move_questions (workspace_id, id, person_id, account_id, against_account_id, employment_id, against_employment_id, told_by,
       against_told_by, evidence, confidence_percent, answer, answered_at, created_at)
     select $1, q.id, q.person_id, q.account_id, q.against_account_id, q.employment_id, q.against_employment_id, q.told_by,
       q.against_told_by, q.evidence, q.confidence_percent, q.answer, q.answered_at, $2
     from jsonb_populate_recordset(null::move_questions, $3::jsonb) q
     on conflict (workspace_id, employment_id, against_employment_id) do nothing`,
    [tx.workspace, now, JSON.stringify(rows)],
  );
}

async function askAgain(tx: Tx, questions: KnownQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  await tx.query(
    `update move_questions q set answer = null, answered_at = null, answered_by = null
     where q.workspace_id = $1 and q.id = any ($2::uuid[])`,
    [tx.workspace, questions.map((question) => question.id)],
  );
}

async function forget(tx: Tx, questions: KnownQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  await tx.query("delete from move_questions q where q.workspace_id = $1 and q.id = any ($2::uuid[])", [
    tx.workspace,
    questions.map((question) => question.id),
  ]);
}
