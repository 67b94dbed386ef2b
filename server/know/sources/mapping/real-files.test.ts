import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFile } from "../reading/index.ts";
import { mapByColumns, type MappedRecord, type Mapping, prepareMapping, proposeMapping } from "./index.ts";

const data = join(import.meta.dirname, "../../../../../shared/data");
const real = existsSync(data);
if (!real) console.info("The tests over real customer files were left out: ../shared/data is not there.");

async function map(
  name: string,
  given?: (file: Awaited<ReturnType<typeof openFile>>) => Mapping,
): Promise<{ as: string; records: MappedRecord[]; failed: string[] }> {
  const file = await openFile(join(data, name));
  const mapping = given ? given(file) : proposeMapping(file.columns, file.sample, { as: "auto" }).mapping;
  const read = prepareMapping(mapping, file.columns, { currency: "USD" });
  const records: MappedRecord[] = [];
  const failed: string[] = [];
  for await (const batch of file.rows()) {
    for (const row of batch.rows) {
      if (row.fields === null) continue;
      const mapped = read(row);
      if (mapped.ok) records.push(mapped.record);
      else failed.push(mapped.reason);
    }
  }
  return { as: mapping.as, records, failed };
}

describe.skipIf(!real)("files of real programs", () => {
  it("are told apart and mapped without help", async () => {
    const expected = {
      "customers.csv": ["accounts", 91],
      "orders.csv": ["orders", 830],
      "order-details.csv": ["order-lines", 2155],
      "products.csv": ["products", 77],
      "suppliers.csv": ["accounts", 29],
      "employees.csv": ["people", 9],
    };
    for (const [name, [as, count]] of Object.entries(expected)) {
      const mapped = await map(`northwind/clean/${name}`);
      expect([name, mapped.as, mapped.records.length, mapped.failed]).toEqual([name, as, count, []]);
    }
  });

  it("bring the sales that are known", async () => {
    const { records } = await map("northwind/clean/order-details.csv");
    const gross = records.reduce(
      (sum, { line }) => sum + (line?.unit_price?.minor ?? 0n) * BigInt(line?.quantity ?? "0"),
      0n,
    );
    expect(gross).toBe(135445859n);
  });

  it("make 423 accounts with keys of a CRM's export", async () => {
    const { as, records } = await map("salesforce/accountData.csv");
    expect([as, records.length, new Set(records.map((record) => record.account?.key)).size]).toEqual([
      "accounts",
      423,
      423,
    ]);
  });

  it("make 2,357 households' 6,919 orders of purchases without a header", async () => {
    const { records } = await map("cdnow-sample/CDNOW_sample.txt", (file) =>
      mapByColumns("orders", ["account", "-", "date", "-", "total"], file.columns, file.sample, false),
    );
    expect([records.length, new Set(records.map((record) => record.order?.account_key)).size]).toEqual([6919, 2357]);
    expect(records.reduce((sum, record) => sum + (record.order?.total?.minor ?? 0n), 0n)).toBe(24409194n);
  });

  it("make a person of every card", async () => {
    let people = 0;
    for (const name of readdirSync(join(data, "vcard")).filter((file) => file.endsWith(".vcf"))) {
      const { records, failed } = await map(`vcard/${name}`);
      expect([name, failed]).toEqual([name, []]);
      expect(records.every((record) => record.person?.name && (record.person.points?.length ?? 0) > 0)).toBe(true);
      people += records.length;
    }
    expect(people).toBe(17);
  });
});
