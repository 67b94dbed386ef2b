import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { announce } from "../notices/index.ts";
import { folding, nowAt } from "./folding.ts";
import { openSet } from "./record-changes.ts";
import { type RecordKind, recordKinds, referencesTo } from "./record-kinds.ts";
import { type Part, restoreFields } from "./restore-fields.ts";

/** Commands whose undo is more than putting rows back, or that have none: by the kind of their set. */
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
  const head = await standing(tx, setId);
  const own = undoers.get(head.kind);
  return own ? own(tx, setId) : undoRows(tx, setId);
}

/** What a set did to rows, taken back: all there is to undoing most sets, and the part of it that is not its own where a kind registers an undo. */
export async function undoRows(tx: Tx, setId: string): Promise<Undone> {
  const head = await standing(tx, setId);
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
  const made = kindsThat("created");
  const folded = new Map<string, FoldedRows>();
  for (const kind of kindsThat("removed"))
    if (made.includes(kind)) folded.set(kind.kind, await foldRows(tx, kind, setId));
  for (const [kind, { anew }] of folded)
    for (const id of anew) undone.kept.push({ row: `${kind} ${id}`, reason: "it was taken away and made anew" });
  // Removed records come back parents first; then fields; then what was made goes, children first.
  for (const kind of kindsThat("removed"))
    undone.undone += await restoreRemoved(tx, kind, setId, undo, null, folded.get(kind.kind)?.notGone);
  await folding()?.restoreFields(tx, setId, undo, undone);
  for (const kind of kindsThat("updated")) await restoreFields(tx, kind, setId, undo, undone);
  for (const kind of made.reverse()) await removeCreated(tx, kind, setId, undo, undone, folded.get(kind.kind)?.notMade);
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
  await tell(tx, heard, also);
  return undone;
}

/**
 * Puts back what a set did to fields of one record, where it did much else: an import, an edit of many. This is a change of its own, and the set
 * stands; where the set did nothing else, it is undone.
 */
export async function undoPart(tx: Tx, setId: string, part: Part): Promise<Undone> {
  const head = await standing(tx, setId);
  const did = await tx.query<{ kind: string; mine: boolean }>(
    `select distinct c.record_kind as kind, c.record_id = $3 and c.op = 'updated'
       and ($4::text[] is null or not exists (select from jsonb_object_keys(c.fields) as k (field) where k.field <> all ($4))) as mine
     from changes c where c.workspace_id = $1 and c.set_id = $2`,
    [tx.workspace, setId, part.record, part.fields ?? null],
  );
  if (!undoers.has(head.kind) && did.length > 0 && did.every(({ mine }) => mine)) return undoSet(tx, setId);
  const of = await tx.one<{ kind: string }>(
    `select c.record_kind as kind from changes c
     where c.workspace_id = $1 and c.record_id = $3 and c.set_id = $2 and c.op = 'updated' and ($4::text[] is null or c.fields ?| $4) limit 1`,
    [tx.workspace, setId, part.record, part.fields ?? null],
  );
  const kind = recordKinds().find((one) => one.kind === of?.kind);
  if (!kind) throw new Fault("not_found", { what: "change" });
  await kind.mayUndo?.(tx, setId);
  const set = await openSet(tx, { kind: "put-back", summary: head.summary });
  const undone: Undone = { set, undone: 0, kept: [] };
  const heard = await affected(tx, [kind], setId, part.record);
  await restoreFields(tx, kind, setId, set, undone, part);
  await kind.afterUndo?.(tx, [part.record]);
  await tell(tx, heard, await affected(tx, [kind], setId, part.record));
  return undone;
}

/** The set, locked, as long as what it did stands. */
async function standing(tx: Tx, setId: string): Promise<{ kind: string; summary: string }> {
  const head = await tx.one<{ kind: string; summary: string; undone_by_id: string | null }>(
    "select kind, summary, undone_by_id from change_sets where workspace_id = $1 and id = $2 for update",
    [tx.workspace, setId],
  );
  if (!head) throw new Fault("not_found", { what: "change" });
  if (head.undone_by_id) throw new Fault("already_undone", {});
  return head;
}

async function tell(tx: Tx, before: Map<string, Set<string>>, after: Map<string, Set<string>>): Promise<void> {
  for (const topic of new Set([...before.keys(), ...after.keys()]))
    await announce(tx, topic, [...new Set([...(before.get(topic) ?? []), ...(after.get(topic) ?? [])])]);
}

interface FoldedRows {
  /** Taken away no more often than made: they were not there before. */
  notGone: string[];
  /** Made no more often than taken away: they were there before. */
  notMade: string[];
  /** There before, taken away, made again under the same id. */
  anew: string[];
}

/** Rows that a set both made and took away: what it did is what is left when the one is set against the other. */
async function foldRows(tx: Tx, kind: RecordKind, setId: string): Promise<FoldedRows> {
  const rows = await tx.query<{ id: string; net: number; there: boolean }>(
    `select f.id, f.net, exists (select from ${kind.table} t where t.workspace_id = $1 and t.id = f.id) as there from (
       select c.record_id as id, (count(*) filter (where c.op = 'created') - count(*) filter (where c.op = 'removed'))::int as net
       from changes c where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op in ('created', 'removed')
       group by c.record_id having count(distinct c.op) > 1) f`,
    [tx.workspace, setId, kind.kind],
  );
  return {
    notGone: rows.filter(({ net }) => net >= 0).map(({ id }) => id),
    notMade: rows.filter(({ net }) => net <= 0).map(({ id }) => id),
    anew: rows.filter(({ net, there }) => net === 0 && there).map(({ id }) => id),
  };
}

/** Whom the records of the set concern, as they are now; asked before and after, since rows go and come. */
async function affected(
  tx: Tx,
  kinds: RecordKind[],
  setId: string,
  record: string | null = null,
): Promise<Map<string, Set<string>>> {
  const heard = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const { topic, id } of kind.announces ?? []) {
      const rows = await tx.query<{ id: string | null }>(
        `select distinct ${id} as id from ${kind.table} t
         join changes c on c.workspace_id = t.workspace_id and c.record_id = t.id
         where t.workspace_id = $1 and c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and ($4::uuid is null or c.record_id = $4)`,
        [tx.workspace, setId, kind.kind, record],
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
  except: string[] = [],
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
         and c.record_id <> all ($6::uuid[])
       on conflict do nothing returning id)
     insert into changes (workspace_id, set_id, id, record_kind, record_id, op)
     select $1, $4, back.id, $3, back.id, 'created' from back returning 1`,
    values: [tx.workspace, setId, kind.kind, undo, only, except],
  });
  if (rows.length > 0) await folding()?.cameBack(tx, kind, setId, "removed");
  return rows.length;
}

async function removeCreated(
  tx: Tx,
  kind: RecordKind,
  setId: string,
  undo: string,
  undone: Undone,
  except: string[] = [],
): Promise<void> {
  const { joined } = kind;
  const onlyJoined = joined
    ? `and not (s.kind = any ('{${joined.by.join(",")}}') and l.fields - '${joined.column}' = '{}'::jsonb)`
    : "";
  const reasons = [
    `when exists (select from changes l join change_sets s on s.workspace_id = $1 and s.id = l.set_id
       where l.workspace_id = $1 and l.record_id = t.id and l.set_id <> $2 and l.set_id <> $4 and l.op = 'updated'
         and ${standsSql("s")} and s.undoes_id is null and s.kind <> all ('{${[...following].join(",")}}') ${onlyJoined}) then 'it was changed later'`,
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
       where t.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'created'
         and c.record_id <> all ($5::uuid[])),
     gone as (
       delete from ${kind.table} t using made where t.workspace_id = $1 and t.id = made.id and made.reason is null
       returning t.id, to_jsonb(t) as whole),
     noted as (
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), $3, gone.id, 'removed', gone.whole from gone returning 1)
     select made.id, made.reason from made where made.reason is not null
     union all select null, (select count(*) from noted)::text`,
    [tx.workspace, setId, kind.kind, undo, except],
  );
  for (const row of rows) {
    if (row.id === null) undone.undone += Number(row.reason);
    else undone.kept.push({ row: `${kind.kind} ${row.id}`, reason: row.reason as string });
  }
}
