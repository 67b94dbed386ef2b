import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createOrders, setOrderState } from "../../know/orders/index.ts";
import { createProducts, listProducts } from "../../know/products/index.ts";
import { addDays, dayOf } from "../../platform/clock/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { viewOrders } from "./view-orders.ts";
import { viewSales } from "./view-sales.ts";

const database = useDatabase();

test("a product tells what its own lines brought, by whom and when; cancelled orders and other lines don't count", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    const today = dayOf(ctx.clock.now(), "UTC");
    const { accounts } = await createAccounts(tx, [{ name: "Quill Bindery" }, { name: "Tidewater" }]);
    const { products } = await createProducts(tx, [{ name: "Seed tray" }, { name: "Twine" }]);
    const [quill, tide] = accounts.map(({ id }) => id) as [string, string];
    const [tray, twine] = products.map(({ id }) => id) as [string, string];
    const line = (product_id: string, quantity: string, unit_price: string) => ({ product_id, quantity, unit_price });
    const { orders } = await createOrders(tx, [
      {
        account_id: quill,
        ordered_on: addDays(today, -10),
        lines: [line(tray, "2", "5"), line(tray, "0.5", "5"), line(twine, "1", "99")],
      },
      { account_id: quill, ordered_on: addDays(today, -800), lines: [line(tray, "4", "5")] },
      { account_id: tide, ordered_on: addDays(today, -20), number: "T-7", lines: [line(tray, "10", "4")] },
      { account_id: tide, ordered_on: addDays(today, -30), lines: [line(tray, "100", "4")] },
      { account_id: tide, ordered_on: addDays(today, -5), currency: "USD", lines: [line(tray, "1", "7")] },
    ]);
    await setOrderState(tx, orders[3]?.id as string, "cancelled", addDays(today, -29));
    const sales = await viewSales(tx, tray);
    expect(sales).toMatchObject({
      currency: "EUR",
      year: { revenue_minor: 5250, quantity: "13.5", orders: 3, customers: 2 },
      ever: { revenue_minor: 7250, quantity: "17.5", orders: 4, customers: 2 },
      first_on: addDays(today, -800),
      last_on: addDays(today, -5),
      apart: [{ currency: "USD", minor: 700 }],
      customers: [
        {
          account: tide,
          name: "Tidewater",
          orders: 2,
          quantity: "11",
          revenue_minor: 4000,
          last_on: addDays(today, -5),
        },
        { account: quill, name: "Quill Bindery", orders: 2, quantity: "6.5", revenue_minor: 3250 },
      ],
    });
    expect(sales.months).toHaveLength(24);
    expect(sales.months.reduce((sum, month) => sum + month.revenue_minor, 0)).toBe(5250);
    const first = await viewOrders(tx, tray, undefined, 2);
    expect(first.map((row) => [row.ordered_on, row.quantity, row.amount_minor, row.currency])).toEqual([
      [addDays(today, -5), "1", 700, "USD"],
      [addDays(today, -10), "2.5", 1250, "EUR"],
    ]);
    const rest = await viewOrders(tx, tray, [first[1]?.ordered_on as string, first[1]?.order as string], 9);
    expect(rest.map((row) => [row.number, row.state])).toEqual([
      ["T-7", "open"],
      [null, "cancelled"],
      [null, "open"],
    ]);
    expect((await viewSales(tx, twine)).ever).toEqual({ revenue_minor: 9900, quantity: "1", orders: 1, customers: 1 });
  });
});

test("products are found by part of a name, number or group, taken as written, and by whether they are sold", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    await createProducts(tx, [
      { name: "Seed tray", number: "ST-1", product_group: "Sowing" },
      { name: "50% peat", discontinued: true },
      { name: "Ölkanne", product_group: "Tools_old" },
    ]);
    const names = async (filter: Parameters<typeof listProducts>[1]) =>
      (await listProducts(tx, filter, undefined, 10)).map(({ name }) => name);
    expect(await names({})).toEqual(["50% peat", "Ölkanne", "Seed tray"]);
    expect(await names({ q: "st-1" })).toEqual(["Seed tray"]);
    expect(await names({ q: "SOW" })).toEqual(["Seed tray"]);
    expect(await names({ q: "%" })).toEqual(["50% peat"]);
    expect(await names({ q: "_" })).toEqual(["Ölkanne"]);
    expect(await names({ q: "Ö", state: "sold" })).toEqual(["Ölkanne"]);
    expect(await names({ state: "discontinued" })).toEqual(["50% peat"]);
  });
});
