import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type ImportAnswer,
  type ImportWish,
  runImport,
  startImport,
  viewImportAnswer,
} from "../server/know/sources/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { type TestCtx, useDatabase } from "./database.ts";
import { long } from "./long.ts";

const data = join(import.meta.dirname, "../../shared/data");
const real = existsSync(data);
// Files don't change with the server they end in, so once is enough.
const once = process.env["TILTH_TEST_SERVER"] !== "15";
if (!real) console.info("The imports of real customer files were left out: ../shared/data is not beside this project.");

const database = useDatabase();

type Wish = Omit<ImportWish, "files"> & Partial<Omit<ImportWish["files"][number], "path">>;

/** Brings one file in, with the mapping Tilth proposes unless columns are given. */
async function bring(ctx: TestCtx, path: string, wish: Wish = {}): Promise<ImportAnswer> {
  const { source, relationship, createMissing, recognise, dryRun, ...file } = wish;
  const started = await startImport(ctx, {
    source,
    relationship,
    createMissing,
    recognise,
    dryRun,
    files: [{ as: "auto", ...file, path: path.startsWith("/") ? path : join(data, path) }],
  });
  await runImport(ctx, started.id);
  const answer = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  expect(answer.read).toBe(answer.created + answer.updated + answer.unchanged + answer.skipped + answer.failed);
  return answer;
}

async function one<R>(ctx: TestCtx, text: string): Promise<R> {
  return inWorkspace(ctx, async (tx) => (await tx.one(text, [tx.workspace])) as R, "read");
}

async function countOf(ctx: TestCtx, table: string): Promise<number> {
  return (await one<{ n: number }>(ctx, `select count(*)::int as n from ${table} t where t.workspace_id = $1`)).n;
}

async function namesOf(ctx: TestCtx): Promise<string[]> {
  const text = "select array_agg(a.name) as names from accounts a where a.workspace_id = $1";
  return (await one<{ names: string[] }>(ctx, text)).names.sort();
}

const nothingNew = (rows: number) => ({ read: rows, unchanged: rows, created: 0, updated: 0, skipped: 0, failed: 0 });

describe.skipIf(!(real && once))("files of real programs", () => {
  test("purchases without a header make 2,357 households and 6,919 orders, and nothing again", {
    timeout: 90_000,
  }, async () => {
    const ctx = await database.workspace({ currency: "USD" });
    const file = "cdnow-sample/CDNOW_sample.txt";
    const wish: Wish = {
      as: "orders",
      header: false,
      createMissing: true,
      columns: ["account", "-", "date", "-", "total"],
    };
    expect(await bring(ctx, file, wish)).toMatchObject({ read: 6919, created: 6919, failed: 0, skipped: 0 });
    expect(
      await one(
        ctx,
        "select count(*)::int as n, array_agg(distinct a.kind) as kinds from accounts a where a.workspace_id = $1",
      ),
    ).toEqual({ n: 2357, kinds: ["household"] });
    expect(
      await one(
        ctx,
        "select count(*)::int as n, sum(o.amount_minor)::int as sum from orders o where o.workspace_id = $1",
      ),
    ).toEqual({ n: 6919, sum: 24_409_194 });
    expect(await bring(ctx, file, wish)).toMatchObject(nothingNew(6919));
    expect([await countOf(ctx, "accounts"), await countOf(ctx, "orders")]).toEqual([2357, 6919]);
    const mappings = [];
    for (const columns of [
      "account,-,date,-,total",
      "account.key,-,order.date,-,order.total",
      "customer,-,order_date,-,amount",
    ]) {
      const started = await startImport(ctx, {
        source: columns,
        files: [{ ...wish, as: "orders", columns: columns.split(","), path: join(data, file) }],
      });
      mappings.push(started.files[0]?.mapping);
    }
    expect(mappings[1]).toEqual(mappings[0]);
    expect(mappings[2]).toEqual(mappings[0]);
  });

  test("a CRM's 423 accounts come in as proposed, none lost, none doubled, and nothing again", async () => {
    const ctx = await database.workspace({ currency: "USD" });
    expect(await bring(ctx, "salesforce/accountData.csv")).toMatchObject({
      read: 423,
      created: 423,
      failed: 0,
      skipped: 0,
    });
    expect(await countOf(ctx, "accounts")).toBe(423);
    expect(await bring(ctx, "salesforce/accountData.csv")).toMatchObject(nothingNew(423));
    expect(await countOf(ctx, "accounts")).toBe(423);
  });

  test("a list of accounts with line ends and tags in its cells comes in by name", async () => {
    const ctx = await database.workspace();
    const first = await bring(ctx, "salesforce/accountsForInsert.csv", { as: "accounts" });
    expect(first).toMatchObject({ created: first.read, failed: 0, skipped: 0 });
    expect(await namesOf(ctx)).toEqual(["Company A", "Company B", "Company C", "Company D"]);
    expect(await bring(ctx, "salesforce/accountsForInsert.csv", { as: "accounts" })).toMatchObject(
      nothingNew(first.read),
    );
  });

  test("files of any encoding are read; columns that tell nothing are refused by name, and do as they are told", async () => {
    const ctx = await database.workspace();
    for (const name of ["csvtext_BOM_UTF16LE.csv", "csvtext_BOM_UTF8.csv", "csvEscapedQuotes.csv"]) {
      await expect(bring(ctx, `salesforce/${name}`, { as: "accounts" })).rejects.toMatchObject({
        code: "mapping_incomplete",
      });
      await expect(bring(ctx, `salesforce/${name}`)).rejects.toMatchObject({
        code: expect.stringMatching(/^(kind_unknown|mapping_incomplete)$/),
      });
    }
    expect([await countOf(ctx, "imports"), await countOf(ctx, "sources")]).toEqual([0, 0]);
    const told: Wish = { as: "accounts", columns: ["account.name", "account.industry", "-"] };
    expect(await bring(ctx, "salesforce/csvtext_BOM_UTF16LE.csv", told)).toMatchObject({ read: 2, created: 2 });
    expect(await bring(ctx, "salesforce/csvtext_BOM_UTF8.csv", told)).toMatchObject({
      read: 2,
      created: 0,
      unchanged: 2,
    });
    await bring(ctx, "salesforce/csvEscapedQuotes.csv", { as: "accounts", columns: ["account.name", "-"] });
    expect(await namesOf(ctx)).toEqual(['"The Best" Account', 'The "Best" Account', "row1-1", "row2-1"]);
  });

  test("every card of nine address books becomes a person, and nothing again", long, async () => {
    const ctx = await database.workspace();
    const names = readdirSync(join(data, "vcard")).filter((name) => name.endsWith(".vcf"));
    expect(names).toHaveLength(9);
    const run = async () => {
      const answers = [];
      for (const name of names) answers.push(await bring(ctx, `vcard/${name}`, { as: "people" }));
      return answers;
    };
    const first = await run();
    expect(first.reduce((sum, answer) => sum + answer.read, 0)).toBe(17);
    expect(first.flatMap((answer) => answer.rows)).toEqual([]);
    const people = await countOf(ctx, "people");
    for (const answer of await run()) expect(answer).toMatchObject(nothingNew(answer.read));
    expect(await countOf(ctx, "people")).toBe(people);
  });

  test("a trader's broken rows are named, mended and brought again; order lines find their products later", async () => {
    const ctx = await database.workspace({ currency: "USD" });
    const wish: Wish = { source: "northwind" };
    const raw = (name: string) => `northwind/raw/${name}.csv`;
    expect(await bring(ctx, raw("customers"), wish)).toMatchObject({ read: 91, created: 67, failed: 24, skipped: 0 });
    // The orders of the customers that failed wait for them.
    const orders = await bring(ctx, raw("orders"), wish);
    expect(orders).toMatchObject({ read: 830, failed: 176 });
    const lines = await bring(ctx, raw("order-details"), wish);
    expect(lines).toMatchObject({ read: 2155, failed: 0 });
    const mended = (name: string) => {
      const copy = join(database.dataDir, `${name}.csv`);
      if (name === "customers" || name === "orders") mend(name, copy);
      else copyFileSync(join(data, raw(name)), copy);
      return copy;
    };
    expect(await bring(ctx, mended("customers"), wish)).toMatchObject({ read: 24, created: 24, failed: 0 });
    expect(await bring(ctx, mended("orders"), wish)).toMatchObject({ read: 176, created: 176, failed: 0, skipped: 0 });
    expect([await countOf(ctx, "accounts"), await countOf(ctx, "orders"), await countOf(ctx, "order_lines")]).toEqual([
      91, 830, 2155,
    ]);
    expect(await one(ctx, "select sum(o.amount_minor)::int as sum from orders o where o.workspace_id = $1")).toEqual({
      sum: 126_579_329,
    });
    expect(
      await one(
        ctx,
        "select count(*)::int as n from order_lines l where l.workspace_id = $1 and l.product_id is not null",
      ),
    ).toEqual({ n: 0 });
    expect(await bring(ctx, raw("products"), wish)).toMatchObject({ read: 77, created: 77, failed: 0 });
    expect(
      await one(
        ctx,
        "select count(*)::int as n, count(distinct l.product_id)::int as products from order_lines l where l.workspace_id = $1 and l.product_id is not null",
      ),
    ).toEqual({ n: 2155, products: 77 });
    expect(await bring(ctx, raw("order-details"), wish)).toMatchObject(nothingNew(2155));
    expect(await bring(ctx, raw("products"), wish)).toMatchObject(nothingNew(77));
  });
});

/** The rows that failed in the raw file, as they stand in the clean one. */
function mend(name: string, to: string): void {
  const clean = readFileSync(join(data, `northwind/clean/${name}.csv`), "utf8").split(/\r?\n/);
  const raw = readFileSync(join(data, `northwind/raw/${name}.csv`), "utf8").split(/\r?\n/);
  const commas = (line: string) => line.replaceAll(/"[^"]*"/g, "").split(",").length;
  const width = commas(raw[0] as string);
  const rows = clean.filter((_, at) => at === 0 || commas(raw[at] as string) !== width);
  writeFileSync(to, rows.filter(Boolean).join("\n"));
}
