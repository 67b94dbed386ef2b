import { readProduct } from "../../know/products/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { ProductOrder } from "./contract.ts";

/** Orders with lines of this product, newest first, each with what these lines bring; after the day and id of the last one seen. */
export async function viewOrders(
  tx: Tx,
  product: string,
  after: [day: string, id: string] | undefined,
  limit: number,
): Promise<ProductOrder[]> {
  await readProduct(tx, product);
  return tx.query<ProductOrder>(
    `select o.id as order, o.account_id as account, a.name as account_name, o.number, o.state, o.ordered_on, o.currency,
       trim_scale(b.quantity)::text as quantity, b.amount_minor
     from (
       select l.order_id, sum(l.quantity) as quantity, sum(l.amount_minor)::bigint as amount_minor from order_lines l
       where l.workspace_id = $1 and l.product_id = $2 group by l.order_id
     ) b
     join orders o on o.workspace_id = $1 and o.id = b.order_id
     join accounts a on a.workspace_id = $1 and a.id = o.account_id
     where ($4::date is null or (o.ordered_on, o.id) < ($4::date, $5::uuid))
     order by o.ordered_on desc, o.id desc limit $3`,
    [tx.workspace, product, limit, after?.[0] ?? null, after?.[1] ?? null],
  );
}
