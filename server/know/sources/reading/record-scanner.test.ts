import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dialect } from "./opened.ts";
import { RecordScanner } from "./record-scanner.ts";
import type { ReadRow } from "./row.ts";

const comma: Dialect = { encoding: "utf-8", delimiter: ",", quote: '"', escape: "doubled", trailing: false };

function scan(text: string, width = 0, dialect = comma, cuts: number[] = []): ReadRow[] {
  const scanner = new RecordScanner(dialect, width);
  const rows: ReadRow[] = [];
  const edges = [0, ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b), text.length];
  for (let i = 1; i < edges.length; i++) rows.push(...scanner.push(text.slice(edges[i - 1], edges[i]), false));
  rows.push(...scanner.push("", true));
  return rows;
}

const cell = fc.oneof(
  fc.stringMatching(/^[a-zé"',;= \r\n\\]{0,8}$/),
  fc.constantFrom("", "a", '"', '""', "a\nb", "x\r\ny", '12" disc', "=1+1", "müller", "\\N"),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
const write = (rows: string[][], end: string) =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join(end) + end;

describe("cutting text into rows", () => {
  it("reads what csv-parse reads from any quoted table, with any line ends", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), (rows, end) => {
        const text = write(rows, end);
        const theirs = (parse(text, { record_delimiter: end }) as string[][]).filter((row) =>
          row.some((value) => value !== ""),
        );
        expect(scan(text, rows[0]?.length).map((row) => row.fields)).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });

  it("reads what csv-parse reads where only some cells are quoted", () => {
    const plain = fc.stringMatching(/^[a-zé=.-]{1,6}$/);
    const mixed = fc.array(fc.array(fc.oneof(plain, cell), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(mixed, (rows) => {
        const text = rows
          .map((row) =>
            row.map((value) => (/[",\r\n ]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(","),
          )
          .join("\n");
        const theirs = (parse(text, { record_delimiter: "\n" }) as string[][]).filter((row) =>
          row.some((value) => value !== ""),
        );
        expect(scan(text, 3).map((row) => row.fields)).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same rows however the file arrives in pieces", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab,"\r\n]{0,60}$/), fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
        expect(scan(text, 2, comma, cuts)).toEqual(scan(text, 2));
      }),
      // Once found by chance: whether the line behind a quote reads alone was judged before it had arrived.
      { numRuns: 2000, examples: [['"\n"\n,",,', [7]]] },
    );
  });

  it("keeps the text of every row as it stood, so that nothing of the file is lost", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab,"\r\n]{0,60}$/), (text) => {
        const kept = scan(text, 2)
          .map((row) => row.raw)
          .join("")
          .replace(/[\r\n]/g, "");
        const whole = text.replace(/[\r\n]/g, "");
        // Rows of nothing but delimiters and quotes hold no value and are no rows.
        expect(kept.replace(/[,"]/g, "")).toBe(whole.replace(/[,"]/g, ""));
      }),
      { numRuns: 1000 },
    );
  });

  it("numbers lines over line ends of every kind and inside quoted cells", () => {
    const rows = scan('a,b\r\n"x\r\ny",1\n\n\rc,d\re,f', 2);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 6, 7]);
    expect(rows[1]?.raw).toBe('"x\r\ny",1');
  });

  it("fails only the row whose quote is never closed", () => {
    const rows = scan('1,a\n2,"b\n3,c\n4,"d"\n5,e\n', 2);
    expect(rows.map((row) => row.reason === null)).toEqual([true, false, true, true, true]);
    expect(rows[1]).toMatchObject({ line: 2, raw: '2,"b', reason: "a quote is opened and never closed" });
    expect(scan('1,a\n2,"b\n3,c', 2).map((row) => row.reason === null)).toEqual([true, false, true]);
  });

  it("fails a row with a word behind its closing quote, and no other", () => {
    expect(scan('1,a\n2,"b"c\n3,d\n', 2).map((row) => row.reason)).toEqual([
      null,
      "“c” stands behind a closing quote",
      null,
    ]);
  });

  it("never repairs a row with too many or too few fields", () => {
    const rows = scan("1,2,3\n1,2,3,4\n1,2\n1,2,\n", 3);
    expect(rows.map((row) => row.reason)).toEqual([
      null,
      "4 fields where the header has 3",
      "2 fields where the header has 3",
      null,
    ]);
  });

  it("takes a quote inside an unquoted cell for what it is", () => {
    expect(scan('12" disc,a\n', 2)[0]?.fields).toEqual(['12" disc', "a"]);
  });

  it("reads quotes escaped by a backslash where the file does so", () => {
    const rows = scan('"a \\"b\\" c","d\\\\"\n', 2, { ...comma, escape: "backslash" });
    expect(rows[0]?.fields).toEqual(['a "b" c', "d\\"]);
  });

  it("fails a cell with a NUL byte and no other row", () => {
    expect(scan("1,a\n2,b\0c\n3,d\n", 2).map((row) => row.reason)).toEqual([null, "a cell holds a NUL byte", null]);
  });

  it("drops a row of 50 MB without holding it, and reads on behind it", () => {
    const scanner = new RecordScanner(comma, 2);
    const rows: ReadRow[] = [...scanner.push("1,a\n2,", false)];
    const piece = "x".repeat(256 * 1024);
    let held = 0;
    for (let i = 0; i < 200; i++) {
      rows.push(...scanner.push(piece, false));
      held = Math.max(held, (scanner as unknown as { text: string }).text.length);
    }
    rows.push(...scanner.push("\n3,b\n", true));
    expect(rows.map((row) => [row.line, row.reason === null])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(rows[1]?.reason).toMatch(/longer than 4,194,304 characters/);
    expect(rows[1]?.raw.length).toBe(2000);
    expect(held).toBeLessThan(5_000_000);
  });

  it("fails a quoted cell of 50 MB on its own line", () => {
    const scanner = new RecordScanner(comma, 2);
    const rows: ReadRow[] = [...scanner.push('1,a\n2,"', false)];
    for (let i = 0; i < 50; i++) rows.push(...scanner.push("x".repeat(1 << 20), false));
    rows.push(...scanner.push('"\n3,b\n', true));
    expect(rows.map((row) => [row.line, row.reason === null])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it("fails a row of 10,000 fields", () => {
    expect(scan(`1,2\n${"x,".repeat(9999)}x\n3,4\n`, 2).map((row) => row.reason)).toEqual([
      null,
      "10000 fields; 2000 is the most",
      null,
    ]);
  });

  it("separates at runs of blanks, the first of the line included", () => {
    const rows = scan(" 00004 0001 19970101  2   29.33\r\n", 5, { ...comma, delimiter: "blanks" });
    expect(rows[0]?.fields).toEqual(["00004", "0001", "19970101", "2", "29.33"]);
  });
});
