import type { Tx } from "../../platform/db/index.ts";

/**
 * Sets what each order brings: the sum of its lines where it has any, else its total, else nothing. Called by every statement that changes
 * lines or totals, an undo included. Returns the orders whose amount changed.
 */
export async function settleOrders(tx: Tx, orderIds: string[]): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const settled = await tx.query<{ id: string }>({
    name: "orders.settle",
    text: `update orders o set amount_minor = s.amount_minor from (
             select p.id, coalesce((select sum(l.amount_minor) from order_lines l where l.workspace_id = $1 and l.order_id = p.id), p.total_minor, 0)::bigint as amount_minor
             from orders p where p.workspace_id = $1 and p.id = any ($2::uuid[])) s
           where o.workspace_id = $1 and o.id = s.id and o.amount_minor <> s.amount_minor
           returning o.id`,
    values: [tx.workspace, orderIds],
  });
  return settled.map((row) => row.id);
}

/** The orders these lines belong to or, where a line is gone, belonged to: a removal's history row holds the whole line. */
export async function ordersOfLines(tx: Tx, lineIds: string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select l.order_id as id from order_lines l where l.workspace_id = $1 and l.id = any ($2::uuid[])
     union
     select (c.fields ->> 'order_id')::uuid from changes c
     where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = 'order-line' and c.op = 'removed'`,
    [tx.workspace, lineIds],
  );
  return rows.map((row) => row.id);
}
