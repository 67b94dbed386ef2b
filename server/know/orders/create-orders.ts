import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { currencyExponent } from "../../platform/money/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { lineAmount, orderAmount } from "./amounts.ts";
import type { NewLine, NewOrder, Order } from "./contract.ts";
import { readHouse } from "./house.ts";

/** Makes orders with their lines. What an order brings follows from its lines, else its total. */
export async function createOrders(tx: Tx, wanted: NewOrder[]): Promise<{ orders: Order[]; set: string | null }> {
  const house = await readHouse(tx);
  const rows = wanted.map(({ lines = [], ...own }) => {
    const id = newId();
    const currency = own.currency ?? house.currency;
    const state = own.state ?? "open";
    const lineRows = lines.map((line) => lineRow(line, id, currency));
    const amount = orderAmount(
      lineRows.map((line) => BigInt(line.amount_minor)),
      own.total_minor == null ? null : BigInt(own.total_minor),
    );
    const order = {
      ...own,
      id,
      currency,
      state,
      cleared_on: own.cleared_on ?? (state === "cleared" ? own.ordered_on : null),
      cancelled_on: own.cancelled_on ?? (state === "cancelled" ? house.today : null),
      amount_minor: Number(amount),
      revision: 1,
    };
    return { order, lineRows };
  });
  await refuseUnknownAccounts(tx, wanted);
  const set = changeSet(tx, { kind: "create-orders", summary: `${wanted.length} orders` });
  const orders = await set.create<Order>(
    "order",
    rows.map((row) => row.order),
  );
  await set.create(
    "order-line",
    rows.flatMap((row) => row.lineRows),
  );
  return { orders, set: await set.close() };
}

async function refuseUnknownAccounts(tx: Tx, wanted: NewOrder[]): Promise<void> {
  const missing = await tx.one<{ id: string }>(
    "select w.id from unnest($2::uuid[]) as w (id) where not exists (select from accounts a where a.workspace_id = $1 and a.id = w.id) limit 1",
    [tx.workspace, wanted.map((order) => order.account_id)],
  );
  if (missing) throw new Fault("unknown_account", { account: missing.id });
}

/** A line as stored, its amount worked out. */
export function lineRow(line: NewLine, orderId: string, currency: string) {
  const written = {
    quantity: line.quantity ?? "1",
    unit_price: line.unit_price ?? "0",
    discount: line.discount ?? "0",
  };
  return {
    order_id: orderId,
    product_id: line.product_id ?? null,
    product_ref: line.product_ref ?? null,
    ...written,
    amount_minor: Number(lineAmount(written, currencyExponent(currency))),
  };
}
