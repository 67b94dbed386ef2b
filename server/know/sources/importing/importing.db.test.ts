import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { countOf, counts, customers, lines, one, orders, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { type ImportWish, runImport, startImport, viewImportAnswer } from "./index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);

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

test("an order that writes a firm's name where its number is wanted belongs to that firm; a number is never taken for a name", async () => {
  const ctx = await database.workspace();
  await bring(ctx, `${customers}4711,4712,,,,\n`, "accounts");
  const named = "order id,customer id,order date,total\n1,apfelhof,2026-01-05,1.00\n2,4712,2026-01-05,1.00\n";
  expect(counts(await bring(ctx, named, "orders"))).toMatchObject({ read: 2, created: 1, skipped: 1 });
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
