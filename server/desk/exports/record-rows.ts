import { viewCount } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { accountsSql } from "./account-rows.ts";
import type { CellKind, ExportColumn, ExportRow } from "./export-column.ts";
import { peopleSql } from "./person-rows.ts";
import { ordersSql, productsSql, touchesSql } from "./sale-rows.ts";

/** Kinds of which every record can be exported whole, and brought in again. */
export const recordKinds = ["accounts", "people", "products", "orders", "touches"] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * How one kind is read: `$1` workspace, `$2` the id of the last one written, `$3` how many. Gives `id`, `cells` (jsonb by column) and, where the
 * records have fields of their own, `custom` (jsonb by column).
 */
export interface RowSource {
  columns: ExportColumn[];
  custom?: { record_kind: "account" | "person" };
  sql: string;
}

const sources: Record<RecordKind, RowSource> = {
  accounts: accountsSql,
  people: peopleSql,
  products: productsSql,
  orders: ordersSql,
  touches: touchesSql,
};

/** So many rows a round trip: enough to make it pay, few enough to stay small in memory whatever the table. */
const rowsPerChunk = 1000;
const firstId = "00000000-0000-0000-0000-000000000000";
const customKinds: Record<string, CellKind> = { number: "number", date: "day", "yes-no": "yes-no" };

/** The columns of a kind: ours, then the workspace's own fields under their labels. */
export async function recordColumns(tx: Tx, what: RecordKind): Promise<ExportColumn[]> {
  const { columns, custom } = sources[what];
  if (!custom) return columns;
  const fields = await tx.query<{ label: string; kind: string }>(
    "select f.label, f.kind from custom_fields f where f.workspace_id = $1 and f.record_kind = $2 and f.removed_at is null order by f.position, f.label",
    [tx.workspace, custom.record_kind],
  );
  return [
    ...columns,
    ...fields.map(({ label, kind }) => ({
      name: `${custom.record_kind}.custom.${label}`,
      kind: customKinds[kind] ?? ("text" as const),
    })),
  ];
}

/** All records of a kind in the order of their making. */
export async function* recordRows(tx: Tx, what: RecordKind): AsyncGenerator<ExportRow> {
  let after = firstId;
  for (;;) {
    const rows = await tx.query<{ id: string; cells: ExportRow; custom: ExportRow | null }>({
      name: `exports.${what}`,
      text: sources[what].sql,
      values: [tx.workspace, after, rowsPerChunk],
    });
    for (const row of rows) yield row.custom ? { ...row.cells, ...row.custom } : row.cells;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const counted: readonly string[] = ["accounts", "people", "products"];

/** About how many there are, from kept counts or the planner's statistics: nobody waits for a count. */
export async function aboutRecords(tx: Tx, what: RecordKind): Promise<number> {
  if (counted.includes(what)) return viewCount(tx, what);
  const [plan] = await tx.query<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>(
    `explain (format json) select 1 from ${what} t where t.workspace_id = $1`,
    [tx.workspace],
  );
  return plan?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}
