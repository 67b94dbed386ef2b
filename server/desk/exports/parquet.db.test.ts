import { tableFromIPC } from "@uwdata/flechette";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readParquet } from "parquet-wasm/node";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { fillWorkspace } from "../../../test/filled.ts";
import { exportRecords, readWish, type Shown } from "./index.ts";
import { asParquet, rowsPerGroup } from "./write-parquet.ts";

const database = useDatabase();

/** Read by the Rust implementation, which shares nothing with the writer. */
const read = (bytes: Uint8Array) => tableFromIPC(readParquet(bytes).intoIPCStream(), { useDate: true });

async function exported(ctx: TestCtx, what: Shown) {
  const file = join(database.dataDir, `${ctx.workspace}-${what}.parquet`);
  const { rows } = await exportRecords(ctx, readWish({ what, format: "parquet" }), file);
  const table = read(new Uint8Array(readFileSync(file)));
  expect(table.numRows).toBe(rows);
  return table.toArray() as Record<string, unknown>[];
}

test("parquet holds days as days, money as decimals, yes and no as such, and nothing is guarded", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await fillWorkspace(ctx);
  const accounts = await exported(ctx, "accounts");
  expect(accounts[0]).toMatchObject({
    "account.name": "=HYPERLINK(1) Ltd",
    "account.since": new Date("2020-02-29"),
    "account.custom.Seats": 12.5,
    "account.custom.Came to the fair": false,
    do_not_call: null,
  });
  expect(accounts[2]).toMatchObject({ "account.number": "-5", do_not_call: true });
  const orders = await exported(ctx, "orders");
  expect(orders.map((row) => row["order.amount"])).toEqual([36, 12.35, 12.35]);
  expect(orders[0]?.["order.date"]).toEqual(new Date("2026-01-05"));
  expect((await exported(ctx, "people")).map((row) => row["person.name"])).toContain("أحمد محمود");
  expect((await exported(ctx, "touches"))[0]?.["touch.at"]).toEqual(new Date("2026-03-02T09:00:00Z"));
  expect((await exported(ctx, "products"))[1]).toMatchObject({ "product.discontinued": true, "product.price": null });
});

test("a file of several groups, and one of no row, are whole", async () => {
  const columns = [
    { name: "n", kind: "integer" as const },
    { name: "minor", kind: "decimal" as const },
  ];
  const rows = 5 * rowsPerGroup + 1;
  const many = async function* (count: number) {
    for (let n = 0; n < count; n++) yield { n: String(n), minor: n % 2 ? null : `-${n}.5` };
  };
  const table = read(await bytesOf(asParquet(columns, many(rows))));
  expect(table.numRows).toBe(rows);
  expect(table.at(rows - 1)).toEqual({ n: rows - 1, minor: -(rows - 1) - 0.5 });
  expect(table.at(1)).toEqual({ n: 1, minor: null });
  expect(read(await bytesOf(asParquet(columns, many(0)))).numRows).toBe(0);
});

test("a group leaves before the next is read, so that memory is the same for any number of rows", async () => {
  let read = 0;
  const many = async function* () {
    for (let n = 0; n < 3 * rowsPerGroup; n++) {
      read++;
      yield { n: String(n) };
    }
  };
  const seen: number[] = [];
  const sizes: number[] = [];
  for await (const piece of asParquet([{ name: "n", kind: "integer" }], many())) {
    seen.push(read);
    sizes.push(piece.length);
  }
  expect(seen).toEqual([1, 2, 3, 3].map((groups) => groups * rowsPerGroup));
  // No piece brings the ones before it along.
  expect(Math.max(...sizes.slice(0, 3))).toBeLessThan(2 * Math.min(...sizes.slice(0, 3)));
  expect(rowsPerGroup).toBeLessThanOrEqual(5_000);
});

async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
