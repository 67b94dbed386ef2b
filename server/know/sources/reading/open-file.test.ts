import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { Fault } from "../../../platform/errors/index.ts";
import { sourceFaults } from "../faults.ts";
import { openFile, type Opened, type OpenOptions, type ReadRow } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "tilth-reading-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

async function opened(content: string | Buffer, options?: OpenOptions): Promise<Opened> {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return openFile(path, options);
}

async function rowsOf(file: Opened): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const batch of file.rows()) rows.push(...batch.rows);
  return rows;
}

async function fieldsOf(content: string | Buffer, options?: OpenOptions): Promise<(string[] | null)[]> {
  return (await rowsOf(await opened(content, options))).map((row) => row.fields);
}

async function faultOf(content: string | Buffer): Promise<string> {
  const fault = await opened(content).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Fault);
  const { code } = fault as Fault;
  expect(sourceFaults).toHaveProperty(code);
  return code;
}

describe("what a file is", () => {
  it("is told by what it holds, not by its name", async () => {
    expect(await faultOf("%PDF-1.7\n1 0 obj")).toBe("file_not_readable");
    expect(await faultOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe("file_not_readable");
    expect(await faultOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))).toBe("file_old_excel");
    expect(await faultOf("<!DOCTYPE html><html></html>")).toBe("file_not_readable");
    expect(await faultOf('[{"name": "Anna"}]')).toBe("file_not_readable");
    const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]);
    expect(await faultOf(zip)).toBe("file_not_readable");
    expect(await faultOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toBe("file_damaged");
  });

  it("is refused where it is empty or has a header only", async () => {
    expect(await faultOf("")).toBe("file_empty");
    expect(await faultOf("\n\n  \r\n")).toBe("file_empty");
    expect(await faultOf("customerID,companyName,phone\n")).toBe("file_header_only");
  });

  it("is refused where it is full of bytes that are no text", async () => {
    expect(await faultOf(Buffer.concat([Buffer.from("name,phone\n"), Buffer.alloc(4000, 1).fill(0)]))).toBe(
      "file_binary",
    );
  });

  it("is refused where it has 10,000 columns or one endless line", async () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(",");
    expect(await faultOf(`${header}\n${header}\n`)).toBe("file_too_wide");
    expect(await faultOf("x".repeat(6_000_000))).toBe("file_header_too_long");
  });

  it("that is not there is named", async () => {
    await expect(openFile(join(folder, "missing.csv"))).rejects.toMatchObject({ code: "file_not_found" });
  });
});

describe("encodings", () => {
  const text = "name,city\r\nJosé,Köln\r\n李雷,北京\r\n";
  const wide = (big: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return big ? bytes.swap16() : bytes;
  };

  it("are recognised with and without a byte-order mark", async () => {
    const expected = [
      ["José", "Köln"],
      ["李雷", "北京"],
    ];
    expect(await fieldsOf(text)).toEqual(expected);
    expect(await fieldsOf(`\ufeff${text}`)).toEqual(expected);
    expect(await fieldsOf(wide(false))).toEqual(expected);
    expect(await fieldsOf(wide(true))).toEqual(expected);
    expect(await fieldsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), wide(false)]))).toEqual(expected);
    expect(await fieldsOf(Buffer.concat([Buffer.from([0xfe, 0xff]), wide(true)]))).toEqual(expected);
  });

  it("fall back to Windows-1252, the euro sign included", async () => {
    expect(
      await fieldsOf(Buffer.from([...Buffer.from("name,price\nJos"), 0xe9, 0x2c, 0x80, ...Buffer.from("5\n")])),
    ).toEqual([["José", "€5"]]);
  });

  it("are settled late where the first umlaut comes late", async () => {
    const ascii = "name,city\n" + "Anna,Berlin\n".repeat(60_000);
    const late = await fieldsOf(Buffer.concat([Buffer.from(ascii), Buffer.from("J\xf6rg,K\xf6ln\n", "latin1")]));
    expect(late.at(-1)).toEqual(["Jörg", "Köln"]);
    const utf8 = await fieldsOf(`${ascii}Jörg,Köln\n`);
    expect(utf8.at(-1)).toEqual(["Jörg", "Köln"]);
  });

  it("that are broken in one row fail that row only", async () => {
    const rows = await rowsOf(
      await opened(
        Buffer.concat([
          Buffer.from("name,city\n" + "Jörg,Köln\n".repeat(40)),
          Buffer.from([0xff]),
          Buffer.from("x,y\nZoë,Ulm\n"),
        ]),
      ),
    );
    expect(rows.filter((row) => row.reason !== null).map((row) => row.line)).toEqual([42]);
    expect(rows.at(-1)?.fields).toEqual(["Zoë", "Ulm"]);
  });

  it("never split a letter between two chunks", async () => {
    const rows = await fieldsOf(`name,city\n${"ÄÖÜß€😀,Köln\n".repeat(60_000)}`);
    expect(new Set(rows.map((row) => row?.join("|")))).toEqual(new Set(["ÄÖÜß€😀|Köln"]));
  });
});

describe("dialects", () => {
  it("are found for every usual delimiter and others", async () => {
    for (const delimiter of [",", ";", "\t", "|", "^", "~", "\x01"]) {
      const text = [
        ["Name", "Ort", "Betrag"],
        ["Müller", "Köln", "1"],
        ["Özil", "Ulm", "2"],
      ]
        .map((row) => row.join(delimiter))
        .join("\n");
      expect([delimiter, await fieldsOf(text)]).toEqual([
        delimiter,
        [
          ["Müller", "Köln", "1"],
          ["Özil", "Ulm", "2"],
        ],
      ]);
    }
  });

  it("are not fooled by decimal commas", async () => {
    expect((await fieldsOf("Name;Preis;Rabatt\nA;1,50;2,25\nB;3,10;4,00\n"))[0]).toEqual(["A", "1,50", "2,25"]);
  });

  it("see a delimiter too many at the end of each row", async () => {
    expect(await fieldsOf("a,b,c\n1,2,3,\n4,5,6,\n7,8,9,\n")).toEqual([
      ["1", "2", "3"],
      ["4", "5", "6"],
      ["7", "8", "9"],
    ]);
  });

  it("see quotes escaped by a backslash, and single quotes around cells", async () => {
    expect((await fieldsOf('name,note\n"A","he said \\"hi\\" twice"\n"B","x"\n'))[0]).toEqual([
      "A",
      'he said "hi" twice',
    ]);
    expect((await fieldsOf("name;note\n'A';'one; two'\n'B';'x'\n"))[0]).toEqual(["A", "one; two"]);
  });
});

describe("headers", () => {
  it("are found below titles", async () => {
    const file = await opened(
      "Customers of Tilth\nExported 2024-01-01\n\nid,name,phone\n1,Anna,030 123456\n2,Ben,030 654321\n3,Cem,030 1\n",
    );
    expect(file.header).toEqual(["id", "name", "phone"]);
    expect(file.headerLine).toBe(4);
    expect((await rowsOf(file)).map((row) => row.line)).toEqual([5, 6, 7]);
  });

  it("are not seen where the first row is data", async () => {
    const file = await opened("1,anna@example.org,030 123456\n2,ben@example.org,030 654321\n");
    expect(file.headerLine).toBeNull();
    expect(file.header).toEqual(["column 1", "column 2", "column 3"]);
    expect(await rowsOf(file)).toHaveLength(2);
  });

  it("are what the caller says", async () => {
    expect(await fieldsOf("name,city\nAnna,Ulm\n", { header: false })).toHaveLength(2);
    expect(await fieldsOf("1,2\n3,4\n", { header: true })).toEqual([["3", "4"]]);
  });

  it("tell two columns of one name apart and say so", async () => {
    const file = await opened("name,phone,phone\nAnna,1,2\n");
    expect(file.header).toEqual(["name", "phone (1)", "phone (2)"]);
    expect(file.columns.map((column) => column.ambiguous)).toEqual([false, true, true]);
    expect(file.warnings).toEqual([
      {
        code: "duplicate_columns",
        values: { name: "phone", columns: "“phone (1)”, “phone (2)”" },
        sentence: "Several columns are named “phone”; they are told apart as “phone (1)”, “phone (2)”.",
      },
    ]);
  });

  it("let rows leave out columns at the end that have no name", async () => {
    expect(await fieldsOf("name,phone,,\nAnna,1\nBen,2,x\n")).toEqual([
      ["Anna", "1", "", ""],
      ["Ben", "2", "x", ""],
    ]);
  });
});

describe("JSON lines", () => {
  it("are read by the names each line gives, also those that come late", async () => {
    const file = await opened('{"name":"Anna","seats":3}\n\n{"name":"Ben","city":null,"phone":"030 1"}\n');
    expect([file.kind, file.header]).toEqual(["jsonl", ["name", "seats", "city", "phone"]]);
    expect((await rowsOf(file)).map(({ line, fields }) => [line, fields])).toEqual([
      [1, ["Anna", "3", "", ""]],
      [3, ["Ben", "", "", "030 1"]],
    ]);
  });

  it("fail alone where a line is no object, too long, or holds a NUL", async () => {
    const long = JSON.stringify({ name: "x".repeat(5 << 20) });
    const rows = await rowsOf(await opened(`{"name":"A"}\n[1]\n{"name":\n${long}\n{"name":"a\\u0000"}\n{"name":"B"}`));
    expect(rows.map(({ line, fields, reason }) => [line, fields?.[0] ?? reason])).toEqual([
      [1, "A"],
      [2, "the line is no JSON object"],
      [3, "the line is no JSON object"],
      [4, "the row is longer than 4,194,304 characters"],
      [5, "a cell holds a NUL byte"],
      [6, "B"],
    ]);
    expect(Math.max(...rows.map(({ raw }) => raw.length))).toBeLessThanOrEqual(2000);
  });

  it("are told from JSON of another shape", async () => {
    for (const text of ['[{"a":1}]', '{"a":1,\n"b":2}']) expect(await faultOf(text)).toBe("file_not_readable");
  });
});

describe("workbooks", () => {
  it("give text as written, dates as ISO and the sheet's row as line", async () => {
    const path = join(folder, "book.xlsx");
    const book = await writeExcelFile(
      [
        [{ value: "Name" }, { value: "Since" }, { value: "Phone" }, { value: "Amount" }],
        [
          { value: 'Anna, "A"' },
          { value: new Date(Date.UTC(1996, 6, 4)), type: Date, format: "dd/mm/yyyy" },
          { value: "030-123" },
          { value: 19.99, type: Number },
        ],
        [],
        [
          { value: "Béla" },
          { value: new Date(Date.UTC(1996, 6, 5, 10, 30)), type: Date, format: "dd/mm/yyyy hh:mm" },
          { value: "=1+1" },
          { value: 12345678901234, type: Number },
        ],
      ],
      {},
    );
    await book.toFile(path);
    const file = await openFile(path);
    expect(file.kind).toBe("xlsx");
    const rows = await rowsOf(file);
    expect(rows.map((row) => row.fields)).toEqual([
      ['Anna, "A"', "1996-07-04", "030-123", "19.99"],
      ["Béla", "1996-07-05 10:30:00", "=1+1", "12345678901234"],
    ]);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
    expect(rows[0]?.raw).toBe('"Anna, ""A""",1996-07-04,030-123,19.99');
    const theirs = (await readExcelFile(path))[0]?.data.filter((cells) => cells.some((cell) => cell !== null));
    const plain = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""));
    expect(rows.map((row) => row.fields?.map((field) => field.replace(/ .*:00$/, "")))).toEqual(
      theirs?.slice(1).map((cells) => cells.map((cell) => plain(cell).replace(/ .*:00$/, ""))),
    );
    await expect(openFile(path, { sheet: "None" })).rejects.toMatchObject({ code: "sheet_not_found" });
  });
});
