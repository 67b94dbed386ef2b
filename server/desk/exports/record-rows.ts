import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { accountsSql } from "./account-rows.ts";
import { peopleSql } from "./person-rows.ts";
import { ordersSql, productsSql, touchesSql } from "./sale-rows.ts";

export const exported = ["accounts", "people", "products", "orders", "touches"] as const;
export type Exported = (typeof exported)[number];

/** One record, a value for each column: text as it stands in a file, lists already joined; null where there is none. */
export type ExportRow = Record<string, string | null>;

/**
 * How one kind is read: `$1` workspace, `$2` the id of the last one written, `$3` how many. Gives `id`, `cells` (jsonb by column) and, where the
 * records have fields of their own, `custom` (jsonb by column).
 */
export interface RowSource {
  columns: string[];
  custom?: { record_kind: "account" | "person" };
  sql: string;
}

const sources: Record<Exported, RowSource> = {
  accounts: accountsSql,
  people: peopleSql,
  products: productsSql,
  orders: ordersSql,
  touches: touchesSql,
};

/** So many rows a round trip: enough to make it pay, few enough to stay small in memory whatever the table. */
const rowsPerChunk = 1000;
const firstId = "00000000-0000-0000-0000-000000000000";

/** The columns of a kind: ours, then the workspace's own fields under their labels. */
export async function columnsOf(tx: Tx, what: Exported): Promise<string[]> {
  const { columns, custom } = sources[what];
  if (!custom) return columns;
  const fields = await tx.query<{ label: string }>(
    "select f.label from custom_fields f where f.workspace_id = $1 and f.record_kind = $2 and f.removed_at is null order by f.position, f.label",
    [tx.workspace, custom.record_kind],
  );
  return [...columns, ...fields.map((field) => `${custom.record_kind}.custom.${field.label}`)];
}

/** All records of a kind in the order of their making. */
export async function* rowsOf(tx: Tx, what: Exported): AsyncGenerator<ExportRow> {
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

export function isExported(word: string): word is Exported {
  return (exported as readonly string[]).includes(word);
}

export function refuseUnknown(what: string): asserts what is Exported {
  if (!isExported(what))
    throw new Fault("invalid_input", {
      faults: [{ path: "what", given: what, expected: `one of ${exported.join(", ")}` }],
    });
}
