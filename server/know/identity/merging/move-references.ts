import type { Tx } from "../../../platform/db/index.ts";
import { recordKind, type ReferenceTo, referencesTo } from "../../../platform/history/index.ts";
import { hearersOf } from "../../../platform/records/index.ts";

export interface Moved {
  kind: string;
  column: string;
  n: number;
}

/**
 * Everything that points to one record points to another from now on: one statement over all tables of the registry, each by its index. What moved is
 * kept under the merge, so that it can go back. Rows keep their revision: what they say is unchanged.
 */
export async function moveReferences(
  tx: Tx,
  { merge, kind, from, to }: { merge: string; kind: string; from: string; to: string },
  heard: Map<string, Set<string>>,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const [n, references] of byTable(referencesTo(kind).filter((reference) => reference.moves)).entries()) {
    const rows = await tx.query<{
      kind: string;
      column_name: string;
      n: number;
      topic: string | null;
      ids: string | null;
    }>({
      name: `identity.move-${kind}-${n}`,
      text: moveStatement(references),
      values: [tx.workspace, from, to, merge],
    });
    for (const row of rows) {
      const ids = row.ids?.split(",") ?? [];
      if (row.topic !== null) for (const id of ids) add(heard, row.topic, id);
      else {
        moved.push({ kind: row.kind, column: row.column_name, n: row.n });
        if (ids.length > 0)
          await hearersOf(
            tx,
            recordKind(row.kind),
            ids.map((id) => ({ id })),
            heard,
          );
      }
    }
  }
  return moved;
}

/** A table with two columns that point to the same kind takes two statements: one may not write a row twice. */
export function byTable(references: ReferenceTo[]): ReferenceTo[][] {
  const rounds: ReferenceTo[][] = [];
  for (const reference of references) {
    const round = rounds.find((one) => !one.some((other) => other.table === reference.table));
    if (round) round.push(reference);
    else rounds.push([reference]);
  }
  return rounds;
}

/** Who must hear comes as one text a topic: a thousand rows of one id each would take longer to read than they took to move. */
function moveStatement(references: ReferenceTo[]): string {
  const updates = references.map(({ table, column, also, kind }, n) => {
    const sets = [column, ...also].map((one) => `${one} = $3`).join(", ");
    const tells = plain(kind, column).map(({ column: told }, m) => `, t.${told} as told${m}`);
    return `m${n} as (update ${table} t set ${sets} where t.workspace_id = $1 and t.${column} = $2 returning t.id${tells.join("")})`;
  });
  const groups = references.map(
    ({ kind, column }, n) =>
      `select '${kind}' as kind, '${column}' as column_name, array_agg(m${n}.id) as ids from m${n} having count(*) > 0`,
  );
  const topics = references.flatMap(({ kind, column }, n) =>
    plain(kind, column).map(
      ({ topic, column: told }, m) =>
        `select null::text, null::text, null::int, '${topic}', string_agg(${told === "id" ? "" : "distinct "}m${n}.told${m}::text, ',') from m${n} having count(m${n}.told${m}) > 0`,
    ),
  );
  const asking = references.filter(({ kind }) => asksMore(kind)).map(({ kind }) => `'${kind}'`);
  const asked =
    asking.length > 0
      ? `case when k.record_kind in (${asking.join(", ")}) then array_to_string(k.ids, ',') end`
      : "null::text";
  return `with ${updates.join(",\n")},
    kept as (
      insert into merge_moves (workspace_id, merge_id, id, record_kind, column_name, from_id, to_id, ids)
      select $1, $4, gen_random_uuid(), g.kind, g.column_name, $2, $3, g.ids from (${groups.join("\nunion all ")}) g
      returning record_kind, column_name, cardinality(ids) as n, ids)
    select k.record_kind as kind, k.column_name, k.n, null::text as topic, ${asked} as ids from kept k
    ${topics.map((topic) => `union all ${topic}`).join("\n")}`;
}

/** Whom a row's own columns name as having to hear that it moved, the column aside that moves: both its ends hear anyway. */
export function plain(kind: string, moving: string): { topic: string; column: string }[] {
  return (recordKind(kind).announces ?? []).flatMap(({ topic, id, ofWords }) => {
    const column = /^t\.(\w+)$/.exec(id)?.[1];
    return column && column !== moving && !ofWords ? [{ topic, column }] : [];
  });
}

export function asksMore(kind: string): boolean {
  return (recordKind(kind).announces ?? []).some(({ id }) => !/^t\.\w+$/.test(id));
}

export function add(heard: Map<string, Set<string>>, topic: string, id: string): void {
  const ids = heard.get(topic);
  if (ids) ids.add(id);
  else heard.set(topic, new Set([id]));
}
