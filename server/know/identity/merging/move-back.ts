import type { Tx } from "../../../platform/db/index.ts";
import { type RecordKind, recordKind } from "../../../platform/history/index.ts";
import { hearersOf, type Row } from "../../../platform/records/index.ts";

export interface Move {
  record_kind: string;
  column_name: string;
  from_id: string;
  to_id: string;
  ids: string[];
}

/** These rows point to `to` again where they still point to `holder`; what was moved elsewhere since stays there. Returns the ids that went. */
export async function moveBack(
  tx: Tx,
  move: Pick<Move, "record_kind" | "column_name" | "ids">,
  holder: string,
  to: string,
  heard: Map<string, Set<string>>,
): Promise<string[]> {
  const kind = recordKind(move.record_kind);
  const also = kind.refersTo?.find(({ column }) => column === move.column_name)?.also ?? [];
  const sets = [move.column_name, ...also].map((column) => `${column} = $3`).join(", ");
  const rows = await tx.query<Row & { id: string }>({
    name: `identity.back-${move.record_kind}-${move.column_name}`,
    // By the column's index, which the holder's rows lie under together; looking each id up in every partition would take longer.
    text: `update ${kind.table} t set ${sets} where t.workspace_id = $1 and t.${move.column_name} = $2 and t.id = any ($4::uuid[])
           returning ${["t.id", ...told(kind)].join(", ")}`,
    values: [tx.workspace, holder, to, move.ids],
  });
  await hearersOf(tx, kind, rows, heard);
  return rows.map((row) => row.id);
}

/** Columns that name who must hear. */
export function told(kind: RecordKind): string[] {
  return [...new Set((kind.announces ?? []).flatMap(({ id }) => (/^t\.\w+$/.test(id) && id !== "t.id" ? [id] : [])))];
}
