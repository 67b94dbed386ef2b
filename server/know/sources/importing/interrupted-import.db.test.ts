import fc from "fast-check";
import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { addsUp, countOf, counts, customers, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { cancelImport, runImport, startImport, undoImport, viewImportAnswer } from "./index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);

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
    { numRuns: process.env["TILTH_TEST_SERVER"] === "15" ? 8 : 25 },
  );
});
