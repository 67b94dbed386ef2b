import type { ChangeSet } from "../../platform/records/index.ts";

/** Takes moves away with their plays and what of their tasks is still open; what was done stays done. */
export async function retract(set: ChangeSet, moves: string[]): Promise<void> {
  const { tx } = set;
  const plays = await tx.query<{ id: string; task_id: string; open: boolean }>(
    `select p.id, p.task_id, k.done_at is null as open from plays p
     join tasks k on k.workspace_id = $1 and k.id = p.task_id
     where p.workspace_id = $1 and p.move_id = any ($2::uuid[])`,
    [tx.workspace, moves],
  );
  await set.remove(
    "play",
    plays.map((play) => play.id),
  );
  await set.remove(
    "task",
    plays.filter((play) => play.open).map((play) => play.task_id),
  );
  await set.remove("move", moves);
}
