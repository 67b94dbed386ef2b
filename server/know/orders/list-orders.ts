import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Order, WholeOrder } from "./contract.ts";

const columns = `o.id, o.account_id, o.person_id, o.person_ref, o.number, o.state, o.ordered_on, o.cleared_on, o.cancelled_on, o.currency,
  o.total_minor, o.amount_minor, o.freight_minor, o.seller_ref, o.note, o.revision, o.created_at, o.updated_at`;

export async function readOrder(tx: Tx, id: string): Promise<Order> {
  const found = await tx.one<Order>(`select ${columns} from orders o where o.workspace_id = $1 and o.id = $2`, [
    tx.workspace,
    id,
  ]);
  if (!found) throw new Fault("not_found", { what: "order", id });
  return found;
}

/** An order with its lines and refunds. */
export async function viewOrder(tx: Tx, id: string): Promise<WholeOrder> {
  const order = await readOrder(tx, id);
  const lines = await tx.query<WholeOrder["lines"][number]>(
    `select l.id, l.order_id, l.product_id, l.product_ref, p.name as product_name, l.quantity, l.unit_price, l.discount, l.amount_minor, l.created_at
     from order_lines l left join products p on p.workspace_id = $1 and p.id = l.product_id
     where l.workspace_id = $1 and l.order_id = $2 order by l.id`,
    [tx.workspace, id],
  );
  const refunds = await tx.query<WholeOrder["refunds"][number]>(
    `select r.id, r.order_id, r.account_id, r.refunded_on, r.currency, r.amount_minor, r.reason, r.revision, r.created_at
     from refunds r where r.workspace_id = $1 and r.order_id = $2 order by r.refunded_on, r.id`,
    [tx.workspace, id],
  );
  return { ...order, lines, refunds };
}

/** Orders of an account, or of all, newest first, after the day and id of the last one seen. */
export async function listOrders(
  tx: Tx,
  accountId: string | undefined,
  after: [day: string, id: string] | undefined,
  limit: number,
): Promise<Order[]> {
  return tx.query<Order>(
    `select ${columns} from orders o where o.workspace_id = $1 ${accountId ? "and o.account_id = $3" : "and $3::uuid is null"}
     ${after ? "and (o.ordered_on, o.id) < ($4::date, $5::uuid)" : "and $4::date is null and $5::uuid is null"}
     order by o.ordered_on desc, o.id desc limit $2`,
    [tx.workspace, limit, accountId ?? null, after?.[0] ?? null, after?.[1] ?? null],
  );
}
