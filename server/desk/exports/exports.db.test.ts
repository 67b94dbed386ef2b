import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { fillWorkspace } from "../../../test/filled.ts";
import { exportRecords, type Format, readWish, type Shown, streamRecords } from "./index.ts";

const database = useDatabase();

test("each kind is exported with a header and a line for each record, formulas guarded, numbers and telephones left alone", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await fillWorkspace(ctx);
  const { rows, text } = await exported(ctx, "accounts", "csv");
  expect(rows).toBe(3);
  const lines = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]?.split(",").slice(0, 4)).toEqual(["account.key", "account.number", "account.name", "account.kind"]);
  expect(text).toContain(",'=HYPERLINK(1) Ltd,");
  expect(text).toContain("+442079460018");
  expect(text).toContain('"Fish, Chips & ""More"""');
  expect((await exported(ctx, "orders", "csv")).text).toMatch(/,12\.35,.*,EUR,12\.35,/);
});

test("JSON lines leave out what a record has not, and vCards escape, fold and hold one card a person", async () => {
  const ctx = await database.workspace();
  await fillWorkspace(ctx);
  const people = (await exported(ctx, "people", "jsonl")).text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(people.map((row) => row["person.name"])).toEqual(["王小明", "王小明", "أحمد محمود", "Jürgen Groß"]);
  expect(people[0]).not.toHaveProperty(["person.birthday"]);
  const cards = (await exported(ctx, "people", "vcard")).text;
  expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(3);
  expect(cards).toContain("FN:Jürgen Groß\r\n");
  expect(cards.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect((await exported(ctx, "accounts", "vcard")).text).toContain('FN:Fish\\, Chips & "More"');
  await expect(streamRecords(ctx, readWish({ what: "orders", format: "vcard" }), async () => {})).rejects.toMatchObject(
    { code: "invalid_input" },
  );
});

test("a file that can't be written is said so, and no half of it is left", async () => {
  const ctx = await database.workspace();
  const file = join(database.dataDir, "nowhere", "a.csv");
  await expect(exportRecords(ctx, readWish({ what: "accounts" }), file)).rejects.toMatchObject({
    code: "export_unwritable",
  });
});

async function exported(
  ctx: TestCtx,
  what: Shown,
  format: Format,
): Promise<{ file: string; rows: number; text: string }> {
  const file = join(database.dataDir, `${ctx.workspace}-${what}.${format === "vcard" ? "vcf" : format}`);
  const { rows } = await exportRecords(ctx, readWish({ what, format }), file);
  return { file, rows, text: format === "xlsx" ? "" : readFileSync(file, "utf8") };
}
