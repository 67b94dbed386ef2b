import type { Tx } from "../../platform/db/index.ts";
import { decimalSql } from "../../platform/money/index.ts";
import { countCustomers, walkCustomers } from "../customers/index.ts";
import { accountsByIdSql } from "./account-rows.ts";
import { cellsSql, instantSql } from "./cells-sql.ts";
import type { CustomerColumn, Selection } from "./contract.ts";
import type { CellKind, ExportColumn, ExportRow } from "./export-column.ts";

type Cell = [name: string, kind: CellKind, sql: string];

/** What each column of the grid becomes: the import's own name where it knows the field, so that a file that comes back changes nothing. */
const shown: Record<CustomerColumn, Cell[]> = {
  name: [["account.name", "text", "s.name"]],
  next_due: [["standing.next_due", "day", "s.next_due_on"]],
  last_valued: [["standing.last_valued_touch", "instant", instantSql("s.last_valued_touch_at")]],
  revenue: [["standing.revenue_12m", "decimal", decimalSql("s.revenue_12m_minor", "w.currency")]],
  orders: [["standing.orders_12m", "integer", "s.orders_12m"]],
  last_order: [["standing.last_order", "day", "s.last_order_on"]],
  coverage: [
    ["standing.people_touched", "integer", "s.people_touched"],
    ["standing.people_known", "integer", "s.people_known"],
  ],
  owner: [["account.owner", "text", "s.owner_name"]],
  industry: [["account.industry", "text", "s.industry"]],
  city: [["standing.city", "text", "s.city"]],
  country: [["standing.country", "text", "s.country"]],
  relationship: [["account.relationship", "text", "s.relationship"]],
  gap: [["standing.gap_days", "integer", "s.gap_days"]],
  created: [["standing.created", "instant", instantSql("s.created_at")]],
};

const rowsPerChunk = 1000;

/** The key first, whatever is shown; then the columns in the order of the screen. */
const cellsOf = (columns: CustomerColumn[]): Cell[] => [
  ["account.key", "text", "s.account_id"],
  ...columns.flatMap((column) => shown[column]),
];

export const customerColumns = ({ columns }: Selection): ExportColumn[] =>
  cellsOf(columns).map(([name, kind]) => ({ name, kind }));

/** The list as it is filtered and sorted, with the columns chosen. */
export async function* customerRows(tx: Tx, selection: Selection): AsyncGenerator<ExportRow> {
  const cells = cellsSql(Object.fromEntries(cellsOf(selection.columns).map(([name, , sql]) => [name, sql])));
  for await (const ids of walkCustomers(tx, selection, rowsPerChunk)) {
    const rows = await tx.query<{ cells: ExportRow }>(
      `select ${cells} as cells
       from unnest($2::uuid[]) with ordinality as n (id, place)
       join standing s on s.workspace_id = $1 and s.account_id = n.id
       join workspaces w on w.id = $1
       order by n.place`,
      [tx.workspace, ids],
    );
    for (const row of rows) yield row.cells;
  }
}

/** The same accounts with all we know of them: a card needs more than a list shows. */
export async function* customerRecords(tx: Tx, selection: Selection): AsyncGenerator<ExportRow> {
  for await (const ids of walkCustomers(tx, selection, rowsPerChunk)) {
    const rows = await tx.query<{ id: string; cells: ExportRow }>(accountsByIdSql, [tx.workspace, ids]);
    const byId = new Map(rows.map((row) => [row.id, row.cells]));
    for (const id of ids) {
      const cells = byId.get(id);
      if (cells) yield cells;
    }
  }
}

export async function aboutCustomers(tx: Tx, { scope, filter }: Selection): Promise<number> {
  const { total, estimate } = await countCustomers(tx, scope, filter, false);
  return estimate ?? total;
}
