import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { closeQueue } from "../../platform/jobs/index.ts";
import { askForExport, cancelExport, readExport, readWish, removeOldExports, runExport } from "./index.ts";
import { afterAll } from "vitest";

const database = useDatabase();
afterAll(() => closeQueue(database.db));

const many = 600;
async function filled(): Promise<TestCtx> {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await inWorkspace(ctx, (tx) =>
    createAccounts(
      tx,
      Array.from({ length: many }, (_, n) => ({
        name: `Firm ${String(n).padStart(3, "0")}`,
        industry: n % 3 ? "Tools" : "Print",
      })),
    ),
  );
  await drainNotices(ctx);
  return ctx;
}
const view = (ctx: TestCtx, id: string) => inWorkspace(ctx, (tx) => readExport(tx, id), "read");
const fileOf = (ctx: TestCtx, id: string) => join(database.dataDir, "exports", ctx.workspace, id, "data");

test("the grid is written as it is filtered, sorted and shown", async () => {
  const ctx = await filled();
  const asked = await askForExport(
    ctx,
    readWish({
      what: "customers",
      filter: { combinator: "and", rules: [{ field: "industry", operator: "=", value: "Print" }] },
      sort: "name",
      direction: "desc",
      columns: ["industry", "name"],
    }),
  );
  expect(asked).toMatchObject({ state: "waiting", rows: 0, of_rows: 200, name: "customers-2026-03-02.csv" });
  await runExport(ctx, asked.id);
  const done = await view(ctx, asked.id);
  const lines = readFileSync(fileOf(ctx, asked.id), "utf8").slice(1).trim().split("\r\n");
  expect(done).toMatchObject({ state: "done", rows: 200, share: 1, expires_at: "2026-03-03T09:00:00.000Z" });
  expect(done.bytes).toBeGreaterThan(1000);
  expect(lines[0]).toBe("account.key,account.industry,account.name");
  expect(
    lines
      .slice(1)
      .map((line) => line.split(",")[2])
      .slice(0, 2),
  ).toEqual(["Firm 597", "Firm 594"]);
  expect(lines).toHaveLength(201);
});

test("a cancelled export stops where it is and leaves no file; one that waits is cancelled at once", async () => {
  const ctx = await filled();
  const { id } = await askForExport(ctx, readWish({ what: "accounts" }));
  const running = runExport(ctx, id, { everyMs: 0 });
  await expect.poll(async () => (await view(ctx, id)).state, { interval: 2 }).toBe("running");
  await inWorkspace(ctx, (tx) => cancelExport(tx, id));
  await running;
  expect((await view(ctx, id)).state).toBe("cancelled");
  expect(readdirSync(join(database.dataDir, "exports", ctx.workspace, id))).toEqual([]);
  const other = await askForExport(ctx, readWish({ what: "accounts" }));
  await inWorkspace(ctx, (tx) => cancelExport(tx, other.id));
  await runExport(ctx, other.id);
  expect((await view(ctx, other.id)).state).toBe("cancelled");
});

test("of two that write one export the later has the turn, and a half left by a killed one goes", async () => {
  const ctx = await filled();
  const { id } = await askForExport(ctx, readWish({ what: "accounts", format: "jsonl" }));
  // Taken for dead, yet it writes on.
  const first = runExport(ctx, id, { everyMs: 0 });
  await expect.poll(async () => (await view(ctx, id)).state, { interval: 1 }).toBe("running");
  await Promise.all([first, runExport(ctx, id, { everyMs: 0 })]);
  expect(await view(ctx, id)).toMatchObject({ state: "done", rows: many });
  expect(readFileSync(fileOf(ctx, id), "utf8").trim().split("\n")).toHaveLength(many);
  expect(readdirSync(join(database.dataDir, "exports", ctx.workspace, id))).toEqual(["data"]);
  // Done is done: running it again changes nothing.
  await runExport(ctx, id);
  expect((await view(ctx, id)).rows).toBe(many);
});

test("after a day the file is gone and said to be; what no export knows of goes as well", async () => {
  const ctx = await filled();
  const { id } = await askForExport(ctx, readWish({ what: "accounts" }));
  await runExport(ctx, id);
  await removeOldExports(ctx);
  expect(existsSync(fileOf(ctx, id))).toBe(true);
  ctx.clock.set("2026-03-03T09:00:01Z");
  await removeOldExports(ctx);
  expect((await view(ctx, id)).state).toBe("gone");
  expect(existsSync(fileOf(ctx, id))).toBe(false);
  ctx.clock.set("2026-03-12T09:00:01Z");
  await removeOldExports(ctx);
  await expect(view(ctx, id)).rejects.toMatchObject({ code: "not_found" });
});

test("what can't be had is refused before anything is written, and a failing export says why", async () => {
  const ctx = await filled();
  await expect(askForExport(ctx, readWish({ what: "top", format: "vcard" }))).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(askForExport(ctx, readWish({ what: "import-rows" }))).rejects.toMatchObject({ code: "invalid_input" });
  const { id } = await askForExport(ctx, readWish({ what: "import-rows", import: newId() }));
  await runExport(ctx, id);
  expect(await view(ctx, id)).toMatchObject({ state: "failed", fault: { code: "not_found" } });
});
