import type { Tx } from "../../../platform/db/index.ts";
import type { Cells } from "./writes.ts";

type Table = "accounts" | "people" | "products" | "orders" | "order_lines" | "touches";

/** The rows as they are, locked in the order of their ids so that two writers never wait for each other. */
export async function storedRows(tx: Tx, table: Table, ids: string[]): Promise<Map<string, Cells>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<Cells>({
    text: `select t.* from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id for update`,
    values: [tx.workspace, ids],
  });
  return new Map(rows.map((row) => [row["id"] as string, row]));
}
