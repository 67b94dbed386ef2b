import type { Parts } from "../../platform/parts/index.ts";
import { orderFaults } from "./faults.ts";
import { ordersOfLines, settleOrders } from "./settle-orders.ts";
import { routes } from "./routes.ts";

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
