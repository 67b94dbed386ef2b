import type { ChangeSet } from "../../platform/records/index.ts";
import type { Move } from "./contract.ts";
import { followFields, welcomeProspects, whatTheyAreCalled } from "./write-moves.ts";

export interface Arrival {
  move: Pick<Move, "id" | "person_id" | "from_account_id" | "to_account_id" | "moved_on">;
  /** null: the employer they were thought to have gone to never was. */
  to: { employment_id: string; account_id: string } | null;
}

/** Where they went is known by now (or no longer is): the move, its play of following, and the play's task, while it is open, say so. */
export async function arrive(set: ChangeSet, arrivals: Arrival[]): Promise<Move[]> {
  if (arrivals.length === 0) return [];
  const { tx } = set;
  const called = await whatTheyAreCalled(
    tx,
    arrivals.map(({ move, to }) => ({ ...move, from: { account_id: move.from_account_id }, to })),
  );
  const moves = await set.edit<Move>(
    "move",
    arrivals.map(({ move, to }) => ({
      id: move.id,
      fields: { to_account_id: to?.account_id ?? null, to_employment_id: to?.employment_id ?? null },
    })),
  );
  const byId = new Map(moves.map((move) => [move.id, move]));
  const plays = await tx.query<{ id: string; move_id: string; task_id: string; open: boolean }>(
    `select p.id, p.move_id, p.task_id, k.done_at is null as open from plays p
     join tasks k on k.workspace_id = $1 and k.id = p.task_id
     where p.workspace_id = $1 and p.move_id = any ($2::uuid[]) and p.kind = 'follow'`,
    [tx.workspace, [...byId.keys()]],
  );
  const moveOf = (play: { move_id: string }): Move => byId.get(play.move_id) as Move;
  await set.edit(
    "play",
    plays.map((play) => ({ id: play.id, fields: { account_id: moveOf(play).to_account_id } })),
  );
  await set.edit(
    "task",
    plays.filter((play) => play.open).map((play) => ({ id: play.task_id, fields: followFields(moveOf(play), called) })),
  );
  await welcomeProspects(set, moves);
  return moves;
}
