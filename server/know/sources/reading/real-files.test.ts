import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type GoodRow, openFile, type ReadRow } from "./index.ts";

const data = join(import.meta.dirname, "../../../../../shared/data");
const real = existsSync(data);
if (!real) console.info("The tests over real customer files were left out: ../shared/data is not there.");

async function read(name: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const batch of (await openFile(join(data, name))).rows()) rows.push(...batch.rows);
  return rows;
}

const failed = (rows: ReadRow[]) => rows.filter((row) => row.reason !== null);

describe.skipIf(!real)("files of real programs", () => {
  it("a trader's raw customers and orders name each malformed row", async () => {
    const customers = await read("northwind/raw/customers.csv");
    expect([customers.length, failed(customers).length]).toEqual([91, 24]);
    const text = readFileSync(join(data, "northwind/raw/customers.csv"), "utf8").split(/\r?\n/);
    for (const row of customers) expect(text[row.line - 1]).toBe(row.raw);
    const orders = await read("northwind/raw/orders.csv");
    expect([orders.length, failed(orders).length]).toEqual([830, 176]);
    const suppliers = await read("northwind/raw/suppliers.csv");
    expect([suppliers.length, failed(suppliers).length]).toEqual([29, 9]);
  });

  it("clean files lose nothing", async () => {
    const counts = { customers: 91, orders: 830, "order-details": 2155, employees: 9, products: 77, suppliers: 29 };
    for (const [name, count] of Object.entries(counts)) {
      const rows = await read(`northwind/clean/${name}.csv`);
      expect([name, rows.length, failed(rows).length]).toEqual([name, count, 0]);
    }
  });

  it("a CRM's exports are read whole, whatever marks and quotes they have", async () => {
    expect(await read("salesforce/accountData.csv")).toHaveLength(423);
    expect((await read("salesforce/csvEscapedQuotes.csv"))[0]?.fields).toEqual(['"The Best" Account', "bla"]);
    expect((await read("salesforce/csvtext_BOM_UTF16LE.csv"))[0]?.fields).toEqual(["row1-1", "row1-2", "row1-3"]);
    expect((await read("salesforce/csvtext_BOM_UTF8.csv"))[0]?.fields).toEqual(["row1-1", "row1-2", "row1-3"]);
    expect((await read("salesforce/csvSeparator.csv"))[0]?.fields).toEqual(["col11", "col12!somev1", "col13"]);
  });

  it("purchases without a header, in columns of blanks, are 6,919 rows of 2,357 customers", async () => {
    const rows = await read("cdnow-sample/CDNOW_sample.txt");
    expect([rows.length, failed(rows).length]).toEqual([6919, 0]);
    expect(new Set(rows.map((row) => row.fields?.[0])).size).toBe(2357);
  });

  it("no card of an address book is lost", async () => {
    const counts: Record<string, number> = {};
    for (const name of readdirSync(join(data, "vcard")).filter((file) => file.endsWith(".vcf"))) {
      const rows = await read(`vcard/${name}`);
      expect([name, failed(rows)]).toEqual([name, []]);
      counts[name] = rows.length;
      const begins = readFileSync(join(data, "vcard", name), "latin1").match(/^BEGIN:VCARD/gim)?.length;
      expect([name, rows.length]).toEqual([name, begins]);
    }
    expect(Object.keys(counts)).toHaveLength(9);
  });

  it("cards of version 3 and 4 are read as another parser reads them", async () => {
    for (const name of [
      "gmail-list.vcf",
      "gmail-single.vcf",
      "rfc2426-example.vcf",
      "rfc6350-example.vcf",
      "thunderbird-MoreFunctionsForAddressBook-extension.vcf",
    ]) {
      const rows = (await read(`vcard/${name}`)) as GoodRow[];
      const parsed = ICAL.parse(readFileSync(join(data, "vcard", name), "utf8")) as unknown[];
      const theirs = (typeof parsed[0] === "string" ? [parsed] : parsed).map(
        (card) => new ICAL.Component(card as ConstructorParameters<typeof ICAL.Component>[0]),
      );
      expect(rows.map((row) => row.card?.name)).toEqual(theirs.map((card) => card.getFirstPropertyValue("fn")));
      expect(rows.map((row) => row.card?.emails.map((email) => email.value))).toEqual(
        theirs.map((card) => card.getAllProperties("email").map((email) => email.getFirstValue())),
      );
      expect(rows.map((row) => row.card?.phones.length)).toEqual(
        theirs.map((card) => card.getAllProperties("tel").length),
      );
      expect(rows.map((row) => row.card?.addresses.length)).toEqual(
        theirs.map((card) => card.getAllProperties("adr").length),
      );
    }
  });
});
