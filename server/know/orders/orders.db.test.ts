import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { currencyExponent } from "../../platform/money/index.ts";
import { createAccounts } from "../accounts/index.ts";
import { createProducts, removeProduct } from "../products/index.ts";
import {
  addLines,
  createOrders,
  editLine,
  editOrder,
  enterExchangeRates,
  lineAmount,
  listExchangeRates,
  readOrder,
  refundOrder,
  removeLine,
  removeOrder,
  setOrderState,
  viewOrder,
} from "./index.ts";

const database = useDatabase();

test("an order brings its lines, then its total when they are gone, and undo settles it again", async () => {
  const ctx = await database.workspace();
  const account = await accountIn(ctx);
  const { orders, set } = await inWorkspace(ctx, (tx) =>
    createOrders(tx, [
      {
        account_id: account,
        ordered_on: "2026-02-01",
        total_minor: 5000,
        lines: [{ quantity: "2", unit_price: "10", discount: "0.25" }],
      },
    ]),
  );
  const id = orders[0]?.id as string;
  expect(orders[0]).toMatchObject({ amount_minor: 1500, currency: "EUR", state: "open" });
  const added = await inWorkspace(ctx, (tx) => addLines(tx, id, [{ quantity: "1", unit_price: "0.005" }]));
  expect(added.order.amount_minor).toBe(1501);
  expect((await inWorkspace(ctx, (tx) => undoSet(tx, added.set as string))).undone).toBe(1);
  expect((await inWorkspace(ctx, (tx) => readOrder(tx, id))).amount_minor).toBe(1500);
  const line = (await inWorkspace(ctx, (tx) => viewOrder(tx, id))).lines[0]?.id as string;
  const edited = await inWorkspace(ctx, (tx) => editLine(tx, line, { discount: "0" }));
  expect(edited.order.amount_minor).toBe(2000);
  const gone = await inWorkspace(ctx, (tx) => removeLine(tx, line));
  expect(gone.order.amount_minor).toBe(5000);
  await inWorkspace(ctx, (tx) => undoSet(tx, gone.set as string));
  expect((await inWorkspace(ctx, (tx) => readOrder(tx, id))).amount_minor).toBe(2000);
  await inWorkspace(ctx, (tx) => undoSet(tx, edited.set as string));
  expect((await inWorkspace(ctx, (tx) => readOrder(tx, id))).amount_minor).toBe(1500);
  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(undone).toMatchObject({ undone: 2, kept: [] });
});

test("another currency works the lines out with its own coins", async () => {
  const ctx = await database.workspace();
  const account = await accountIn(ctx);
  const { orders } = await inWorkspace(ctx, (tx) =>
    createOrders(tx, [{ account_id: account, ordered_on: "2026-02-01", lines: [{ unit_price: "12.345" }] }]),
  );
  expect(orders[0]?.amount_minor).toBe(1235);
  const yen = await inWorkspace(ctx, (tx) => editOrder(tx, orders[0]?.id as string, { currency: "JPY" }));
  expect(yen.order).toMatchObject({ currency: "JPY", amount_minor: 12 });
  await inWorkspace(ctx, (tx) => undoSet(tx, yen.set as string));
  expect(await inWorkspace(ctx, (tx) => readOrder(tx, orders[0]?.id as string))).toMatchObject({
    currency: "EUR",
    amount_minor: 1235,
  });
});

test("a cancelled order is reopened before it is cleared", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  const account = await accountIn(ctx);
  const id = (await inWorkspace(ctx, (tx) => createOrders(tx, [{ account_id: account, ordered_on: "2026-02-01" }])))
    .orders[0]?.id as string;
  expect((await inWorkspace(ctx, (tx) => setOrderState(tx, id, "cancelled"))).order).toMatchObject({
    state: "cancelled",
    cancelled_on: "2026-03-02",
  });
  await expect(inWorkspace(ctx, (tx) => setOrderState(tx, id, "cleared"))).rejects.toMatchObject({
    code: "order_state",
  });
  await inWorkspace(ctx, (tx) => setOrderState(tx, id, "open"));
  expect((await inWorkspace(ctx, (tx) => setOrderState(tx, id, "cleared", "2026-02-20"))).order).toMatchObject({
    state: "cleared",
    cleared_on: "2026-02-20",
    cancelled_on: null,
  });
});

test("an order with a refund stays; without, it goes with its lines and comes back with them", async () => {
  const ctx = await database.workspace();
  const account = await accountIn(ctx);
  const product = (await inWorkspace(ctx, (tx) => createProducts(tx, [{ name: "Chai", price_minor: 1800 }])))
    .products[0]?.id as string;
  const id = (
    await inWorkspace(ctx, (tx) =>
      createOrders(tx, [
        { account_id: account, ordered_on: "2026-02-01", lines: [{ product_id: product, unit_price: "18" }] },
      ]),
    )
  ).orders[0]?.id as string;
  const refund = await inWorkspace(ctx, (tx) => refundOrder(tx, id, { amount_minor: 300, reason: "late" }));
  await expect(inWorkspace(ctx, (tx) => removeOrder(tx, id))).rejects.toMatchObject({
    code: "still_in_use",
    detail: { by: "1 × refund" },
  });
  await expect(inWorkspace(ctx, (tx) => removeProduct(tx, product))).rejects.toMatchObject({
    code: "still_in_use",
    detail: { by: "1 × order-line" },
  });
  await inWorkspace(ctx, (tx) => undoSet(tx, refund.set as string));
  const { set } = await inWorkspace(ctx, (tx) => removeOrder(tx, id));
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => viewOrder(tx, id))).toMatchObject({
    amount_minor: 1800,
    lines: [{ product_name: "Chai" }],
  });
});

test("a rate for a day that has one takes its place, and undo puts the old one back", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, (tx) => enterExchangeRates(tx, [{ currency: "USD", valid_on: "2026-01-01", rate: "0.90" }]));
  expect(
    (await inWorkspace(ctx, (tx) => enterExchangeRates(tx, [{ currency: "USD", valid_on: "2026-01-01", rate: "0.9" }])))
      .set,
  ).toBeNull();
  const { set } = await inWorkspace(ctx, (tx) =>
    enterExchangeRates(tx, [
      { currency: "USD", valid_on: "2026-01-01", rate: "0.95" },
      { currency: "NOK", valid_on: "2026-01-01", rate: "0.085" },
    ]),
  );
  expect((await inWorkspace(ctx, (tx) => listExchangeRates(tx))).map((rate) => [rate.currency, rate.rate])).toEqual([
    ["NOK", "0.085"],
    ["USD", "0.95"],
  ]);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect((await inWorkspace(ctx, (tx) => listExchangeRates(tx))).map((rate) => [rate.currency, rate.rate])).toEqual([
    ["USD", "0.90"],
  ]);
});

test("the amount worked out here is the one the database would round to", async () => {
  const ctx = await database.workspace();
  const line = fc.record({
    quantity: fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, "0")}`),
    unit_price: fc
      .tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`),
    discount: fc
      .integer({ min: 0, max: 1000 })
      .map((share) => (share === 1000 ? "1" : `0.${String(share).padStart(3, "0")}`)),
    currency: fc.constantFrom("EUR", "JPY", "KWD"),
  });
  const lines = fc.sample(line, 2000);
  const rounded = await inWorkspace(ctx, (tx) =>
    tx.query<{ amount: string }>(
      `select round(l.quantity * l.unit_price * (1 - l.discount) * 10::numeric ^ l.exponent)::bigint::text as amount
       from unnest($1::numeric[], $2::numeric[], $3::numeric[], $4::int[]) with ordinality as l (quantity, unit_price, discount, exponent, at) order by l.at`,
      [
        lines.map((row) => row.quantity),
        lines.map((row) => row.unit_price),
        lines.map((row) => row.discount),
        lines.map((row) => currencyExponent(row.currency)),
      ],
    ),
  );
  expect(lines.map((row) => lineAmount(row, currencyExponent(row.currency)).toString())).toEqual(
    rounded.map((row) => row.amount),
  );
});

async function accountIn(ctx: TestCtx): Promise<string> {
  return (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "Hedge" }]))).accounts[0]?.id as string;
}
