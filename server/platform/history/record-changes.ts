import { newId, type Tx } from "../db/index.ts";

export interface Change {
  kind: string;
  id: string;
  op: "created" | "updated" | "removed";
  /** Of an update `{field: [from, to]}` in the columns' JSON form; of a removal the whole row; of a creation nothing. */
  fields?: Record<string, unknown> | null;
}

export interface SetHead {
  /** The command: `import`, `log-touch`, `edit-account`. */
  kind: string;
  /** A line for people. */
  summary?: string;
  importId?: string;
  undoesId?: string;
  /** Where the id must be known before: what the command writes is called by it. */
  id?: string;
}

/** Opens a change set: one thing somebody did, the unit of undo. Returns its id. */
export async function openSet(tx: Tx, head: SetHead): Promise<string> {
  const id = head.id ?? newId();
  const actor = actorColumns(tx);
  await tx.query({
    name: "history.open-set",
    text: `insert into change_sets (workspace_id, id, kind, summary, actor_kind, actor_id, actor_name, import_id, undoes_id, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.workspace,
      id,
      head.kind,
      head.summary ?? "",
      actor.kind,
      actor.id,
      actor.name,
      head.importId ?? null,
      head.undoesId ?? null,
      tx.ctx.clock.now(),
    ],
  });
  return id;
}

/** Writes what a set did, all rows in one statement. */
export async function recordChanges(tx: Tx, setId: string, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query({
    name: "history.record-changes",
    text: `insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
           select $1, $2, c.id, c.kind, c.record, c.op, c.fields
           from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::jsonb[]) as c (id, kind, record, op, fields)`,
    values: [
      tx.workspace,
      setId,
      changes.map(() => newId()),
      changes.map((change) => change.kind),
      changes.map((change) => change.id),
      changes.map((change) => change.op),
      changes.map((change) => (change.fields ? JSON.stringify(change.fields) : null)),
    ],
  });
}

/** Opens a set and writes its changes. Returns the set's id, by which it can be undone. */
export async function recordSet(tx: Tx, head: SetHead, changes: Change[]): Promise<string> {
  const id = await openSet(tx, head);
  await recordChanges(tx, id, changes);
  return id;
}

/** The fields that differ, as history writes them; undefined where none does. Dates and such compare by their JSON form. */
export function difference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, [unknown, unknown]> | undefined {
  const fields: Record<string, [unknown, unknown]> = {};
  for (const [field, to] of Object.entries(after)) {
    if (to === undefined) continue;
    const from = before[field] ?? null;
    if (JSON.stringify(from) !== JSON.stringify(to ?? null)) fields[field] = [from, to ?? null];
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function actorColumns(tx: Tx): { kind: string; id: string | null; name: string | null } {
  const actor = tx.ctx.actor;
  if (actor.kind === "user") return { kind: "user", id: actor.user, name: actor.name };
  if (actor.kind === "key") return { kind: "key", id: actor.key, name: actor.name };
  return { kind: actor.kind, id: null, name: null };
}
