import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { countOf, counts, customers, lines, one, orders, useImports } from "../../../../test/imports.ts";
import { inWorkspace, newId } from "../../../platform/db/index.ts";
import { announce, catchUp } from "../../../platform/notices/index.ts";
import { createAccounts } from "../../accounts/index.ts";
import { createOrders } from "../../orders/index.ts";
import { createPeople } from "../../people/index.ts";
import { createProducts } from "../../products/index.ts";
import { undoSet } from "../../../platform/history/index.ts";
import { undoImport, viewImportAnswer } from "./index.ts";

const database = useDatabase();
const { bring } = useImports(database);

test("orders that wait for a customer come in when somebody makes the customer by hand, by number or by name, and their lines after them", async () => {
  const ctx = await database.workspace();
  const waitingLines = await bring(ctx, lines, "order-lines", { source: "lines" });
  const waiting = await bring(ctx, orders, "orders", { source: "till" });
  const named = await bring(ctx, "order id,customer,order date,total\n7,Apfelhof,2026-01-07,10.00\n", "orders", {
    source: "letters",
  });
  expect([counts(waitingLines), counts(waiting), counts(named)]).toMatchObject([
    { skipped: 2 },
    { skipped: 2 },
    { skipped: 1 },
  ]);
  await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: " apfelhof", number: "A1" }]));
  await catchUp(ctx);
  const now = (id: string) => inWorkspace(ctx, (tx) => viewImportAnswer(tx, id), "read");
  expect(await now(waiting.import)).toMatchObject({ created: 1, skipped: 1, rows: [{ line: 3 }] });
  expect(await now(named.import)).toMatchObject({ created: 1, skipped: 0, rows: [] });
  expect(await now(waitingLines.import)).toMatchObject({ created: 2, skipped: 0 });
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1001'")).toEqual(
    {
      amount_minor: 2553,
    },
  );
  // They came in the name of the import that brought them, and go with it.
  await inWorkspace(ctx, (tx) => undoImport(tx, waitingLines.import));
  await inWorkspace(ctx, (tx) => undoImport(tx, waiting.import));
  expect(await countOf(ctx, "orders")).toBe(1);
});

test("lines that wait for an order come in when somebody enters the order", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  const waiting = await bring(ctx, lines, "order-lines", { source: "lines" });
  const { id } = await one<{ id: string }>(
    ctx,
    "select a.id from accounts a where a.workspace_id = $1 and a.number = 'A1'",
  );
  await inWorkspace(ctx, (tx) =>
    createOrders(tx, [{ account_id: id, number: "1001", ordered_on: "2026-01-05", currency: "EUR" }] as never),
  );
  await catchUp(ctx);
  expect(await inWorkspace(ctx, (tx) => viewImportAnswer(tx, waiting.import), "read")).toMatchObject({
    created: 2,
    skipped: 0,
  });
});

test("a touch that names only a person waits for that person, by the address", async () => {
  const ctx = await database.workspace();
  const columns = ["touch.at", "touch.channel", "touch.direction", "touch.purpose", "person.email"];
  const text = "when,channel,direction,purpose,email\n2026-01-05,call,out,help,Ben@Birkenwerk.example\n";
  const mailed = await bring(ctx, text, "touches", { files: [{ columns, header: true } as never] });
  expect(counts(mailed)).toMatchObject({ skipped: 1 });
  await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      { name: "Ben Birke", contact_points: [{ kind: "email", value: "ben@birkenwerk.example" }] },
    ] as never),
  );
  await catchUp(ctx);
  expect(await inWorkspace(ctx, (tx) => viewImportAnswer(tx, mailed.import), "read")).toMatchObject({ created: 1 });
  expect(await countOf(ctx, "touches")).toBe(1);
});

test("a product made by hand is joined to the lines that named it; undoing it parts them, and undoing the lines takes them all the same", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  await bring(ctx, orders, "orders");
  const brought = await bring(ctx, lines, "order-lines");
  const make = () => inWorkspace(ctx, (tx) => createProducts(tx, [{ name: "Apple juice", number: "P1" }]));
  const joined = () =>
    one(ctx, "select count(*)::int as n from order_lines l where l.workspace_id = $1 and l.product_id is not null");
  const { set } = await make();
  await catchUp(ctx);
  expect(await joined()).toEqual({ n: 1 });
  expect((await inWorkspace(ctx, (tx) => undoSet(tx, set as string))).kept).toEqual([]);
  expect([await joined(), await countOf(ctx, "products")]).toEqual([{ n: 0 }, 0]);
  await make();
  await catchUp(ctx);
  expect(await joined()).toEqual({ n: 1 });
  expect(await inWorkspace(ctx, (tx) => undoImport(tx, brought.import))).toMatchObject({ kept: [] });
  expect(await countOf(ctx, "order_lines")).toBe(0);
});

test("what files gave to a colleague becomes theirs when the colleague comes; of two of one name it is nobody's", async () => {
  const ctx = await database.workspace();
  const owned = customers
    .replace("city", "city,owner")
    .replace("Berlin", "Berlin,Carla Kern")
    .replace("Potsdam", "Potsdam, Max Two ");
  const brought = await bring(ctx, owned, "accounts");
  await bring(
    ctx,
    "when,channel,direction,purpose,customer id,by\n2026-01-05,call,out,help,A1,carla@firm.example\n",
    "touches",
  );
  await come(ctx, "Carla KERN", "carla@firm.example");
  await come(ctx, "Max Two", "max@firm.example", "Max Two", "other-max@firm.example");
  const owners =
    "select a.number, u.name from accounts a left join users u on u.workspace_id = $1 and u.id = a.owner_id where a.workspace_id = $1 order by a.number";
  const rows = await inWorkspace(ctx, (tx) => tx.query(owners, [ctx.workspace]), "read");
  expect(rows).toEqual([
    { number: "A1", name: "Carla KERN" },
    { number: "B2", name: null },
  ]);
  expect(
    await one(
      ctx,
      "select u.name from touches t join users u on u.workspace_id = $1 and u.id = t.user_id where t.workspace_id = $1",
    ),
  ).toEqual({
    name: "Carla KERN",
  });
  // Nobody decided it here: the import goes with its undo.
  const { id } = await one<{ id: string }>(
    ctx,
    "select i.id from imports i where i.workspace_id = $1 and i.kind = 'touches'",
  );
  await inWorkspace(ctx, (tx) => undoImport(tx, id));
  expect((await inWorkspace(ctx, (tx) => undoImport(tx, brought.import))).kept).toEqual([]);
  expect(await countOf(ctx, "accounts")).toBe(0);
});

test("whom orders and touches name is joined when the person comes, and parted by the undo of what brought them", async () => {
  const ctx = await database.workspace();
  await bring(ctx, "id,company\nA1,Apfelhof\n", "accounts");
  const sales = await bring(ctx, "1001,A1,P7,2026-01-05,120.50\n", "orders", {
    files: [
      { columns: ["order.number", "account.key", "person.key", "order.date", "order.total"], header: false } as never,
    ],
  });
  const columns = ["touch.at", "touch.channel", "touch.direction", "touch.purpose", "account.key"];
  const calls = await bring(ctx, "2026-01-05,call,out,help,A1,anna@apfelhof.example\n", "touches", {
    files: [{ columns: [...columns, "person.email"], header: false } as never],
  });
  await bring(ctx, "2026-01-06,call,out,thank,A1,anna APFEL\n", "touches", {
    files: [{ columns: [...columns, "person.name"], header: false } as never],
  });
  const people = () =>
    one(
      ctx,
      `select (select count(*)::int from orders o where o.workspace_id = $1 and o.person_id is not null) as orders,
         (select count(*)::int from touches t where t.workspace_id = $1 and t.person_id is not null) as touches`,
    );
  expect(await people()).toEqual({ orders: 0, touches: 0 });
  const brought = await bring(ctx, "P7,Anna Apfel,anna@apfelhof.example,A1\n", "people", {
    files: [{ columns: ["person.key", "person.name", "person.email", "account.key"], header: false } as never],
  });
  await catchUp(ctx);
  expect(await people()).toEqual({ orders: 1, touches: 2 });
  // What was joined is no reason to keep either.
  expect(await inWorkspace(ctx, (tx) => undoImport(tx, calls.import))).toMatchObject({ undone: 1, kept: [] });
  expect((await inWorkspace(ctx, (tx) => undoImport(tx, brought.import))).kept).toEqual([]);
  expect([await people(), await countOf(ctx, "people")]).toEqual([{ orders: 0, touches: 0 }, 0]);
  expect((await inWorkspace(ctx, (tx) => undoImport(tx, sales.import))).kept).toEqual([]);
});

/** Colleagues take their seats, as invitations give them. */
async function come(ctx: TestCtx, ...who: string[]): Promise<void> {
  const ids: string[] = [];
  for (let at = 0; at < who.length; at += 2) {
    const id = newId();
    ids.push(id);
    await database.asAdmin(
      "insert into users (id, workspace_id, login_id, name, email, role) values ($1, $2, $3, $4, $5, 'member')",
      [id, ctx.workspace, newId(), who[at], who[at + 1]],
    );
  }
  await inWorkspace(ctx, (tx) => announce(tx, "users.changed", ids));
  await catchUp(ctx);
}
