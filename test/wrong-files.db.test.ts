import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useDatabase } from "./database.ts";
import { countOf, counts, one, useImports } from "./imports.ts";
import { exportRecords, readWish } from "../server/desk/exports/index.ts";
import { startImport } from "../server/know/sources/index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);

const refused: [string, string | Buffer, string][] = [
  ["a PDF named .csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "file_not_readable"],
  ["an empty file", "", "file_empty"],
  ["a file of blanks", "\r\n  \r\n\t\r\n", "file_empty"],
  ["a header only", "id,company,contact name,email\r\n", "file_header_only"],
  [
    "a table of 10,000 columns",
    `${Array.from({ length: 10_000 }, (_, n) => `column ${n}`).join(",")}\n${"x,".repeat(9_999)}x\n`,
    "file_too_wide",
  ],
  ["bytes that are no text", Buffer.from(Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 251)), "file_binary"],
  ["an address book cut off in its first card", "BEGIN:VCARD\nVERSION:3.0\nFN:Cut\n", "file_without_cards"],
  ["a zip that is no workbook", Buffer.from("PK\u0003\u0004 and then nothing that fits"), "file_damaged"],
];

test.each(refused)("%s is refused with a sentence, and nothing is begun", async (name, content, code) => {
  const ctx = await database.workspace();
  const path = join(database.dataDir, `${name.replaceAll(/\W+/g, "-")}.csv`);
  writeFileSync(path, content);
  const fault = await startImport(ctx, { source: "wrong", files: [{ path, as: "accounts" }] }).catch((error) => error);
  expect(fault.code).toBe(code);
  for (const table of ["imports", "sources", "change_sets", "accounts"]) expect(await countOf(ctx, table)).toBe(0);
});

test("a row of 10,000 columns, one of NUL bytes and one of a 31st of February fail alone, each with its line and reason", async () => {
  const ctx = await database.workspace();
  const text = `id,company,customer since,city
A1,Apfelhof,2020-01-31,Berlin
A2,${"wide,".repeat(10_000)}Bonn
A3,Nul\u0000hof,2020-01-31,Bremen
A4,Birkenhof,31/02/2020,Bochum
A5,Zederhof,31/01/2020,Bad Ems
`;
  const answer = await bring(ctx, text, "accounts");
  expect(counts(answer)).toMatchObject({ read: 5, created: 2, failed: 3 });
  expect(answer.rows.map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(answer.rows[0]?.reason).toMatch(/fields/);
  expect(answer.rows[1]?.reason).toMatch(/NUL/);
  expect(answer.rows[2]?.reason).toMatch(/31\/02\/2020|date/);
});

test("a cell of 50 MB fails its row and no other, and little of it is kept", { timeout: 60_000 }, async () => {
  const ctx = await database.workspace();
  const path = file("", "large-cell.csv");
  const out = createWriteStream(path);
  out.write("id,company,note\nA1,Apfelhof,short\nA2,Birkenhof,");
  const piece = "all work and no play ".repeat(50_000);
  for (let n = 0; n < 50; n++) out.write(piece);
  out.end("\nA3,Zederhof,short again\n");
  await new Promise<void>((done) => out.once("close", () => done()));
  const answer = await bring(ctx, "", "accounts", { files: [{ path, as: "accounts" }] });
  expect(counts(answer)).toMatchObject({ read: 3, created: 2, failed: 1 });
  expect(answer.rows).toMatchObject([{ line: 3, outcome: "failed" }]);
  const { kept } = await one<{ kept: number }>(
    ctx,
    "select length(r.raw) as kept from import_rows r where r.workspace_id = $1",
  );
  expect(kept).toBeLessThan(10_000);
});

test("formulas stay the text they are, and an export guards them", async () => {
  const ctx = await database.workspace();
  const text = `id,company,phone\n=1+1,"=HYPERLINK(""http://evil.example"",""win"")",+44 20 7946 0018\n-5,@SUM(A1:A9),-5\n`;
  expect(counts(await bring(ctx, text, "accounts"))).toMatchObject({ created: 2, failed: 0 });
  expect(
    await one(ctx, "select array_agg(a.name order by a.name) as names from accounts a where a.workspace_id = $1"),
  ).toEqual({
    names: expect.arrayContaining(['=HYPERLINK("http://evil.example","win")', "@SUM(A1:A9)"]),
  });
  const out = join(database.dataDir, "guarded.csv");
  await exportRecords(ctx, readWish({ what: "accounts", format: "csv" }), out);
  const written = readFileSync(out, "utf8");
  expect(written).toContain("'=HYPERLINK");
  expect(written).toContain("'@SUM");
  expect(written).toContain(",+44");
  expect(written).not.toMatch(/(^|,)"?[=@]/m);
});

test("two columns of one name are told apart; a mapping that means both by that name is refused", async () => {
  const ctx = await database.workspace();
  const text = "id,company,email,email\nA1,Apfelhof,one@apfel.example,two@apfel.example\n";
  expect(counts(await bring(ctx, text, "accounts"))).toMatchObject({ created: 1, failed: 0 });
  expect(
    await one(
      ctx,
      "select array_agg(c.normal order by c.normal) as emails from contact_points c where c.workspace_id = $1 and c.kind = 'email'",
    ),
  ).toEqual({ emails: ["one@apfel.example", "two@apfel.example"] });
  const twice = "id,company,city,city,customer since\nA2,Birkenwerk,Bonn,Berlin,01/02/2020\n";
  const { files } = await startImport(ctx, { source: "guessed", files: [{ path: file(twice), as: "accounts" }] });
  expect(files[0]?.notes).toMatchObject(
    [/told apart as “city \(1\)”/, /“city \(2\)” is left out/, /day\/month/].map((words) =>
      expect.stringMatching(words),
    ),
  );
  const columns = [
    { column: "company", field: "account.name" },
    { column: "email", field: "account.email" },
  ];
  const mapping = {
    version: 1 as const,
    as: "accounts" as const,
    header: true,
    columns,
    currency: null,
    country: null,
  };
  const wish = { source: "other", files: [{ path: file(text), as: "accounts" as const, mapping }] };
  await expect(bring(ctx, text, "accounts", wish)).rejects.toMatchObject({ code: "mapping_ambiguous_column" });
});
