import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { countOf, counts, customers, lines, one, orders, useImports } from "../../../../test/imports.ts";
import { editLine } from "../../orders/index.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { type Change, recordSet } from "../../../platform/history/index.ts";
import { undoImport, viewImportAnswer } from "./index.ts";
import { undoAny } from "./undo-any.ts";

const database = useDatabase();
const { bring } = useImports(database);

test("lines before orders before customers wait, come in under the import that first brought them, and are undone with it", async () => {
  const ctx = await database.workspace();
  const waitingLines = await bring(ctx, lines, "order-lines", { source: "lines" });
  expect(counts(waitingLines)).toMatchObject({ skipped: 2, created: 0 });
  expect(waitingLines.rows).toHaveLength(2);
  const waitingOrders = await bring(ctx, orders, "orders", { source: "orders" });
  expect(counts(waitingOrders)).toMatchObject({ skipped: 2 });
  await bring(ctx, customers, "accounts", { source: "customers" });
  const again = (id: string) => inWorkspace(ctx, (tx) => viewImportAnswer(tx, id), "read");
  expect(counts(await again(waitingLines.import))).toEqual({
    read: 2,
    created: 2,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
  });
  expect(counts(await again(waitingOrders.import))).toMatchObject({ created: 2, skipped: 0 });
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1001'")).toEqual(
    { amount_minor: 2553 },
  );
  const undone = await inWorkspace(ctx, (tx) => undoImport(tx, waitingLines.import));
  expect(undone).toMatchObject({ undone: 2, kept: [] });
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1001'")).toEqual(
    { amount_minor: 12050 },
  );
  expect(await countOf(ctx, "order_lines")).toBe(0);
  expect(counts(await bring(ctx, lines, "order-lines", { source: "lines" }))).toMatchObject({ created: 2 });
});

test("rows that still wait go with the undo of their import", async () => {
  const ctx = await database.workspace();
  const waiting = await bring(ctx, orders, "orders");
  await inWorkspace(ctx, (tx) => undoAny(tx, waiting.import));
  await bring(ctx, customers, "accounts");
  expect(await countOf(ctx, "orders")).toBe(0);
});

test("a waiting row that the database refuses fails by itself, waits no longer, and can be mended; what waits beside it comes in", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  const huge = "order id,product,unit price,quantity,discount\n1001,P1,90000000000000.00,2000000,0\n1001,P2,2.00,3,0\n";
  const waiting = await bring(ctx, huge, "order-lines", { source: "lines" });
  expect(counts(waiting)).toMatchObject({ read: 2, skipped: 2 });
  expect(counts(await bring(ctx, orders, "orders"))).toMatchObject({ read: 2, created: 2 });
  const after = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, waiting.import), "read");
  expect(counts(after)).toEqual({ read: 2, created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1 });
  expect(after.rows).toMatchObject([{ outcome: "failed", reason: expect.stringMatching(/can't hold this row/) }]);
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1001'")).toEqual(
    { amount_minor: 600 },
  );
  // Every later import comes to its end, and the mended row comes in.
  expect(counts(await bring(ctx, customers, "accounts"))).toMatchObject({ unchanged: 2 });
  const mended = huge.replace("2000000", "2").replace("90000000000000.00", "1.00");
  expect(counts(await bring(ctx, mended, "order-lines", { source: "lines" }))).toMatchObject({
    read: 2,
    created: 1,
    unchanged: 1,
  });
});

test("a row that came again while it waited is told wherever it is listed, with the reason it has now", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  const told =
    "order id,product,unit price,quantity,currency\n1001,P1,10.00,3,EUR\n1002,P1,2.00,1,EUR\n1003,P1,4.00,1,EUR\n";
  const first = await bring(ctx, told, "order-lines", { source: "lines" });
  const again = await bring(ctx, told, "order-lines", { source: "lines" });
  expect([counts(first), counts(again)]).toMatchObject([{ skipped: 3 }, { skipped: 3 }]);
  await bring(
    ctx,
    "order id,customer id,order date,currency\n1001,A1,2026-01-05,USD\n1002,B2,2026-01-06,EUR\n",
    "orders",
  );
  const now = (id: string) => inWorkspace(ctx, (tx) => viewImportAnswer(tx, id), "read");
  const [one, other] = [await now(first.import), await now(again.import)];
  expect(counts(one)).toEqual({ read: 3, created: 1, updated: 0, unchanged: 0, skipped: 1, failed: 1 });
  expect(counts(other)).toEqual({ read: 3, created: 0, updated: 0, unchanged: 1, skipped: 1, failed: 1 });
  for (const answer of [one, other])
    expect(answer.rows).toMatchObject([
      { line: 2, outcome: "failed", reason: expect.stringMatching(/the line is in EUR, its order “1001” in USD/) },
      { line: 4, outcome: "skipped", reason: "there is no order “1003” yet" },
    ]);
});

test("what people changed of a line stays when its row comes again with something else; the amount is worked out of both", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  await bring(ctx, orders, "orders");
  const keyed = (price: string, quantity: string) =>
    `order id,line id,product,unit price,quantity,discount\n1001,L1,P1,${price},${quantity},0.15\n`;
  await bring(ctx, keyed("10.00", "3"), "order-lines");
  const { id } = await one<{ id: string }>(ctx, "select l.id from order_lines l where l.workspace_id = $1");
  await inWorkspace(ctx, (tx) => editLine(tx, id, { quantity: "5", product_ref: "Cider" }));
  expect(counts(await bring(ctx, keyed("20.00", "3"), "order-lines"))).toMatchObject({ updated: 1 });
  const stored = () =>
    one(
      ctx,
      `select l.quantity::float8, l.unit_price::float8, l.discount::float8, l.amount_minor, l.product_ref, o.amount_minor as ordered
       from order_lines l join orders o on o.workspace_id = $1 and o.id = l.order_id where l.workspace_id = $1`,
    );
  expect(await stored()).toMatchObject({
    quantity: 5,
    unit_price: 20,
    discount: 0.15,
    amount_minor: 8500,
    product_ref: "Cider",
    ordered: 8500,
  });
  expect(counts(await bring(ctx, keyed("20.00", "4"), "order-lines"))).toMatchObject({ updated: 1 });
  expect(await stored()).toMatchObject({ quantity: 4, amount_minor: 6800, product_ref: "Cider" });
});

test("a product that comes after its lines is joined to them, and its undo parts them again", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  await bring(ctx, orders, "orders");
  await bring(ctx, lines, "order-lines");
  const products = await bring(ctx, "product id,product name,unit price\nP1,Apple juice,10.00\n", "products", {
    source: "catalogue",
  });
  const joined =
    "select p.name from order_lines l join products p on p.workspace_id = $1 and p.id = l.product_id where l.workspace_id = $1";
  expect(await one(ctx, joined)).toEqual({ name: "Apple juice" });
  const undone = await inWorkspace(ctx, (tx) => undoImport(tx, products.import));
  expect(undone.kept).toEqual([]);
  expect(await countOf(ctx, "products")).toBe(0);
});

test("what people changed since stays when a row comes again that says what it said before", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  await edit(ctx, "Apfelhof", "Apfelhof & Söhne");
  expect((await bring(ctx, customers, "accounts")).unchanged).toBe(2);
  const changed = await bring(
    ctx,
    customers.replace("anna@apfelhof.example", "anna.apfel@apfelhof.example"),
    "accounts",
  );
  expect(changed.updated).toBe(1);
  expect(
    await one(
      ctx,
      "select count(*)::int as n from accounts a where a.workspace_id = $1 and a.name = 'Apfelhof & Söhne'",
    ),
  ).toEqual({ n: 1 });
  expect(await countOf(ctx, "people")).toBe(2);
  // A person's word wins over what the source says anew; the import keeps the row, and says that nothing changed.
  const renamed = await bring(ctx, customers.replace("A1,Apfelhof", "A1,Apfelhof AG"), "accounts");
  expect(renamed).toMatchObject({ updated: 0, unchanged: 2 });
  expect(await one(ctx, "select a.name from accounts a where a.workspace_id = $1 and a.number = 'A1'")).toEqual({
    name: "Apfelhof & Söhne",
  });
});

test("an undo after later edits takes the rest back and says what it kept", async () => {
  const ctx = await database.workspace();
  const first = await bring(ctx, customers, "accounts");
  await bring(ctx, customers, "accounts", { source: "elsewhere" });
  await edit(ctx, "Apfelhof", "Apfelhof & Söhne");
  const { undone, kept } = await inWorkspace(ctx, (tx) => undoAny(tx, first.import));
  expect(undone).toBeGreaterThan(6);
  expect(kept.map((row) => row.reason).join()).toMatch(/changed later/);
  expect(await one(ctx, "select a.name from accounts a where a.workspace_id = $1")).toEqual({
    name: "Apfelhof & Söhne",
  });
  expect(counts(await bring(ctx, customers, "accounts"))).toMatchObject({ created: 1, failed: 0 });
  expect(await countOf(ctx, "accounts")).toBe(2);
});

/** Somebody edits a name, as a command of the accounts would. */
async function edit(ctx: TestCtx, from: string, to: string): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const row = await tx.one<{ id: string }>(
      "update accounts a set name = $3, revision = revision + 1 where a.workspace_id = $1 and a.name = $2 returning a.id",
      [tx.workspace, from, to],
    );
    const change: Change = {
      kind: "account",
      id: (row as { id: string }).id,
      op: "updated",
      fields: { name: [from, to] },
    };
    await recordSet(tx, { kind: "edit-account" }, [change]);
  });
}
