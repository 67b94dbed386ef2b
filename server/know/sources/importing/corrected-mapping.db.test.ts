import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { counts, one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import type { Mapping } from "../mapping/index.ts";
import { proposeImport, startImport, undoImport } from "./index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);

/** The mapping Tilth proposes, with some columns told otherwise. */
async function mappingOf(ctx: TestCtx, text: string, as: Mapping["as"], fields: Record<string, string | null> = {}) {
  const path = file(text);
  const { mapping } = await inWorkspace(ctx, (tx) => proposeImport(tx, { path, name: "a.csv", as, fields }), "read");
  return mapping;
}
const take = (ctx: TestCtx, text: string, mapping: Mapping, dryRun = false) =>
  bring(ctx, text, mapping.as, { dryRun, files: [{ path: file(text), as: mapping.as, mapping }] });
const phones = (ctx: TestCtx) =>
  one<{ phones: string[] | null }>(
    ctx,
    "select array_agg(c.normal order by c.normal) as phones from contact_points c where c.workspace_id = $1 and c.kind = 'phone'",
  );

const firms = `id,company,contact name,phone,industry
A1,Apfelhof,Anna Apfel,+49 30 5550001,Fruit
B2,Birkenwerk,Ben Birke,+49 30 5550002,Timber
`;

test("a column that was left out comes in when the same file is brought again with it; what people wrote meanwhile stays", async () => {
  const ctx = await database.workspace();
  await take(ctx, firms, await mappingOf(ctx, firms, "accounts", { phone: null }));
  expect((await phones(ctx)).phones).toBeNull();
  const { id } = await one<{ id: string }>(
    ctx,
    "select a.id from accounts a where a.workspace_id = $1 and a.name = 'Apfelhof'",
  );
  await inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "edit-account" });
    await set.edit("account", [{ id, fields: { industry: "Orchards" } }]);
    return set.close();
  });
  const whole = await mappingOf(ctx, firms, "accounts", { phone: "person.phone" });
  const { import: rehearsed } = await take(ctx, firms, whole, true);
  const { examples } = await one<{ examples: { changes: unknown[] }[] }>(
    ctx,
    "select i.examples from imports i where i.workspace_id = $1 and i.id = $2",
    [rehearsed],
  );
  expect(examples[0]?.changes).toEqual([{ field: "contact-point", value: "+49 30 5550001", from: null }]);
  const again = await take(ctx, firms, whole);
  expect(counts(again)).toMatchObject({ read: 2, updated: 2, unchanged: 0 });
  expect((await phones(ctx)).phones).toEqual(["+49305550001", "+49305550002"]);
  expect(await one(ctx, "select a.industry from accounts a where a.workspace_id = $1 and a.id = $2", [id])).toEqual({
    industry: "Orchards",
  });
  expect(counts(await take(ctx, firms, whole))).toMatchObject({ unchanged: 2 });
  // Undone, the rows are again what they were by the first mapping.
  await inWorkspace(ctx, (tx) => undoImport(tx, again.import));
  expect((await phones(ctx)).phones).toBeNull();
  expect(counts(await take(ctx, firms, whole))).toMatchObject({ updated: 2 });
  expect((await phones(ctx)).phones).toHaveLength(2);
});

test("dates read the wrong way round are put right by the same file, of orders, people and products alike", async () => {
  const ctx = await database.workspace();
  await bring(ctx, "id,company\nA1,Apfelhof\n", "accounts");
  const orders = "order id,customer id,order date,total\n1001,A1,03/04/2026,120.50\n1002,A1,05/06/2026,80.00\n";
  const inOrder = (mapping: Mapping, order: "dmy" | "mdy"): Mapping => ({
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.format?.type === "date" ? { ...column, format: { ...column.format, order } } : column,
    ),
  });
  const mapping = await mappingOf(ctx, orders, "orders");
  const days = () =>
    one<{ days: string[] }>(
      ctx,
      "select array_agg(o.ordered_on::text order by o.number) as days from orders o where o.workspace_id = $1",
    );
  await take(ctx, orders, inOrder(mapping, "mdy"));
  expect((await days()).days).toEqual(["2026-03-04", "2026-05-06"]);
  expect(counts(await take(ctx, orders, inOrder(mapping, "dmy")))).toMatchObject({ read: 2, updated: 2 });
  expect((await days()).days).toEqual(["2026-04-03", "2026-06-05"]);

  const people = "id,name,birthday\nP1,Anna Apfel,03/04/1980\n";
  const born = await mappingOf(ctx, people, "people");
  await take(ctx, people, inOrder(born, "mdy"));
  expect(counts(await take(ctx, people, inOrder(born, "dmy")))).toMatchObject({ updated: 1 });
  expect(await one(ctx, "select p.birthday::text as day from people p where p.workspace_id = $1")).toEqual({
    day: "1980-04-03",
  });

  const products = "product id,product name,unit price\nP1,Apple juice,1.50\n";
  await take(ctx, products, await mappingOf(ctx, products, "products", { "unit price": null }));
  const priced = await mappingOf(ctx, products, "products", { "unit price": "product.price" });
  expect(counts(await take(ctx, products, priced))).toMatchObject({ updated: 1 });
});

test("each kind of file and each header of a source is remembered by itself, address books too", async () => {
  const ctx = await database.workspace();
  const prospects = "nr,firm,branch\nP1,Caffè Dora,Coffee\n";
  await take(ctx, firms, await mappingOf(ctx, firms, "accounts", { industry: null }));
  await take(ctx, prospects, await mappingOf(ctx, prospects, "accounts", { branch: "account.industry" }));
  const card =
    "BEGIN:VCARD\nVERSION:3.0\nFN:Dora Caffè\nN:Caffè;Dora;;;\nNOTE:shy\nEMAIL:dora@caffe.example\nEND:VCARD\n";
  await take(ctx, card, await mappingOf(ctx, card, "people", { NOTE: null }));
  const settled = async (text: string) =>
    (await startImport(ctx, { source: "shop", dryRun: true, files: [{ path: file(text), as: "auto" }] })).files[0]
      ?.mapping;
  const fieldOf = (mapping: Mapping | undefined, column: string) =>
    mapping?.columns.find((one) => one.column === column)?.field;
  expect(fieldOf(await settled(firms), "industry")).toBeNull();
  expect(fieldOf(await settled(prospects), "branch")).toBe("account.industry");
  expect(fieldOf(await settled(card), "NOTE")).toBeNull();
  // Whatever source is asked about, it is told where files of these columns came from.
  const asked = await inWorkspace(
    ctx,
    (tx) => proposeImport(tx, { path: file(prospects), name: "b.csv", as: "auto", source: "elsewhere" }),
    "read",
  );
  expect(asked).toMatchObject({ remembered: false, source_of_columns: "shop" });
});

test("a mapping is remembered once its import came to its end, and the last one used is the one that is proposed", async () => {
  const ctx = await database.workspace();
  const one = await mappingOf(ctx, firms, "accounts", { industry: null });
  const other = await mappingOf(ctx, firms, "accounts", { industry: "account.note" });
  const remembered = async () =>
    (
      await startImport(ctx, { source: "shop", dryRun: true, files: [{ path: file(firms), as: "auto" }] })
    ).files[0]?.mapping.columns.at(-1)?.field;
  await take(ctx, firms, one);
  await take(ctx, firms, other, true);
  expect(await remembered()).toBeNull();
  await take(ctx, firms, other);
  expect(await remembered()).toBe("account.note");
  await take(ctx, firms, one);
  expect(await remembered()).toBeNull();
});

test("a rehearsal says when the keys a source knows belong to wholly other names, and not for a firm or two that was renamed", async () => {
  const ctx = await database.workspace();
  const rows = (names: string[]) => `id,company\n${names.map((name, at) => `${at + 1},${name}\n`).join("")}`;
  const ours = ["Apfelhof GmbH", "Birkenwerk", "Caffè Dora", "Dunmore Dairy"];
  await bring(ctx, rows(ours), "accounts");
  const rehearse = async (names: string[]) => {
    const { import: id } = await bring(ctx, rows(names), "accounts", { dryRun: true });
    return one<{ strangers: { known: number; strange: number } }>(
      ctx,
      "select i.strangers from imports i where i.workspace_id = $1 and i.id = $2",
      [id],
    );
  };
  expect((await rehearse(["Zorn GmbH", "Yvetot", "Xaver & Co", "Wombat Ltd"])).strangers).toMatchObject({
    known: 4,
    strange: 4,
    examples: [{ key: "1", here: "Apfelhof GmbH", says: "Zorn GmbH" }, {}, {}],
  });
  expect((await rehearse(["Apfelhof AG", "Birkenwerk & Söhne", "Caffè Dora", "New Name"])).strangers).toMatchObject({
    known: 4,
    strange: 1,
  });
});
