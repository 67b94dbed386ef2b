import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { NewTask, Task, TaskEdit } from "./contract.ts";

const mostTasks = 500;

/** Writes down what somebody must do. */
export async function createTasks(tx: Tx, wanted: NewTask[]): Promise<{ tasks: Task[]; set: string | null }> {
  const actor = tx.ctx.actor;
  const me = actor.kind === "user" ? actor.user : null;
  const set = changeSet(tx, { kind: "create-tasks", summary: wanted[0]?.title ?? "" });
  const tasks = await set.create<Task>(
    "task",
    wanted.map((task) => ({ ...task, user_id: task.user_id === undefined ? me : task.user_id, revision: 1 })),
  );
  return { tasks, set: await set.close() };
}

export async function editTask(
  tx: Tx,
  id: string,
  fields: TaskEdit,
  check?: Check,
): Promise<{ task: Task; set: string | null }> {
  return applyEdit(tx, "edit-task", id, { ...fields }, check);
}

export async function completeTask(tx: Tx, id: string): Promise<{ task: Task; set: string | null }> {
  return applyEdit(tx, "complete-task", id, { done_at: tx.ctx.clock.now() });
}

export async function reopenTask(tx: Tx, id: string): Promise<{ task: Task; set: string | null }> {
  return applyEdit(tx, "reopen-task", id, { done_at: null });
}

export async function removeTask(tx: Tx, id: string, check?: Check): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-task" });
  const gone = await set.remove("task", [id], check);
  return { removed: gone.length, set: await set.close() };
}

/** Tasks of an account, a person or a user, what is due first on top. */
export async function listTasks(
  tx: Tx,
  of: { account_id?: string; person_id?: string; user_id?: string; done?: "yes" | "no" },
): Promise<Task[]> {
  return tx.query<Task>(
    `select t.id, t.account_id, t.person_id, t.user_id, t.touch_id, t.message_id, t.title, t.due_on, t.done_at, t.revision, t.created_at from tasks t
     where t.workspace_id = $1 and ($2::uuid is null or t.account_id = $2) and ($3::uuid is null or t.person_id = $3) and ($4::uuid is null or t.user_id = $4)
       and (t.done_at is not null) = $5
     order by t.due_on nulls last, t.id limit $6`,
    [tx.workspace, of.account_id ?? null, of.person_id ?? null, of.user_id ?? null, of.done === "yes", mostTasks],
  );
}

async function applyEdit(
  tx: Tx,
  kind: string,
  id: string,
  fields: Record<string, unknown>,
  check?: Check,
): Promise<{ task: Task; set: string | null }> {
  const set = changeSet(tx, { kind });
  const [task] = await set.edit<Task>("task", [{ id, check, fields }]);
  return { task: task as Task, set: await set.close() };
}
