import type { Parts } from "../../platform/parts/index.ts";
import { orderFaults } from "./faults.ts";
import { ordersOfLines, settleOrders } from "./settle-orders.ts";
import { routes } from "./routes.ts";

/** Money given back counts where it was given back, also once the order is another account's: whether it counts is told by the order. */
const accountsOfRefunds =
  "unnest(array(select f.account_id from refunds f where f.workspace_id = $1 and f.order_id = t.id and f.account_id <> t.account_id))";
const accountOfOrder = "(select o.account_id from orders o where o.workspace_id = $1 and o.id = t.order_id)";

export const parts: Parts = {
  routes,
  faults: orderFaults,
  records: [
    {
      kind: "order",
      table: "orders",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
      joined: { column: "person_id", by: ["import", "create-people"] },
      announces: [
        { topic: "orders.changed", id: "t.id" },
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "accounts.changed", id: accountsOfRefunds },
      ],
      afterUndo: async (tx, ids) => {
        await settleOrders(tx, ids);
      },
      omit: ["updated_at", "amount_minor"],
    },
    {
      kind: "order-line",
      table: "order_lines",
      refersTo: [
        { column: "order_id", kind: "order" },
        { column: "product_id", kind: "product" },
      ],
      joined: { column: "product_id", by: ["import", "create-products", "edit-product"] },
      announces: [
        { topic: "orders.changed", id: "t.order_id" },
        { topic: "accounts.changed", id: accountOfOrder },
      ],
      afterUndo: async (tx, ids) => {
        await settleOrders(tx, await ordersOfLines(tx, ids));
      },
    },
    {
      kind: "refund",
      table: "refunds",
      refersTo: [
        { column: "order_id", kind: "order" },
        { column: "account_id", kind: "account" },
      ],
      announces: [
        { topic: "orders.changed", id: "t.order_id" },
        { topic: "accounts.changed", id: "t.account_id" },
      ],
    },
    // A rate changes every amount in its currency: whoever computes amounts hears of the whole workspace.
    {
      kind: "exchange-rate",
      table: "exchange_rates",
      announces: [{ topic: "workspace.changed", id: "t.workspace_id" }],
    },
  ],
};
