import type { Day } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import type { ChangeSet } from "../../platform/records/index.ts";
import type { Move } from "./contract.ts";
import { followTitle, holdTitle } from "./task-words.ts";

export interface NewMove {
  person_id: string;
  from: { employment_id: string; account_id: string };
  to: { employment_id: string; account_id: string } | null;
  moved_on: Day;
  evidence: string;
  told_by: string | null;
  confidence_percent: number;
  message_id?: string | null;
}

/** Writes moves down within a set, each with its two plays and their tasks: for the account's owner, or for everybody where nobody owns it. */
export async function writeMoves(set: ChangeSet, wanted: NewMove[], today: Day): Promise<Move[]> {
  if (wanted.length === 0) return [];
  const about = await whatTheyAreCalled(set.tx, wanted);
  const moves = await set.create<Move>(
    "move",
    wanted.map(({ from, to, ...move }) => ({
      message_id: null,
      ...move,
      from_employment_id: from.employment_id,
      from_account_id: from.account_id,
      to_employment_id: to?.employment_id ?? null,
      to_account_id: to?.account_id ?? null,
      revision: 1,
    })),
  );
  const plays = moves.flatMap((move) => [
    { ...playOf(move, "hold"), task: holdTask(move, about, today) },
    { ...playOf(move, "follow"), task: followTask(move, about, today) },
  ]);
  await set.create(
    "task",
    plays.map((play) => play.task),
  );
  await set.create(
    "play",
    plays.map(({ task, ...play }) => ({ ...play, task_id: task.id })),
  );
  await welcomeProspects(set, moves);
  return moves;
}

/** An account nobody deals with yet is a prospect once somebody we know works there. */
export async function welcomeProspects(
  set: ChangeSet,
  moves: Pick<Move, "to_account_id" | "moved_on">[],
): Promise<void> {
  const arrivals = new Map(moves.flatMap((move) => (move.to_account_id ? [[move.to_account_id, move.moved_on]] : [])));
  if (arrivals.size === 0) return;
  const strangers = await set.tx.query<{ id: string }>(
    `select w.id from unnest($2::uuid[]) as w (id)
     where not exists (select from relationships r where r.workspace_id = $1 and r.account_id = w.id)`,
    [set.tx.workspace, [...arrivals.keys()]],
  );
  await set.create(
    "relationship",
    strangers.map(({ id }) => ({ account_id: id, status: "prospect", started_on: arrivals.get(id) })),
  );
}

export interface Called {
  language: string;
  people: Map<string, string>;
  accounts: Map<string, { name: string; owner_id: string | null }>;
}

/** Names and owners, for the lines of the tasks. */
export async function whatTheyAreCalled(
  tx: Tx,
  moves: { person_id: string; from: { account_id: string }; to: { account_id: string } | null }[],
): Promise<Called> {
  const workspace = await tx.one<{ language: string }>("select language from workspaces where id = $1", [tx.workspace]);
  const people = await tx.query<{ id: string; name: string }>(
    "select p.id, p.name from people p where p.workspace_id = $1 and p.id = any ($2::uuid[])",
    [tx.workspace, moves.map((move) => move.person_id)],
  );
  const accounts = await tx.query<{ id: string; name: string; owner_id: string | null }>(
    "select a.id, a.name, a.owner_id from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[])",
    [tx.workspace, moves.flatMap((move) => [move.from.account_id, ...(move.to ? [move.to.account_id] : [])])],
  );
  return {
    language: workspace?.language ?? "en",
    people: new Map(people.map((row) => [row.id, row.name])),
    accounts: new Map(accounts.map((row) => [row.id, row])),
  };
}

function playOf(move: Move, kind: "hold" | "follow"): Record<string, unknown> {
  return {
    id: newId(),
    kind,
    move_id: move.id,
    person_id: move.person_id,
    account_id: kind === "hold" ? move.from_account_id : move.to_account_id,
  };
}

function holdTask(move: Move, { language, people, accounts }: Called, today: Day) {
  const from = accounts.get(move.from_account_id);
  return {
    id: newId(),
    title: holdTitle(language, people.get(move.person_id) ?? "", from?.name ?? ""),
    account_id: move.from_account_id,
    person_id: move.person_id,
    user_id: from?.owner_id ?? null,
    due_on: today,
    revision: 1,
  };
}

function followTask(move: Move, called: Called, today: Day) {
  return { id: newId(), person_id: move.person_id, due_on: today, revision: 1, ...followFields(move, called) };
}

/** What the task of following says, and whose it is: of whoever owns the new account, else of who owned the old one and knows the person. */
export function followFields(
  move: Pick<Move, "person_id" | "from_account_id" | "to_account_id">,
  { language, people, accounts }: Called,
): { title: string; account_id: string | null; user_id: string | null } {
  const to = move.to_account_id ? accounts.get(move.to_account_id) : undefined;
  return {
    title: followTitle(language, people.get(move.person_id) ?? "", to?.name ?? null),
    account_id: move.to_account_id,
    user_id: to?.owner_id ?? accounts.get(move.from_account_id)?.owner_id ?? null,
  };
}
