import type { Tx } from "../../../platform/db/index.ts";
import { type RecordKind, recordKind } from "../../../platform/history/index.ts";
import { hearersOf } from "../../../platform/records/index.ts";
import { add, asksMore, plain } from "./move-references.ts";

export interface Move {
  merge_id: string;
  id: string;
  record_kind: string;
  column_name: string;
  from_id: string;
  to_id: string;
}

/**
 * What this move took points to `to` again where it still points to `holder`; what was moved elsewhere since stays there. The list of it never leaves the
 * database. Returns how many rows went.
 */
export async function moveBack(
  tx: Tx,
  move: Pick<Move, "merge_id" | "id" | "record_kind" | "column_name">,
  holder: string,
  to: string,
  heard: Map<string, Set<string>>,
): Promise<number> {
  const kind = recordKind(move.record_kind);
  const also = kind.refersTo?.find(({ column }) => column === move.column_name)?.also ?? [];
  const sets = [move.column_name, ...also].map((column) => `${column} = $3`).join(", ");
  const tells = plain(move.record_kind, move.column_name);
  const row = await tx.one<{ n: number; ids: string | null; [told: `told${number}`]: string | null }>({
    name: `identity.back-${move.record_kind}-${move.column_name}`,
    // As texts, so that the holder's rows are found by the column's index, where they lie together: looking each id up in every partition takes longer.
    text: `with back as (
             update ${kind.table} t set ${sets}
             from (select unnest(v.ids)::text as id from merge_moves v where v.workspace_id = $1 and v.merge_id = $4 and v.id = $5) went
             where t.workspace_id = $1 and t.${move.column_name} = $2 and t.id::text = went.id
             returning ${["t.id", ...tells.map(({ column }, n) => `t.${column} as told${n}`)].join(", ")})
           select count(*)::int as n, ${asksMore(move.record_kind) ? "string_agg(b.id::text, ',')" : "null"} as ids
             ${tells.map(({ column }, n) => `, string_agg(${column === "id" ? "" : "distinct "}b.told${n}::text, ',') as told${n}`).join("")} from back b`,
    values: [tx.workspace, holder, to, move.merge_id, move.id],
  });
  if (!row || row.n === 0) return 0;
  for (const [n, { topic }] of tells.entries())
    for (const id of row[`told${n}`]?.split(",") ?? []) add(heard, topic, id);
  for (const { topic, id } of kind.announces ?? []) if (id === `t.${move.column_name}`) add(heard, topic, to);
  const ids = row.ids?.split(",") ?? [];
  await hearersOf(
    tx,
    kind,
    ids.map((id) => ({ id })),
    heard,
  );
  return row.n;
}

/** Columns that name who must hear. */
export function told(kind: RecordKind): string[] {
  return [...new Set((kind.announces ?? []).flatMap(({ id }) => (/^t\.\w+$/.test(id) && id !== "t.id" ? [id] : [])))];
}
