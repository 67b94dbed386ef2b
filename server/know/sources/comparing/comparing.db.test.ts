import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { createSource, runSource, startRun } from "../fetching/index.ts";
import { askReconciliation, listDifferences, reconcileSource } from "./index.ts";

const database = useDatabase();
const { bring } = useImports(database);

const reconcile = async (ctx: TestCtx, source: string) => {
  const id = await inWorkspace(ctx, (tx) => askReconciliation(tx, source, false));
  const done = await reconcileSource(ctx, id);
  const differences = await inWorkspace(ctx, (tx) => listDifferences(tx, id, undefined, undefined, 100), "read");
  expect(done.fault).toBeNull();
  const { counts } = done;
  if (!counts) throw new Error("it has no counts");
  expect(counts.rows).toBe(counts.same + counts.differing + counts.not_here + counts.repeated);
  expect(counts.records).toBe(counts.matched + counts.not_there);
  expect(counts.matched).toBe(counts.same + counts.differing);
  return {
    counts,
    says: differences.map((d) => [d.kind, d.name ?? d.key, d.field, d.here, d.there, d.why].join(" · ")).toSorted(),
  };
};
const idOf = async (ctx: TestCtx, name: string) =>
  (await one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.name = $2", [name])).id;
const edit = async (ctx: TestCtx, name: string, fields: Record<string, unknown>) => {
  const id = await idOf(ctx, name);
  await inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "edit-account" });
    await set.edit("account", [{ id, fields }]);
    await set.close();
  });
};

const table = `id,company,industry,phone,Fax machine maker
A1,Apfelhof,Cider,+49 30 5550001,Brother
B2,Birkenwerk,Wood,+49 30 5550002,
C3,Caffè Dora,Coffee,,
D4,,Wool,,
B2,Birkenwerk,Timber,+49 30 5550002,
E5,Elm & Sons,Elms,,
`;

test("every difference between a source and the store is listed with its why, and the counts add up", async () => {
  const ctx = await database.workspace();
  const { id } = await inWorkspace(ctx, (tx) => createSource(tx, { name: "shop", kind: "file" }));
  const file = async (text: string) => {
    const path = join(database.dataDir, "shop.csv");
    writeFileSync(path, text);
    return runSource(ctx, await startRun(ctx, id, { files: [{ name: "shop.csv", path, as: "accounts" }] }));
  };
  await file(table.replace("D4,,", "D4,Dunmore Dairy,").replace("E5", "X9"));
  await file(`${table.replace("D4,,", "D4,Dunmore Dairy,")}F6,"torn" off,,,\n`);
  expect((await reconcile(ctx, id)).says).toEqual([
    "not-here ·  ·  ·  ·  · failed",
    "not-mapped ·  · Fax machine maker ·  · Brother · not-mapped",
    "not-there · Elm & Sons ·  · Elm & Sons ·  · missing-there",
  ]);

  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, "id,company,industry\nS1,Apfelhof,Orchards\n", "accounts", { source: "sales" });
  await edit(ctx, "Birkenwerk", { industry: "Birches" });
  await database.asAdmin("delete from contact_points c where c.workspace_id = $1 and c.normal like '%5550001'", [
    ctx.workspace,
  ]);
  await database.asAdmin("update accounts a set industry = 'Tea' where a.workspace_id = $1 and a.name = 'Caffè Dora'", [
    ctx.workspace,
  ]);
  const { counts, says } = await reconcile(ctx, id);
  expect(counts).toEqual({
    rows: 7,
    same: 2,
    differing: 3,
    not_here: 1,
    repeated: 1,
    records: 6,
    matched: 5,
    not_there: 1,
    not_mapped: 1,
  });
  expect(says.slice(0, 4)).toEqual([
    "field-differs · Apfelhof · industry · Orchards · Cider · lost",
    "field-differs · Apfelhof · phone ·  · +49 30 5550001 · edited",
    "field-differs · Birkenwerk · industry · Birches · Timber · edited",
    // Nobody wrote this by any way the program has: it is not passed over in silence.
    "field-differs · Caffè Dora · industry · Tea · Coffee · unexplained",
  ]);
});

test("a source that was only imported is compared by its rows as they were kept, its failed ones among them", async () => {
  const ctx = await database.workspace();
  await bring(ctx, `${table}F6,"torn" off,,,\n`, "accounts");
  const shop = await one<{ id: string }>(ctx, "select s.id from sources s where s.workspace_id = $1");
  const { counts, says } = await reconcile(ctx, shop.id);
  expect(counts).toMatchObject({ not_here: 1, not_there: 0, differing: 0 });
  expect(says.filter((one) => one.startsWith("not-here"))).toEqual(["not-here ·  ·  ·  ·  · failed"]);
});

const everything = {
  accounts: `id,company,tags,customer since,status,region,do not mail,notes
A1,Apfelhof,gold,2020-01-05,customer,North,yes,Met at the fair
`,
  people: `person id,customer id,company,contact name,job title,tags
P1,A1,Apfelhof,Ada Berg,Buyer,vip
`,
  products: `product id,product,unit price,unit cost,unit
X1,Cider,10.00,4.00,case
`,
  orders: `order id,customer id,order date,total,freight,currency,shipped date
1001,A1,2026-01-05,30.00,5.00,EUR,2026-01-09
`,
  "order-lines": `order id,product,unit price,quantity,discount
1001,X1,10.00,3,0
`,
  touches: `touch id,customer id,date,channel,direction,purpose,outcome,note
T1,A1,2026-02-01,call,out,help,reached,About the press
`,
} as const;

test("whatever of a row became something here is compared: jobs, status, tags, notes, own fields, wishes, orders and their lines, products, touches", async () => {
  const ctx = await database.workspace();
  const columns = "key,name,tags,since,relationship,custom.Region".split(",").map((field) => `account.${field}`);
  const ours = { accounts: [...columns, "do_not_mail", "account.note"] } as Record<string, string[]>;
  for (const [as, text] of Object.entries(everything))
    await bring(ctx, text, as as "accounts", { files: [{ columns: ours[as] } as never] });
  const shop = await one<{ id: string }>(ctx, "select s.id from sources s where s.workspace_id = $1");
  expect((await reconcile(ctx, shop.id)).says.filter((one) => !one.startsWith("not-mapped"))).toEqual([]);
  for (const text of [
    "update relationships set started_on = '2021-01-05', status = 'lapsed'",
    "delete from account_tags",
    "delete from person_tags",
    "update notes set words = 'Met elsewhere'",
    "delete from suppressions",
    "update custom_values set text_value = 'South'",
    "update employments set title = 'Head buyer'",
    "update products set cost_minor = 500, unit = 'box'",
    "update orders set freight_minor = 600, cleared_on = '2026-01-10', currency = 'USD'",
    "update order_lines set quantity = 4",
    "update touches set outcome = 'left-word', note = null",
  ])
    await database.asAdmin(`${text} where workspace_id = $1`, [ctx.workspace]);
  const { counts, says } = await reconcile(ctx, shop.id);
  expect(counts).toMatchObject({ differing: 6, same: 0 });
  const fields = says
    .filter((one) => !one.startsWith("not-mapped"))
    .map((one) => one.split(" · ").slice(1, 5).join("|"));
  expect(fields).toEqual([
    "1001|cleared_on|2026-01-10|2026-01-09",
    "1001|currency|USD|EUR",
    "1001|freight_minor|600|500",
    "1001|quantity|4|3",
    "Ada Berg|tag||vip",
    "Ada Berg|title|Head buyer|Buyer",
    "Apfelhof|Region|South|North",
    "Apfelhof|do_not_mail||email",
    "Apfelhof|note||About the press",
    "Apfelhof|note||Met at the fair",
    "Apfelhof|outcome|left-word|reached",
    "Apfelhof|relationship|lapsed|customer",
    "Apfelhof|since|2021-01-05|2020-01-05",
    "Apfelhof|tag||gold",
    "Cider|cost_minor|500|400",
    "Cider|unit|box|case",
  ]);
});
