import type { Tx } from "../../../platform/db/index.ts";
import {
  type Folding,
  recordKind,
  recordChanges,
  referencesTo,
  type Undone,
  walkBack,
} from "../../../platform/history/index.ts";

const places: Record<string, string> = {
  account: "account_id",
  person: "person_id",
  "contact-point": "contact_point_id",
};

/** What history needs to know of records that are folded into others. */
export const foldedRecords: Folding = {
  nowAt: (kind, id) =>
    places[kind]
      ? `(select f.${places[kind]} from folded_records f where f.workspace_id = $1 and f.id = ${id})`
      : undefined,
  // Of a row that is one with an equal one what is undone meanwhile is taken back when the two come apart.
  waits: (id) => `exists (select from folded_records f where f.workspace_id = $1 and f.id = ${id} and f.whole is null)`,
  whereNow,
  restoreFields,
  removeCreated,
  cameBack,
};

async function whereNow(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; now: string }>({
    name: "identity.where-now",
    text: `select f.id, coalesce(f.account_id, f.person_id, f.contact_point_id) as now from folded_records f
           where f.workspace_id = $1 and f.id = any ($2::uuid[])`,
    values: [tx.workspace, ids],
  });
  return new Map(rows.map((row) => [row.id, row.now]));
}

type Whole = Record<string, unknown>;

/** A field goes back on the folded record where it still holds what the set wrote, so that it is right when the record comes back. */
async function restoreFields(tx: Tx, setId: string, undo: string, undone: Undone): Promise<void> {
  const rows = await tx.query<{ id: string; kind: string; whole: Whole; fields: Record<string, [unknown, unknown]> }>(
    `select f.id, f.kind, f.whole, c.fields from changes c
     join folded_records f on f.workspace_id = $1 and f.id = c.record_id
     where c.workspace_id = $1 and c.set_id = $2 and c.op = 'updated' and f.whole is not null
     order by f.id for update of f`,
    [tx.workspace, setId],
  );
  const changed = [...Map.groupBy(rows, ({ id }) => id).values()].map((changes) => {
    const [{ id, kind, whole }] = changes as [(typeof rows)[0]];
    return { id, kind, back: backOf(whole, changes) };
  });
  const written = changed.filter(({ back }) => back.length > 0);
  await writeFolded(
    tx,
    written.map(({ id, back }) => ({ id, fields: Object.fromEntries(back.map(([field, [from]]) => [field, from])) })),
  );
  await recordChanges(
    tx,
    undo,
    written.map(({ id, kind, back }) => ({
      id,
      kind,
      op: "updated" as const,
      fields: Object.fromEntries(back.map(([field, [from, wrote]]) => [field, [wrote, from]])),
    })),
  );
  for (const { back } of written) undone.undone += back.length;
}

/** Field by field what the record held and what the set wrote over it, where that stands; several changes of one set are one. */
function backOf(
  whole: Whole,
  changes: { fields: Record<string, [unknown, unknown]> }[],
): [string, [unknown, unknown]][] {
  const fields = new Set(changes.flatMap((change) => Object.keys(change.fields)));
  return [...fields].flatMap((field): [string, [unknown, unknown]][] => {
    const pairs = changes.flatMap((change) => (change.fields[field] ? [change.fields[field]] : []));
    const steps = pairs.map(([from, to], at) => ({ change: String(at), from: text(from), to: text(to) }));
    const walked = walkBack(text(whole[field]), steps);
    if (typeof walked === "string") return [];
    return [[field, [pairs[Number(walked.back)]?.[0], pairs[Number(walked.wrote)]?.[1]]]];
  });
}

export async function writeFolded(tx: Tx, rows: { id: string; fields: Whole }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update folded_records f set whole = f.whole || u.fields from unnest($2::uuid[], $3::jsonb[]) as u (id, fields)
     where f.workspace_id = $1 and f.id = u.id`,
    [tx.workspace, rows.map(({ id }) => id), rows.map(({ fields }) => JSON.stringify(fields))],
  );
}

const text = (value: unknown): string => JSON.stringify(value ?? null);
export const same = (one: unknown, other: unknown): boolean => text(one) === text(other);

/** What the set made and is folded now goes too, unless something of others that came with it still stands: then an un-merge can bring it back. */
async function removeCreated(tx: Tx, setId: string, undo: string, undone: Undone): Promise<void> {
  const made = await tx.query<{ id: string; kind: string; merge_id: string; whole: Whole }>(
    `select f.id, f.kind, f.merge_id, f.whole from changes c
     join folded_records f on f.workspace_id = $1 and f.id = c.record_id
     where c.workspace_id = $1 and c.set_id = $2 and c.op = 'created' and f.whole is not null order by f.id for update of f`,
    [tx.workspace, setId],
  );
  if (made.length === 0) return;
  const rests = await restingOn(tx, made);
  const gone = made.filter(({ id }) => !rests.has(id));
  for (const { id, kind } of made)
    if (rests.has(id)) undone.kept.push({ row: `${kind} ${id}`, reason: `${rests.get(id)} rests on it` });
  await tx.query("delete from folded_records f where f.workspace_id = $1 and f.id = any ($2::uuid[])", [
    tx.workspace,
    gone.map(({ id }) => id),
  ]);
  await recordChanges(
    tx,
    undo,
    gone.map(({ id, kind, whole }) => ({ id, kind, op: "removed" as const, fields: whole })),
  );
  undone.undone += gone.length;
}

/** Of rows that came with these records, one that is still there, by its kind. */
async function restingOn(tx: Tx, made: { id: string; merge_id: string }[]): Promise<Map<string, string>> {
  const kinds = [...new Set(["account", "person"].flatMap((kind) => referencesTo(kind)))].filter(
    ({ derived }) => !derived,
  );
  const names = [...new Set(kinds.map(({ kind }) => kind))];
  const rows = await tx.query<{ id: string; kind: string }>(
    names
      .map(
        (name) =>
          `select m.from_id as id, m.record_kind as kind from merge_moves m
           where m.workspace_id = $1 and m.merge_id = any ($2::uuid[]) and m.from_id = any ($3::uuid[]) and m.record_kind = '${name}'
             and exists (select from ${recordKind(name).table} t where t.workspace_id = $1 and t.id = any (m.ids))`,
      )
      .join(" union all "),
    [tx.workspace, made.map(({ merge_id }) => merge_id), made.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Rows that an undo brought back and that pointed to a folded record came with its side: they go back with it. */
async function cameBack(
  tx: Tx,
  kind: { kind: string; table: string; refersTo?: { column: string; kind: string }[] },
  setId: string,
  op: "removed" | "updated",
): Promise<void> {
  const was = (column: string): string =>
    op === "removed" ? `c.fields ->> '${column}'` : `c.fields -> '${column}' ->> 0`;
  for (const { column, kind: to } of kind.refersTo ?? []) {
    if (!places[to]) continue;
    await tx.query({
      name: `identity.came-back-${kind.kind}-${column}-${op}`,
      text: `insert into merge_moves (workspace_id, merge_id, id, record_kind, column_name, from_id, to_id, ids)
       select $1, f.merge_id, gen_random_uuid(), $3, $5, f.id, t.${column}, array_agg(t.id) from changes c
       join folded_records f on f.workspace_id = $1 and f.id = (${was(column)})::uuid
       join ${kind.table} t on t.workspace_id = $1 and t.id = c.record_id and t.${column} = f.${places[to]}
       where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = $4 group by f.merge_id, f.id, t.${column}`,
      values: [tx.workspace, setId, kind.kind, op, column],
    });
  }
}
