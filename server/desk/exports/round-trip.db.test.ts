import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { fillWorkspace } from "../../../test/filled.ts";
import { runImport, startImport, viewImportAnswer } from "../../know/sources/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { exportRecords, type Format, readWish } from "./index.ts";

type Exported = "accounts" | "people" | "products" | "orders" | "touches";

const database = useDatabase();

for (const format of ["csv", "xlsx", "jsonl"] as const) {
  for (const what of ["accounts", "people", "products", "orders", "touches"] as const) {
    test(`what we export of ${what} as ${format} comes back as unchanged, row for row`, async () => {
      const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
      await fillWorkspace(ctx);
      const { file, rows } = await exported(ctx, what, format);
      const answer = await imported(ctx, file, what);
      expect(answer.rows).toEqual([]);
      expect(answer).toMatchObject({ read: rows, unchanged: rows, created: 0, updated: 0, skipped: 0, failed: 0 });
    });
  }
}

test("people exported as vCards come back as unchanged, one card a person", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await fillWorkspace(ctx);
  const { file } = await exported(ctx, "people", "vcard");
  const answer = await imported(ctx, file, "people");
  expect(answer).toMatchObject({ read: 3, unchanged: 3, created: 0, updated: 0, skipped: 0, failed: 0, rows: [] });
});

test("accounts exported as vCards come back as unchanged accounts, also where nobody says what they are", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await fillWorkspace(ctx);
  const { file, rows } = await exported(ctx, "accounts", "vcard");
  const answer = await imported(ctx, file, "auto");
  expect(answer.rows).toEqual([]);
  expect(answer).toMatchObject({ read: rows, unchanged: rows, created: 0, updated: 0, skipped: 0, failed: 0 });
});

test("the grid as it is shown comes back as unchanged: the key comes first, and what is computed is left alone", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await fillWorkspace(ctx);
  await drainNotices(ctx);
  const file = join(database.dataDir, `${ctx.workspace}-grid.csv`);
  const { rows } = await exportRecords(ctx, readWish({ what: "customers", scope: "all", sort: "revenue" }), file);
  expect(rows).toBe(3);
  expect(await imported(ctx, file, "accounts")).toMatchObject({ read: 3, unchanged: 3, updated: 0, failed: 0 });
});

async function exported(ctx: TestCtx, what: Exported, format: Format): Promise<{ file: string; rows: number }> {
  const file = join(database.dataDir, `${ctx.workspace}-${what}.${format === "vcard" ? "vcf" : format}`);
  return { file, ...(await exportRecords(ctx, readWish({ what, format }), file)) };
}

async function imported(ctx: TestCtx, file: string, as: Exported | "auto") {
  const started = await startImport(ctx, {
    files: [{ path: file, name: `${as}-again.${file.split(".").at(-1)}`, as }],
  });
  await runImport(ctx, started.id, {});
  return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
}
