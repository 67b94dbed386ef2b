import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { type Change, recordSet } from "../../../platform/history/index.ts";
import {
  cancelImport,
  type ImportAnswer,
  type ImportWish,
  runImport,
  startImport,
  undoImport,
  viewImportAnswer,
} from "./index.ts";
import { undoAny } from "./undo-any.ts";

const database = useDatabase();

const customers = `id,company,contact name,email,phone,city
A1,Apfelhof,Anna Apfel,anna@apfelhof.example,+49 30 5550001,Berlin
B2,Birkenwerk,Ben Birke,ben@birkenwerk.example,+49 30 5550002,Potsdam
`;
const orders = `order id,customer id,order date,total
1001,A1,2026-01-05,120.50
1002,B2,2026-01-06,80.00
`;
const lines = `order id,product,unit price,quantity,discount
1001,P1,10.00,3,0.15
1001,P2,0.05,1,0.5
`;

let files = 0;
function file(text: string, name = `file-${++files}.csv`): string {
  const path = join(database.dataDir, name);
  writeFileSync(path, text);
  return path;
}

async function bring(
  ctx: Ctx,
  text: string,
  as: ImportWish["files"][number]["as"],
  wish: Partial<ImportWish> = {},
): Promise<ImportAnswer> {
  const started = await startImport(ctx, {
    source: "shop",
    ...wish,
    files: [{ path: file(text), as, ...wish.files?.[0] }],
  });
  await runImport(ctx, started.id);
  return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
}

async function one<R = Record<string, unknown>>(ctx: Ctx, text: string, values: unknown[] = []): Promise<R> {
  return (await inWorkspace(ctx, (tx) => tx.one<R>(text, [ctx.workspace, ...values]), "read")) as R;
}

async function countOf(ctx: Ctx, table: string): Promise<number> {
  return (await one<{ n: number }>(ctx, `select count(*)::int as n from ${table} t where t.workspace_id = $1`)).n;
}

function addsUp(answer: ImportAnswer): boolean {
  return answer.read === answer.created + answer.updated + answer.unchanged + answer.skipped + answer.failed;
}

const counts = ({ read, created, updated, unchanged, skipped, failed }: ImportAnswer) => ({
  read,
  created,
  updated,
  unchanged,
  skipped,
  failed,
});

test("one row becomes an account that is a customer since always, a person, an employment and contact points", async () => {
  const ctx = await database.workspace();
  const answer = await bring(ctx, customers, "auto");
  expect(counts(answer)).toEqual({ read: 2, created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
  for (const table of ["accounts", "people", "employments", "relationships"]) expect(await countOf(ctx, table)).toBe(2);
  expect(
    await one(ctx, "select r.status, r.started_on from relationships r where r.workspace_id = $1 limit 1"),
  ).toEqual({ status: "customer", started_on: null });
  expect(
    await one(
      ctx,
      "select c.normal from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.person_id is not null order by c.normal limit 1",
    ),
  ).toEqual({
    normal: "anna@apfelhof.example",
  });
});

test("the same file again changes nothing, and under another name nobody is doubled", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  const before = await one(
    ctx,
    "select count(*)::int as n, max(s.created_at) as at from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id where c.workspace_id = $1",
  );
  expect((await bring(ctx, customers, "accounts")).unchanged).toBe(2);
  const other = await bring(ctx, customers, "accounts", { source: "mailing list" });
  expect(counts(other)).toMatchObject({ unchanged: 2, created: 0, updated: 0 });
  expect(
    await one(
      ctx,
      "select count(*)::int as n, max(s.created_at) as at from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id where c.workspace_id = $1",
    ),
  ).toEqual(before);
  expect(await countOf(ctx, "people")).toBe(2);
});

test("malformed rows are told by line and text, the good ones go in, and the mended file adds the rest", async () => {
  const ctx = await database.workspace();
  const raw = customers.replace("B2,Birkenwerk", "B2,Birken,werk");
  const first = await bring(ctx, raw, "accounts");
  expect(counts(first)).toEqual({ read: 2, created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1 });
  expect(first.rows).toMatchObject([{ line: 3, outcome: "failed" }]);
  expect((await one<{ raw: string }>(ctx, "select r.raw from import_rows r where r.workspace_id = $1")).raw).toMatch(
    /^B2,Birken,werk/,
  );
  expect(counts(await bring(ctx, customers, "accounts"))).toMatchObject({ created: 1, unchanged: 1, failed: 0 });
});

test("two rows of one key are one account, and rows of one name but different keys are two", async () => {
  const ctx = await database.workspace();
  const answer = await bring(ctx, "id,company,industry\n1,Apfelhof,\n1,Apfelhof,Fruit\n2,apfelhof,\n", "accounts");
  expect(counts(answer)).toEqual({ read: 3, created: 2, updated: 1, unchanged: 0, skipped: 0, failed: 0 });
  expect(
    await one(ctx, "select count(*)::int as n, max(a.industry) as industry from accounts a where a.workspace_id = $1"),
  ).toEqual({ n: 2, industry: "Fruit" });
  expect(
    counts(await bring(ctx, "id,company,industry\n1,Apfelhof,\n1,Apfelhof,Fruit\n2,apfelhof,\n", "accounts")),
  ).toMatchObject({ unchanged: 3 });
});

test("a line brings quantity times price less discount, rounded half away from zero, and overrides the order's total", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  await bring(ctx, orders, "orders");
  await bring(ctx, lines, "order-lines");
  // 3 × 10.00 × 0.85 = 25.50, and 0.05 × 0.5 = 0.025, which is 0.03.
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1001'")).toEqual(
    { amount_minor: 2553 },
  );
  expect(await one(ctx, "select o.amount_minor from orders o where o.workspace_id = $1 and o.number = '1002'")).toEqual(
    { amount_minor: 8000 },
  );
});

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

test("with --create-missing the account is a household named by its key, and orders without numbers are told apart by their ordinal", async () => {
  const ctx = await database.workspace();
  const text = "00004 1 20260101 2 29.33\n00004 1 20260101 2 29.33\n00021 2 20260102 1 14.96\n";
  const wish: Partial<ImportWish> = {
    createMissing: true,
    files: [{ path: "", as: "orders", header: false, columns: ["account", "-", "date", "-", "total"] }],
  };
  const take = async () => {
    const path = file(text);
    const started = await startImport(ctx, {
      ...wish,
      source: "cd",
      files: [{ ...(wish.files?.[0] as ImportWish["files"][number]), path }],
    });
    await runImport(ctx, started.id);
    return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  };
  expect(counts(await take())).toMatchObject({ read: 3, created: 3 });
  expect(
    await one(
      ctx,
      "select count(*)::int as n, min(a.kind) as kind, min(a.name) as name from accounts a where a.workspace_id = $1",
    ),
  ).toEqual({ n: 2, kind: "household", name: "00004" });
  expect(counts(await take())).toMatchObject({ read: 3, unchanged: 3 });
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
  const renamed = await bring(ctx, customers.replace("A1,Apfelhof", "A1,Apfelhof AG"), "accounts");
  expect(renamed.updated).toBe(1);
  expect(await one(ctx, "select a.name from accounts a where a.workspace_id = $1 and a.number = 'A1'")).toEqual({
    name: "Apfelhof AG",
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

test("do-not columns become suppressions, and no later row takes one away", async () => {
  const ctx = await database.workspace();
  await bring(ctx, "id,name,email,do not call,do not mail\n1,Anna Apfel,anna@apfelhof.example,yes,no\n", "people");
  await bring(ctx, "id,name,email,do not call,do not mail\n1,Anna Apfel,anna@apfelhof.example,no,no\n", "people");
  expect(
    await one(ctx, "select array_agg(s.channel) as channels from suppressions s where s.workspace_id = $1"),
  ).toEqual({ channels: ["call"] });
});

test("colleagues who share a mailbox stay two people, and one person written twice stays one", async () => {
  const ctx = await database.workspace();
  const answer = await bring(
    ctx,
    "name,email\nAnna Apfel,office@apfelhof.example\nBen Birke,office@apfelhof.example\nAnna  APFEL,office@apfelhof.example\n",
    "people",
  );
  expect(answer.created).toBe(2);
  expect(await countOf(ctx, "people")).toBe(2);
});

test("a dry run counts as the import does and changes nothing", async () => {
  const ctx = await database.workspace();
  const dry = await bring(
    ctx,
    `${customers}B2,Birkenwerk,Ben Birke,ben@birkenwerk.example,+49 30 5550002,Potsdam\nC3,broken,row\n`,
    "accounts",
    { dryRun: true },
  );
  expect(counts(dry)).toEqual({ read: 4, created: 2, updated: 0, unchanged: 1, skipped: 0, failed: 1 });
  for (const table of ["accounts", "people", "source_records", "changes", "import_sightings"])
    expect(await countOf(ctx, table)).toBe(0);
});

test("a cancelled import keeps what it took in, and its undo takes that back", async () => {
  const ctx = await database.workspace();
  const rows = Array.from({ length: 500 }, (_, n) => `K${n},Firm ${n},industry ${n % 7}`);
  const started = await startImport(ctx, {
    source: "many",
    files: [{ path: file(`id,company,industry\n${rows.join("\n")}\n`), as: "accounts" }],
  });
  let asked: Promise<unknown> | undefined;
  await runImport(ctx, started.id, {
    rowsPerChunk: 100,
    onProgress: () => {
      asked ??= inWorkspace(ctx, (tx) => cancelImport(tx, started.id));
    },
  });
  await asked;
  const answer = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  expect(addsUp(answer)).toBe(true);
  expect(answer.read).toBeLessThan(500);
  expect(await countOf(ctx, "accounts")).toBe(answer.created);
  await inWorkspace(ctx, (tx) => undoImport(tx, started.id));
  expect(await countOf(ctx, "accounts")).toBe(0);
  expect(await countOf(ctx, "source_records")).toBe(0);
});

test("an import that broke off goes on behind its last chunk and doubles nothing", async () => {
  const ctx = await database.workspace();
  const rows = Array.from(
    { length: 450 },
    (_, n) => `A1,2026-01-${String((n % 28) + 1).padStart(2, "0")},${(n % 10) + 1}.00`,
  );
  await bring(ctx, customers, "accounts");
  const started = await startImport(ctx, {
    source: "shop",
    files: [{ path: file(`customer id,order date,total\n${rows.join("\n")}\n`), as: "orders" }],
  });
  const broken = runImport(ctx, started.id, {
    rowsPerChunk: 100,
    onProgress: () => {
      throw new Error("the machine lost its power");
    },
  });
  await expect(broken).rejects.toThrow("lost its power");
  const half = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  expect(half.read).toBeGreaterThan(0);
  expect(half.read).toBeLessThan(450);
  await runImport(ctx, started.id);
  const whole = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  expect(counts(whole)).toEqual({ read: 450, created: 450, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
  expect(await countOf(ctx, "orders")).toBe(450);
});

test("two imports of one file at once never double a record", async () => {
  const ctx = await database.workspace();
  const rows = Array.from({ length: 600 }, (_, n) => `K${n},Firm ${n},Person ${n},p${n}@firm${n}.example`);
  const path = file(`id,company,contact name,email\n${rows.join("\n")}\n`);
  const both = await Promise.all(
    ["one", "one"].map(async (source) => {
      const started = await startImport(ctx, { source, files: [{ path, as: "accounts" }] });
      await runImport(ctx, started.id, { rowsPerChunk: 50 });
      return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
    }),
  );
  expect(both.reduce((sum, answer) => sum + answer.created, 0)).toBe(600);
  expect(both.reduce((sum, answer) => sum + answer.unchanged, 0)).toBe(600);
  expect(await countOf(ctx, "accounts")).toBe(600);
  expect(await countOf(ctx, "people")).toBe(600);
});

test("a file that can't be used is refused before anything is written", async () => {
  const ctx = await database.workspace();
  const refused = startImport(ctx, {
    source: "bad",
    files: [{ path: file("%PDF-1.7\n%binary", "invoice.csv"), as: "accounts" }],
  });
  await expect(refused).rejects.toBeInstanceOf(Fault);
  expect(await countOf(ctx, "imports")).toBe(0);
  expect(await countOf(ctx, "sources")).toBe(0);
});

test("rows of any content add up, and the same file again is unchanged, skipped or failed row for row", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "NULL",
      "A1",
      "B2",
      "Apfelhof",
      " apfelhof ",
      "a@b.example",
      "+49 30 123",
      "31/02/2026",
      "x\u0000y",
      "=1+1",
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc
    .array(cell, { minLength: 1, maxLength: 5 })
    .map((cells) => cells.map((text) => text.replace(/[\r\n"]/g, " ")).join(";"));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
      const ctx = await database.workspace();
      const text = `id;company;contact name;email\nZ9;Zett;Zoe Zett;zoe@zett.example\n${rows.join("\n")}\n`;
      const take = () =>
        bring(ctx, text, "accounts", { files: [{ path: file(text), as: "accounts", header: true, delimiter: ";" }] });
      const first = await take();
      expect(addsUp(first)).toBe(true);
      expect(first.rows).toHaveLength(first.skipped + first.failed);
      const accounts = await countOf(ctx, "accounts");
      expect(accounts).toBe(first.created);
      const second = await take();
      expect(counts(second)).toEqual({
        read: first.read,
        created: 0,
        updated: 0,
        unchanged: first.read - first.failed - first.skipped,
        skipped: first.skipped,
        failed: first.failed,
      });
      await inWorkspace(ctx, (tx) => undoImport(tx, first.import));
      expect(await countOf(ctx, "accounts")).toBe(0);
    }),
    { numRuns: 25 },
  );
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
