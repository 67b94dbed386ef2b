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
      ids: string[] | null;
      topic: string | null;
      id: string;
    }>({
      name: `identity.move-${kind}-${n}`,
      text: moveStatement(references),
      values: [tx.workspace, from, to, merge],
    });
    for (const row of rows) {
      if (row.topic !== null) add(heard, row.topic, row.id);
      else moved.push({ kind: row.kind, column: row.column_name, n: row.n });
    }
    for (const row of rows) {
      if (row.topic !== null || !row.ids || !asksMore(row.kind)) continue;
      await hearersOf(
        tx,
        recordKind(row.kind),
        row.ids.map((id) => ({ id })),
        heard,
      );
    }
  }
  return moved;
}

/** A table with two columns that point to the same kind takes two statements: one may not write a row twice. */
function byTable(references: ReferenceTo[]): ReferenceTo[][] {
  const rounds: ReferenceTo[][] = [];
  for (const reference of references) {
    const round = rounds.find((one) => !one.some((other) => other.table === reference.table));
    if (round) round.push(reference);
    else rounds.push([reference]);
  }
  return rounds;
}

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
      ({ topic }, m) =>
        `select null::text, null::text, null::int, null::uuid[], '${topic}', m${n}.told${m} from m${n} where m${n}.told${m} is not null`,
    ),
  );
  return `with ${updates.join(",\n")},
    kept as (
      insert into merge_moves (workspace_id, merge_id, id, record_kind, column_name, from_id, to_id, ids)
      select $1, $4, gen_random_uuid(), g.kind, g.column_name, $2, $3, g.ids from (${groups.join("\nunion all ")}) g
      returning record_kind, column_name, cardinality(ids) as n, ids)
    select k.record_kind as kind, k.column_name, k.n, k.ids, null::text as topic, null::uuid as id from kept k
    ${topics.map((topic) => `union ${topic}`).join("\n")}`;
}

/** Whom a row's own columns name as having to hear, the column aside that moves: both its ends hear anyway. */
function plain(kind: string, moving: string): { topic: string; column: string }[] {
  return (recordKind(kind).announces ?? []).flatMap(({ topic, id }) => {
    const column = /^t\.(\w+)$/.exec(id)?.[1];
    return column && column !== moving ? [{ topic, column }] : [];
  });
}

function asksMore(kind: string): boolean {
  return (recordKind(kind).announces ?? []).some(({ id }) => !/^t\.\w+$/.test(id));
}

export function add(heard: Map<string, Set<string>>, topic: string, id: string): void {
  const ids = heard.get(topic);
  if (ids) ids.add(id);
  else heard.set(topic, new Set([id]));
}
