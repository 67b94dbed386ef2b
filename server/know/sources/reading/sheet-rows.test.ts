import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { openFile, type ReadRow } from "./index.ts";
import { decodeXml, elementsIn, textOf } from "./sheet-xml.ts";

const folder = mkdtempSync(join(tmpdir(), "tilth-sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(path: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const batch of (await openFile(path)).rows()) rows.push(...batch.rows);
  return rows;
}

describe("a sheet", () => {
  it("of many rows comes in batches, each row once and in order", async () => {
    const path = join(folder, "many.xlsx");
    const header = ["id", "name", "since"].map((value) => ({ value }));
    const body = Array.from({ length: 6_000 }, (_, i) => [
      { value: `K${i}` },
      { value: `A & <B> "${i}" ü 李` },
      { value: new Date(Date.UTC(1990, 0, 1 + i)), type: Date, format: "yyyy-mm-dd" },
    ]);
    await (await writeExcelFile([header, ...body], {})).toFile(path);
    const rows = await rowsOf(path);
    expect(rows.map((row) => row.line)).toEqual(body.map((_, i) => i + 2));
    expect(rows.every((row, i) => row.fields?.[1] === `A & <B> "${i}" ü 李`)).toBe(true);
    const day = (i: number) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10);
    expect(rows.every((row, i) => row.fields?.[2] === day(i))).toBe(true);
  }, 30_000);

  it("cut off in the middle is refused", async () => {
    const path = join(folder, "whole.xlsx");
    await (await writeExcelFile([[{ value: "name" }], [{ value: "Anna" }]], {})).toFile(path);
    const cut = join(folder, "cut.xlsx");
    writeFileSync(cut, readFileSync(path).subarray(0, 900));
    await expect(openFile(cut)).rejects.toMatchObject({ code: "file_damaged" });
  });
});

describe("the XML of a sheet", () => {
  it("is read with any prefix, order of attributes and way of closing", () => {
    const cells = elementsIn(`<x:c s="1" r="A1"/><c r='B1' t="s"><v>0</v></c><col a="1"/>`, "c");
    expect(cells).toEqual([
      { attributes: ' s="1" r="A1"', inner: "" },
      { attributes: ` r='B1' t="s"`, inner: "<v>0</v>" },
    ]);
  });

  it("gives text in pieces as one, without reading aids, with its entities", () => {
    expect(textOf('<r><t>Hel</t></r><r><t xml:space="preserve">lo </t></r><rPh><t>x</t></rPh>')).toBe("Hello ");
    expect(decodeXml("A &amp; B &#x41;&#66; &lt;&gt; a_x000D_b &unknown;")).toBe("A & B AB <> a\rb &unknown;");
  });
});
