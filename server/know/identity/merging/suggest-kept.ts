import type { Tx } from "../../../platform/db/index.ts";
import { referencesTo } from "../../../platform/history/index.ts";
import { type MergeKind, tables } from "./merge-fields.ts";

export interface Rests {
  record: string;
  kind: string;
  n: number;
}

/** How many rows of each kind refer to these records. */
export async function countReferences(tx: Tx, kind: MergeKind, ids: string[]): Promise<Rests[]> {
  const asked = referencesTo(kind).filter(({ moves, kind: from }) => moves && from !== "folded-record");
  return tx.query<Rests>({
    name: `identity.count-${kind}`,
    text: asked
      .map(
        ({ table, column, kind: from }) =>
          `select t.${column} as record, '${from}' as kind, count(*)::int as n from ${table} t
           where t.workspace_id = $1 and t.${column} = any ($2::uuid[]) group by t.${column}`,
      )
      .join("\nunion all\n"),
    values: [tx.workspace, ids],
  });
}

/** The record to which more refers stays, of two equals the older one; undefined where one of them is gone. */
export async function suggestKept(
  tx: Tx,
  kind: MergeKind,
  one: string,
  other: string,
): Promise<{ kept: string; folded: string } | undefined> {
  const there = await tx.query<{ id: string }>(
    `select t.id from ${tables[kind]} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.created_at, t.id`,
    [tx.workspace, [one, other]],
  );
  const [older, younger] = there.map(({ id }) => id);
  if (!older || !younger) return undefined;
  const rests = await countReferences(tx, kind, [older, younger]);
  const of = (id: string): number => rests.reduce((sum, row) => sum + (row.record === id ? row.n : 0), 0);
  return of(younger) > of(older) ? { kept: younger, folded: older } : { kept: older, folded: younger };
}
