import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { NewLine, NewRefund, Order, OrderEdit, OrderLine, Refund } from "./contract.ts";
import { lineRow } from "./create-orders.ts";
import { readHouse } from "./house.ts";
import { readOrder } from "./list-orders.ts";
import { settleOrders } from "./settle-orders.ts";

/** Changes an order's own fields. Another currency works its lines out anew, with that currency's coins. */
export async function editOrder(
  tx: Tx,
  id: string,
  fields: OrderEdit,
  check?: Check,
): Promise<{ order: Order; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-order" });
  await set.edit("order", [{ id, check, fields }]);
  if (fields.currency !== undefined) {
    const currency = fields.currency;
    const lines = await tx.query<OrderLine>(
      "select l.* from order_lines l where l.workspace_id = $1 and l.order_id = $2",
      [tx.workspace, id],
    );
    await set.edit(
      "order-line",
      lines.map((line) => ({ id: line.id, fields: { amount_minor: lineRow(line, id, currency).amount_minor } })),
    );
  }
  const setId = await set.close();
  await settleOrders(tx, [id]);
  return { order: await readOrder(tx, id), set: setId };
}

/** Clears, cancels or reopens an order, from a day on. */
export async function setOrderState(
  tx: Tx,
  id: string,
  state: Order["state"],
  on?: string,
  check?: Check,
): Promise<{ order: Order; set: string | null }> {
  const day = on ?? (await readHouse(tx)).today;
  const set = changeSet(tx, { kind: `${verbs[state]}-order` });
  const [before] = await set.edit<Order>("order", [{ id, check, fields: {} }]);
  if (before?.state === "cancelled" && state === "cleared")
    throw new Fault("order_state", { state: "cancelled", wanted: "cleared" });
  const cleared = state === "cleared" ? day : state === "open" ? null : before?.cleared_on;
  await set.edit("order", [
    { id, fields: { state, cleared_on: cleared, cancelled_on: state === "cancelled" ? day : null } },
  ]);
  const setId = await set.close();
  return { order: await readOrder(tx, id), set: setId };
}
const verbs = { open: "reopen", cleared: "clear", cancelled: "cancel" } as const;

export async function addLines(
  tx: Tx,
  orderId: string,
  lines: NewLine[],
  check?: Check,
): Promise<{ order: Order; lines: OrderLine[]; set: string | null }> {
  const order = await holdOrder(tx, orderId);
  check?.(order);
  const set = changeSet(tx, { kind: "add-order-lines" });
  const made = await set.create<OrderLine>(
    "order-line",
    lines.map((line) => lineRow(line, orderId, order.currency)),
  );
  return { ...(await settled(tx, orderId, await set.close())), lines: made };
}

export async function editLine(
  tx: Tx,
  id: string,
  fields: NewLine,
  check?: Check,
): Promise<{ order: Order; set: string | null }> {
  const { before, order } = await holdLine(tx, id, check);
  const set = changeSet(tx, { kind: "edit-order-line" });
  await set.edit("order-line", [
    {
      id,
      fields: { ...fields, amount_minor: lineRow({ ...before, ...fields }, order.id, order.currency).amount_minor },
    },
  ]);
  return settled(tx, order.id, await set.close());
}

export async function removeLine(tx: Tx, id: string, check?: Check): Promise<{ order: Order; set: string | null }> {
  const { order } = await holdLine(tx, id, check);
  const set = changeSet(tx, { kind: "remove-order-line" });
  await set.remove<OrderLine>("order-line", [id]);
  return settled(tx, order.id, await set.close());
}

/** Lines are parts of their order and change one after the other: two who change one order's lines see each other by its revision. */
async function holdOrder(tx: Tx, id: string): Promise<Order> {
  await tx.query("select from orders o where o.workspace_id = $1 and o.id = $2 for update", [tx.workspace, id]);
  return readOrder(tx, id);
}

async function holdLine(tx: Tx, id: string, check?: Check): Promise<{ before: OrderLine; order: Order }> {
  const found = await tx.one<{ order_id: string }>(
    "select l.order_id from order_lines l where l.workspace_id = $1 and l.id = $2",
    [tx.workspace, id],
  );
  const order = found && (await holdOrder(tx, found.order_id));
  // Read behind the lock: somebody else may have changed it while we waited.
  const before = await tx.one<OrderLine>(
    "select l.* from order_lines l where l.workspace_id = $1 and l.id = $2 for update",
    [tx.workspace, id],
  );
  if (!order || !before) throw new Fault("not_found", { what: "order line", id });
  check?.({ ...before, revision: order.revision });
  return { before, order };
}

/** Money given back: it lowers revenue on its own day, and the order stays what it was. */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  wanted: NewRefund,
): Promise<{ refund: Refund; set: string | null }> {
  const order = await readOrder(tx, orderId);
  const set = changeSet(tx, { kind: "refund-order", summary: wanted.reason ?? "" });
  const refunded_on = wanted.refunded_on ?? (await readHouse(tx)).today;
  const [refund] = await set.create<Refund>("refund", [
    { ...wanted, refunded_on, order_id: orderId, account_id: order.account_id, currency: order.currency, revision: 1 },
  ]);
  return { refund: refund as Refund, set: await set.close() };
}

export async function removeRefund(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-refund" });
  const gone = await set.remove("refund", [id], check);
  return { removed: gone.length, set: await set.close() };
}

/** Takes an order away with its lines; one with refunds stays. */
export async function removeOrder(tx: Tx, id: string, check?: Check): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-order" });
  const lines = await tx.query<{ id: string }>(
    "select l.id from order_lines l where l.workspace_id = $1 and l.order_id = $2",
    [tx.workspace, id],
  );
  await set.remove(
    "order-line",
    lines.map((line) => line.id),
  );
  const gone = await set.remove("order", [id], check);
  return { removed: gone.length, set: await set.close() };
}

async function settled(tx: Tx, orderId: string, set: string | null): Promise<{ order: Order; set: string | null }> {
  await settleOrders(tx, [orderId]);
  if (set !== null)
    await tx.query(
      "update orders o set revision = o.revision + 1, updated_at = $3 where o.workspace_id = $1 and o.id = $2",
      [tx.workspace, orderId, tx.ctx.clock.now()],
    );
  return { order: await readOrder(tx, orderId), set };
}
