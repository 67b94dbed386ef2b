import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { countOf, one } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { type Connector, registerConnectors } from "./connector.ts";
import { createSource, runSource, startDueRuns, startRun, viewRun, viewSource } from "./index.ts";

const database = useDatabase();

let fetched = 0;
const shelf: Connector = {
  kind: "shelf",
  settings: z.strictObject({}),
  secrets: [],
  brings: "whole",
  fetch: async ({ folder }) => {
    fetched++;
    const path = join(folder, "customers.csv");
    copyFileSync(join(database.dataDir, "shelf.csv"), path);
    return { files: [{ name: "customers.csv", path }], whole: true, cursor: { seen: fetched } };
  },
};
const rows = (count: number) =>
  `id,company\n${Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`).join("")}`;
const later = (ctx: TestCtx, ms: number) => ctx.clock.set(new Date(ctx.clock.now().getTime() + ms).toISOString());
const shown = (ctx: TestCtx, id: string) => inWorkspace(ctx, (tx) => viewRun(tx, id), "read");

/** A source of 30 rows that runs each day at six, and its run that came as far as ten of them when its process was no more. */
async function killed() {
  registerConnectors([shelf]);
  const ctx = await database.workspace();
  writeFileSync(join(database.dataDir, "shelf.csv"), rows(30));
  const { id: source } = await inWorkspace(ctx, (tx) =>
    createSource(tx, { name: "shelf", kind: "shelf", schedule: { every: "day", at: "06:00" } }),
  );
  ctx.clock.set("2026-03-03T06:00:30Z");
  const [run] = (await startDueRuns(ctx)) as [string];
  const power = new AbortController();
  await runSource(ctx, run, { signal: power.signal, rowsPerChunk: 10, onProgress: () => power.abort() });
  expect(await shown(ctx, run)).toMatchObject({ state: "importing", fault: null, counts: { read: 10 } });
  return { ctx, source, run };
}

test("a run whose process was killed is told as broken off, and the source's next run brings all that it did not", async () => {
  const { ctx, source, run } = await killed();
  await expect(startRun(ctx, source)).rejects.toMatchObject({ code: "source_runs_already" });
  later(ctx, 31_000);
  const told = { state: "failed", fault: { code: "source_run_broke_off" } };
  expect(await shown(ctx, run)).toMatchObject(told);
  expect(await inWorkspace(ctx, (tx) => viewSource(tx, source), "read")).toMatchObject({ last_run: told });
  expect(await startDueRuns(ctx)).toEqual([]);

  ctx.clock.set("2026-03-04T06:00:30Z");
  const [next] = (await startDueRuns(ctx)) as [string];
  expect(next).not.toBe(run);
  expect(await runSource(ctx, next)).toMatchObject({ state: "done" });
  expect(await shown(ctx, next)).toMatchObject({ counts: { created: 20, unchanged: 10 } });
  expect(await countOf(ctx, "accounts")).toBe(30);
  // Whoever comes back to the one that broke off finds it ended, and its import too.
  expect(await runSource(ctx, run)).toMatchObject({ state: "failed", fault: { code: "source_run_broke_off" } });
  expect(
    await one(
      ctx,
      "select i.state from imports i join source_runs r on r.import_id = i.id where i.workspace_id = $1 and r.id = $2",
      [run],
    ),
  ).toEqual({ state: "failed" });
  expect(await inWorkspace(ctx, (tx) => viewSource(tx, source), "read")).toMatchObject({
    state: "active",
    fault: null,
  });
});

test("a job that is given out again goes on with the run while no other took its place, however long it was silent", async () => {
  const { ctx, run } = await killed();
  const before = fetched;
  later(ctx, 3600_000);
  expect(await runSource(ctx, run)).toMatchObject({ state: "done" });
  expect([await countOf(ctx, "accounts"), fetched]).toEqual([30, before]);
});

test("by hand a run is begun anew at once; one that waits for its turn is left in peace for an hour", async () => {
  const { ctx, source, run } = await killed();
  later(ctx, 31_000);
  const anew = await startRun(ctx, source);
  expect(await shown(ctx, run)).toMatchObject({ state: "failed", finished_at: ctx.clock.now() });
  later(ctx, 600_000);
  expect(await shown(ctx, anew)).toMatchObject({ state: "waiting" });
  await expect(startRun(ctx, source)).rejects.toMatchObject({ code: "source_runs_already" });
  later(ctx, 3600_000);
  expect(await shown(ctx, anew)).toMatchObject({ state: "failed" });
  expect(await runSource(ctx, await startRun(ctx, source))).toMatchObject({ state: "done" });
});
