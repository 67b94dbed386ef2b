import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { announce } from "../notices/index.ts";
import { folding, nowAt } from "./folding.ts";
import { openSet } from "./record-changes.ts";
import { type RecordKind, recordKinds, referencesTo } from "./record-kinds.ts";

/** Commands whose undo is more than putting rows back: by the kind of their set. */
const undoers = new Map<string, (tx: Tx, setId: string) => Promise<Undone>>();

export function registerUndo(setKind: string, undo: (tx: Tx, setId: string) => Promise<Undone>): void {
  undoers.set(setKind, undo);
}

/**
 * SQL: what the set `of` did stands. An undo that was undone itself counts for nothing, however long the chain. `$1` is the workspace.
 */
export const standsSql = (of: string): string => `(${of}.undone_by_id is null or set_stands($1, ${of}.id))`;

/** Kinds of sets by which the program itself lets records follow their facts: nobody's change, and no reason to keep what was made. */
const following = new Set<string>();

export function registerFollowing(setKind: string): void {
  following.add(setKind);
}

export interface Undone {
  /** The set that the undo itself is; undoing that one does it again. */
  set: string;
  undone: number;
  kept: { row: string; reason: string }[];
}

/**
 * Takes back what a set did, kind by kind, children first, each kind in a few statements whatever its size. A field is put back only where it
 * still holds what the set wrote; a record goes only where no later change rests on it. What stays is listed with its reason.
 */
export async function undoSet(tx: Tx, setId: string): Promise<Undone> {
  const head = await tx.one<{ kind: string; undone_by_id: string | null }>(
    "select kind, undone_by_id from change_sets where workspace_id = $1 and id = $2 for update",
    [tx.workspace, setId],
  );
  if (!head) throw new Fault("not_found", { what: "change" });
  if (head.undone_by_id) throw new Fault("already_undone", {});
  const own = undoers.get(head.kind);
  if (own) return own(tx, setId);
  const did = await tx.query<{ kind: string; op: string }>(
    "select distinct record_kind as kind, op from changes where workspace_id = $1 and set_id = $2",
    [tx.workspace, setId],
  );
  const kinds = recordKinds().filter((kind) => did.some((one) => one.kind === kind.kind));
  // Only what was done is taken back: of users, say, nothing but updates may ever be written.
  const kindsThat = (op: string): RecordKind[] =>
    kinds.filter((kind) => did.some((one) => one.kind === kind.kind && one.op === op));
  for (const kind of kinds) await kind.mayUndo?.(tx, setId);
  const undo = await openSet(tx, { kind: `undo-${head.kind}`, undoesId: setId });
  const undone: Undone = { set: undo, undone: 0, kept: [] };
  const heard = await affected(tx, kinds, setId);
  // Removed records come back parents first; then fields; then what was made goes, children first.
  for (const kind of kindsThat("removed")) undone.undone += await restoreRemoved(tx, kind, setId, undo);
  await folding()?.restoreFields(tx, setId, undo, undone);
  for (const kind of kindsThat("updated")) await restoreFields(tx, kind, setId, undo, undone);
  for (const kind of kindsThat("created").reverse()) await removeCreated(tx, kind, setId, undo, undone);
  await folding()?.removeCreated(tx, setId, undo, undone);
  for (const kind of kinds) {
    if (!kind.afterUndo) continue;
    const ids = await tx.query<{ id: string }>(
      "select distinct record_id as id from changes where workspace_id = $1 and set_id = $2 and record_kind = $3",
      [tx.workspace, setId, kind.kind],
    );
    await kind.afterUndo(
      tx,
      ids.map((row) => row.id),
    );
  }
  await tx.query("update change_sets set undone_by_id = $3 where workspace_id = $1 and id = $2", [
    tx.workspace,
    setId,
    undo,
  ]);
  const also = await affected(tx, kinds, setId);
  for (const topic of new Set([...heard.keys(), ...also.keys()])) {
    await announce(tx, topic, [...new Set([...(heard.get(topic) ?? []), ...(also.get(topic) ?? [])])]);
  }
  return undone;
}

/** Whom the records of the set concern, as they are now; asked before and after, since rows go and come. */
async function affected(tx: Tx, kinds: RecordKind[], setId: string): Promise<Map<string, Set<string>>> {
  const heard = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const { topic, id } of kind.announces ?? []) {
      const rows = await tx.query<{ id: string | null }>(
        `select distinct ${id} as id from ${kind.table} t
         join changes c on c.workspace_id = t.workspace_id and c.record_id = t.id
         where t.workspace_id = $1 and c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3`,
        [tx.workspace, setId, kind.kind],
      );
      const ids = heard.get(topic) ?? new Set<string>();
      for (const row of rows) if (row.id) ids.add(row.id);
      heard.set(topic, ids);
    }
  }
  return heard;
}

/** Rows come back as they were; where one points to a record that is folded into another since, it points to that one. */
export async function restoreRemoved(
  tx: Tx,
  kind: RecordKind,
  setId: string,
  undo: string,
  only: string[] | null = null,
): Promise<number> {
  const moved = (kind.refersTo ?? []).flatMap((reference) => {
    const now = nowAt(reference.kind, `(c.fields ->> '${reference.column}')::uuid`);
    return now ? [reference.column, ...(reference.also ?? [])].map((column) => `'${column}', ${now}`) : [];
  });
  const whole =
    moved.length > 0 ? `c.fields || jsonb_strip_nulls(jsonb_build_object(${moved.join(", ")}))` : "c.fields";
  const rows = await tx.query({
    name: `history.restore-${kind.kind}`,
    text: `with back as (
       insert into ${kind.table}
       select (jsonb_populate_record(null::${kind.table}, ${whole})).* from changes c
       where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'removed' and ($5::uuid[] is null or c.record_id = any ($5))
       on conflict do nothing returning id)
     insert into changes (workspace_id, set_id, id, record_kind, record_id, op)
     select $1, $4, back.id, $3, back.id, 'created' from back returning 1`,
    values: [tx.workspace, setId, kind.kind, undo, only],
  });
  if (rows.length > 0) await folding()?.cameBack(tx, kind, setId, "removed");
  return rows.length;
}

export async function restoreFields(
  tx: Tx,
  kind: RecordKind,
  setId: string,
  undo: string,
  undone: Undone,
): Promise<void> {
  const fields = await tx.query<{ field: string }>(
    `select distinct jsonb_object_keys(c.fields) as field from changes c
     where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'updated'`,
    [tx.workspace, setId, kind.kind],
  );
  for (const { field } of fields) {
    const column = quoted(field);
    const back = `(jsonb_populate_record(null::${kind.table}, jsonb_build_object($5::text, c.fields -> $5 -> 0))).${column}`;
    const wrote = `(jsonb_populate_record(null::${kind.table}, jsonb_build_object($5::text, c.fields -> $5 -> 1))).${column}`;
    const reference = (kind.refersTo ?? []).find((one) => one.column === field);
    const backNow = reference ? nowAt(reference.kind, back) : undefined;
    const wroteNow = reference ? nowAt(reference.kind, wrote) : undefined;
    const bump = (await hasRevision(tx, kind.table)) ? ", revision = t.revision + 1" : "";
    const rows = await tx.query(
      `with back as (
         update ${kind.table} t set ${column} = ${backNow ? `coalesce(${backNow}, ${back})` : back}${bump} from changes c
         where t.workspace_id = $1 and c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'updated' and c.fields ? $5
           and t.id = c.record_id and (t.${column} is not distinct from ${wrote}${wroteNow ? ` or t.${column} = ${wroteNow}` : ""})
         returning t.id, c.fields -> $5 as pair)
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), $3, back.id, 'updated', jsonb_build_object($5::text, jsonb_build_array(back.pair -> 1, back.pair -> 0)) from back returning 1`,
      [tx.workspace, setId, kind.kind, undo, field],
    );
    undone.undone += rows.length;
    if (backNow && rows.length > 0) await folding()?.cameBack(tx, kind, setId, "updated");
    const waits = folding()?.waits("c.record_id");
    const kept = await tx.query<{ id: string }>(
      `select c.record_id as id from changes c
       where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'updated' and c.fields ? $5${waits ? ` and not ${waits}` : ""}
         and not exists (select from changes d where d.workspace_id = $1 and d.set_id = $4 and d.record_id = c.record_id and d.fields ? $5)`,
      [tx.workspace, setId, kind.kind, undo, field],
    );
    for (const row of kept)
      undone.kept.push({ row: `${kind.kind} ${row.id}`, reason: `${field} was changed again later` });
  }
}

async function removeCreated(tx: Tx, kind: RecordKind, setId: string, undo: string, undone: Undone): Promise<void> {
  const reasons = [
    `when exists (select from changes l join change_sets s on s.workspace_id = $1 and s.id = l.set_id
       where l.workspace_id = $1 and l.record_id = t.id and l.set_id <> $2 and l.set_id <> $4 and l.op = 'updated'
         and ${standsSql("s")} and s.undoes_id is null and s.kind <> all ('{${[...following].join(",")}}')) then 'it was changed later'`,
    ...referencesTo(kind.kind)
      .filter((reference) => !reference.derived)
      .map(
        (reference) =>
          `when exists (select from ${reference.table} r where r.workspace_id = $1 and r.${reference.column} = t.id) then '${reference.kind} rests on it'`,
      ),
  ];
  const rows = await tx.query<{ id: string; reason: string | null }>(
    `with made as materialized (
       select t.id, case ${reasons.join(" ")} end as reason from ${kind.table} t
       join changes c on c.workspace_id = $1 and c.record_id = t.id
       where t.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'created'),
     gone as (
       delete from ${kind.table} t using made where t.workspace_id = $1 and t.id = made.id and made.reason is null
       returning t.id, to_jsonb(t) as whole),
     noted as (
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), $3, gone.id, 'removed', gone.whole from gone returning 1)
     select made.id, made.reason from made where made.reason is not null
     union all select null, (select count(*) from noted)::text`,
    [tx.workspace, setId, kind.kind, undo],
  );
  for (const row of rows) {
    if (row.id === null) undone.undone += Number(row.reason);
    else undone.kept.push({ row: `${kind.kind} ${row.id}`, reason: row.reason as string });
  }
}

const revisions = new Map<string, boolean>();
async function hasRevision(tx: Tx, table: string): Promise<boolean> {
  let has = revisions.get(table);
  if (has === undefined) {
    has =
      (
        await tx.query(
          "select from pg_attribute where attrelid = to_regclass($1) and attname = 'revision' and not attisdropped",
          [table],
        )
      ).length > 0;
    revisions.set(table, has);
  }
  return has;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
