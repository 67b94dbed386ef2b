import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { counts, one, useImports } from "../../../../test/imports.ts";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { undoSet } from "../../../platform/history/index.ts";
import type { Mapping } from "../mapping/index.ts";
import { runImport, startImport } from "./index.ts";
import { addLines, editOrder, refundOrder } from "../../orders/index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);
const firms = "id,company\nA1,Apfelhof\n";

interface Sale {
  id: string;
  currency: string;
  total_minor: number | null;
  amount_minor: number;
  freight_minor: number | null;
}
const order = (ctx: Ctx, number = "1"): Promise<Sale> =>
  one<Sale>(
    ctx,
    "select o.id, o.currency, o.total_minor, o.amount_minor, o.freight_minor from orders o where o.workspace_id = $1 and o.number = $2",
    [number],
  );

test("an order without amounts of its own has the currency its row tells, and its lines bring that currency", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date,currency\n1,A1,2026-01-05,USD\n", "orders");
  await bring(ctx, "order number,product,qty,unit price,currency\n1,P1,2,10.00,USD\n", "order-lines");
  expect(await order(ctx)).toMatchObject({ currency: "USD", amount_minor: 2000 });
});

test("a line in another currency than its order fails and says so; the others go in", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date,currency\n1,A1,2026-01-05,USD\n", "orders");
  const answer = await bring(
    ctx,
    "order number,product,qty,unit price,currency\n1,P1,2,10.00,USD\n1,P2,1,10.00,EUR\n",
    "order-lines",
  );
  expect(counts(answer)).toMatchObject({ read: 2, created: 1, failed: 1 });
  expect(answer.rows[0]).toMatchObject({ line: 3, outcome: "failed" });
  expect(answer.rows[0]?.reason).toMatch(/the line is in EUR, its order “1” in USD/);
  expect((await order(ctx)).amount_minor).toBe(2000);
});

test("lines that tell no currency are read in the coins of their order: yen in a firm that counts in euros, and the other way round", async () => {
  const euros = await database.workspace();
  await bring(euros, firms, "accounts");
  await bring(euros, "order number,customer id,order date,currency\n1,A1,2026-01-05,JPY\n", "orders");
  await bring(euros, "order number,product,qty,unit price\n1,P1,2,1500\n", "order-lines");
  expect(await order(euros)).toMatchObject({ currency: "JPY", amount_minor: 3000 });

  const yen = await database.workspace({ currency: "JPY" });
  await bring(yen, firms, "accounts");
  await bring(yen, "order number,customer id,order date,currency\n1,A1,2026-01-05,USD\n", "orders");
  await bring(yen, "order number,product,qty,unit price\n1,P1,2,12.25\n", "order-lines");
  expect(await order(yen)).toMatchObject({ currency: "USD", amount_minor: 2450 });
});

test("a unit price finer than the smallest coin is multiplied before it is rounded", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date\n1,A1,2026-01-05\n", "orders");
  await bring(ctx, "order number,product,qty,unit price\n1,screws,1000,0.125\n", "order-lines");
  expect((await order(ctx)).amount_minor).toBe(12_500);
  expect(await one(ctx, "select l.unit_price from order_lines l where l.workspace_id = $1")).toEqual({
    unit_price: "0.125",
  });
});

test("a row whose amounts are in two currencies fails rather than one being taken for the other", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  const answer = await bring(
    ctx,
    "order number,customer id,order date,total,freight\n1,A1,2026-01-05,EUR 10.00,GBP 2.00\n2,A1,2026-01-05,EUR 10.00,EUR 2.00\n",
    "orders",
  );
  expect(counts(answer)).toMatchObject({ created: 1, failed: 1 });
  expect(answer.rows[0]?.reason).toMatch(/EUR and GBP/);
});

test("another currency told later works the lines out in its coins, and undo brings both back", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  const told = (currency: string) => `order number,customer id,order date,currency\n1,A1,2026-01-05,${currency}\n`;
  await bring(ctx, told("EUR"), "orders");
  await bring(ctx, "order number,product,qty,unit price\n1,P1,2,1500\n", "order-lines");
  expect(await order(ctx)).toMatchObject({ currency: "EUR", amount_minor: 300_000 });
  const again = await bring(ctx, told("JPY"), "orders");
  expect(counts(again)).toMatchObject({ updated: 1 });
  expect(await order(ctx)).toMatchObject({ currency: "JPY", amount_minor: 3000 });
  const { set_id } = await one<{ set_id: string }>(
    ctx,
    "select i.set_id from imports i where i.workspace_id = $1 and i.id = $2",
    [again.import],
  );
  await inWorkspace(ctx, (tx) => undoSet(tx, set_id));
  expect(await order(ctx)).toMatchObject({ currency: "EUR", amount_minor: 300_000 });
});

test("an order set right by hand keeps its currency until its file tells another", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date,total\n1,A1,2026-01-05,10.00\n", "orders");
  const { id } = await order(ctx);
  await inWorkspace(ctx, (tx) => editOrder(tx, id, { currency: "USD" }));
  await bring(ctx, "order number,customer id,order date,total\n1,A1,2026-01-05,12.00\n", "orders");
  expect(await order(ctx)).toMatchObject({ currency: "USD", total_minor: 1200 });
});

test("an order that its file gives to another account moves there with its refunds, and undo brings it back", async () => {
  const ctx = await database.workspace();
  await bring(ctx, "id,company\nA1,Apfelhof\nB2,Birkenwerk\n", "accounts");
  const told = (account: string) => `order number,customer id,order date,total\n1,${account},2026-01-05,10.00\n`;
  await bring(ctx, told("A1"), "orders");
  const { id } = await order(ctx);
  await inWorkspace(ctx, (tx) => refundOrder(tx, id, { amount_minor: 100 }));
  const whose = () =>
    one(
      ctx,
      `select a.name, r.name as refunded from orders o join accounts a on a.workspace_id = $1 and a.id = o.account_id
       join refunds f on f.workspace_id = $1 and f.order_id = o.id join accounts r on r.workspace_id = $1 and r.id = f.account_id
       where o.workspace_id = $1`,
    );
  expect(await whose()).toEqual({ name: "Apfelhof", refunded: "Apfelhof" });
  const moved = await bring(ctx, told("B2"), "orders");
  expect(counts(moved)).toMatchObject({ read: 1, updated: 1, unchanged: 0 });
  expect(await whose()).toEqual({ name: "Birkenwerk", refunded: "Birkenwerk" });
  expect(counts(await bring(ctx, told("B2"), "orders"))).toMatchObject({ unchanged: 1 });
  const { set_id } = await one<{ set_id: string }>(
    ctx,
    "select i.set_id from imports i where i.workspace_id = $1 and i.id = $2",
    [moved.import],
  );
  await inWorkspace(ctx, (tx) => undoSet(tx, set_id));
  expect(await whose()).toEqual({ name: "Apfelhof", refunded: "Apfelhof" });
});

test("an order that its file gives to nobody we know fails, and stays where it is", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date,total\n1,A1,2026-01-05,10.00\n", "orders");
  const answer = await bring(ctx, "order number,customer id,order date,total\n1,Z9,2026-01-05,12.00\n", "orders");
  expect(counts(answer)).toMatchObject({ failed: 1, unchanged: 0 });
  expect(answer.rows[0]?.reason).toMatch(/there is no account “Z9” yet; the order stays/);
  expect(await order(ctx)).toMatchObject({ total_minor: 1000 });
});

test("money of a field of one's own is kept in its currency's coins, and another currency told later is a change", async () => {
  const ctx = await database.workspace({ currency: "JPY" });
  const told = async (amount: string) => {
    const mapping: Mapping = {
      version: 1,
      as: "accounts",
      header: true,
      columns: [
        { column: "id", field: "account.key" },
        { column: "company", field: "account.name" },
        {
          column: "budget",
          field: "account.custom.Budget",
          format: { type: "money", decimal: ".", grouping: null, currency: null },
        },
      ],
      currency: null,
      country: null,
    };
    const path = file(`id,company,budget\nA1,Apfelhof,${amount}\n`);
    const started = await startImport(ctx, { source: "shop", files: [{ path, as: "accounts", mapping }] });
    await runImport(ctx, started.id);
  };
  const budget = () => one(ctx, "select v.amount_minor, v.currency from custom_values v where v.workspace_id = $1");
  await told("5000");
  expect(await budget()).toEqual({ amount_minor: 5000, currency: "JPY" });
  await told("USD 5000");
  expect(await budget()).toEqual({ amount_minor: 500_000, currency: "USD" });
});

test("lines added by hand and lines brought in count alike", async () => {
  const ctx = await database.workspace();
  await bring(ctx, firms, "accounts");
  await bring(ctx, "order number,customer id,order date,currency\n1,A1,2026-01-05,HUF\n", "orders");
  await bring(ctx, "order number,product,qty,unit price\n1,P1,1,1234.00\n", "order-lines");
  const { id } = await order(ctx);
  await inWorkspace(ctx, (tx) => addLines(tx, id, [{ unit_price: "1234.00" }]));
  expect(await order(ctx)).toMatchObject({ currency: "HUF", amount_minor: 246_800 });
});
