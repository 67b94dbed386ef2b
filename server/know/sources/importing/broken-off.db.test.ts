import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { addsUp, countOf, counts, customers, one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { undoPart, undoSet, viewHistory } from "../../../platform/history/index.ts";
import { lockImports } from "./lock-imports.ts";
import { noteBrokenOff } from "../jobs.ts";
import {
  cancelImport,
  continueImport,
  listImports,
  readImport,
  runImport,
  startImport,
  undoImport,
  viewImportAnswer,
} from "./index.ts";

const database = useDatabase();
const { bring, file } = useImports(database);
const firms = `id,company,industry\n${Array.from({ length: 300 }, (_, n) => `K${n},Firm ${n},industry ${n % 7}\n`).join("")}`;

test("an import whose process was killed is told as broken off, and goes on where somebody says so", async () => {
  const ctx = await database.workspace();
  const id = await killed(ctx);
  expect(await read(ctx, id)).toMatchObject({ state: "running" });
  await expect(inWorkspace(ctx, (tx) => undoImport(tx, id))).rejects.toMatchObject({ code: "import_still_runs" });
  await expect(inWorkspace(ctx, (tx) => continueImport(tx, id))).rejects.toMatchObject({ code: "import_goes_on" });
  later(ctx);
  const told = { state: "failed", fault: { code: "import_broke_off" }, read: 100, seconds_left: null };
  expect(await read(ctx, id)).toMatchObject(told);
  expect(await inWorkspace(ctx, (tx) => listImports(tx, undefined, 1), "read")).toMatchObject([told]);
  await noteBrokenOff(ctx);
  expect(await stored(ctx, id)).toMatchObject({ state: "failed" });
  await inWorkspace(ctx, (tx) => continueImport(tx, id));
  await runImport(ctx, id);
  expect(await read(ctx, id)).toMatchObject({ state: "done", read: 300, created: 300, fault: null });
  expect(await countOf(ctx, "accounts")).toBe(300);
});

test("what broke off can be undone and cancelled although nobody wrote down how it ended", async () => {
  const ctx = await database.workspace();
  const undone = await killed(ctx);
  later(ctx);
  await inWorkspace(ctx, (tx) => undoImport(tx, undone));
  expect(await countOf(ctx, "accounts")).toBe(0);
  expect(await stored(ctx, undone)).toMatchObject({ state: "undone" });
  const cancelled = await killed(ctx);
  later(ctx);
  await inWorkspace(ctx, (tx) => cancelImport(tx, cancelled));
  expect(await stored(ctx, cancelled)).toMatchObject({ state: "cancelled" });
  await runImport(ctx, cancelled);
  expect(await countOf(ctx, "accounts")).toBe(100);
});

test("one that was asked to stop and was killed before it could is not taken up again", async () => {
  const ctx = await database.workspace();
  const id = await killed(ctx);
  await inWorkspace(ctx, (tx) => cancelImport(tx, id));
  expect(await stored(ctx, id)).toMatchObject({ state: "running" });
  await runImport(ctx, id);
  expect(await stored(ctx, id)).toMatchObject({ state: "cancelled" });
  expect(await countOf(ctx, "accounts")).toBe(100);
});

test("one that is taken for dead and undone stops where it is when it wakes", async () => {
  const ctx = await database.workspace();
  const started = await startImport(ctx, { source: "shop", files: [{ path: file(firms), as: "accounts" }] });
  let undoing: Promise<unknown> | undefined;
  const slept = runImport(ctx, started.id, {
    rowsPerChunk: 20,
    onProgress: () => {
      undoing ??= inWorkspace(ctx, async (tx) => {
        // It sleeps in front of its next chunk, for longer than anybody waits.
        await lockImports(tx);
        await tx.query(
          "update imports set beat_at = beat_at - interval '1 minute' where workspace_id = $1 and id = $2",
          [tx.workspace, started.id],
        );
        await undoImport(tx, started.id);
      });
    },
  });
  await expect(slept).rejects.toMatchObject({ code: "import_runs_elsewhere" });
  await undoing;
  expect(await stored(ctx, started.id)).toMatchObject({ state: "undone" });
  expect(await countOf(ctx, "accounts")).toBe(0);
});

test("from history an import is taken back as an import, whole; one field of one record alone is put back and stays so", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts");
  const renamed = customers.replace("Apfelhof,Anna", "Apfelhof KG,Anna").replace("Birkenwerk,Ben", "Birkenwerk AG,Ben");
  const second = await bring(ctx, renamed, "accounts");
  expect(second.updated).toBe(2);
  const names = () =>
    inWorkspace(
      ctx,
      (tx) => tx.query("select a.name from accounts a where a.workspace_id = $1 order by a.name", [tx.workspace]),
      "read",
    );
  const { id } = await one<{ id: string }>(
    ctx,
    "select a.id from accounts a where a.workspace_id = $1 and a.number = 'A1'",
  );
  const [newest] = await inWorkspace(ctx, (tx) => viewHistory(tx, [id]), "read");
  expect(newest).toMatchObject({ import_id: second.import, op: "updated" });
  const set = newest?.set as string;
  await inWorkspace(ctx, (tx) => undoPart(tx, set, { record: id }));
  expect(await names()).toEqual([{ name: "Apfelhof" }, { name: "Birkenwerk AG" }]);
  // A person's word: the file that says again what it said does not bring it back.
  expect(counts(await bring(ctx, renamed, "accounts"))).toMatchObject({ unchanged: 2, updated: 0 });
  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, set));
  expect(undone).toMatchObject({ undone: 1, kept: [] });
  expect(await stored(ctx, second.import)).toMatchObject({ state: "undone" });
  expect(await names()).toEqual([{ name: "Apfelhof" }, { name: "Birkenwerk" }]);
  // The source forgot what it said: the file is news again where nobody here spoke.
  expect(counts(await bring(ctx, renamed, "accounts"))).toMatchObject({ updated: 1 });
  expect(await names()).toEqual([{ name: "Apfelhof" }, { name: "Birkenwerk AG" }]);
  await expect(inWorkspace(ctx, (tx) => undoSet(tx, undone.set))).rejects.toMatchObject({ code: "import_undo_stays" });
});

/** An import of 300 rows of which 100 are in, and whose process is no more: nothing of it could be written down. */
async function killed(ctx: TestCtx): Promise<string> {
  const started = await startImport(ctx, { source: "shop", files: [{ path: file(firms), as: "accounts" }] });
  const broken = runImport(ctx, started.id, {
    rowsPerChunk: 100,
    onProgress: () => {
      throw new Error("killed");
    },
  });
  await expect(broken).rejects.toThrow("killed");
  await database.asAdmin("update imports set state = 'running', fault = null, finished_at = null where id = $1", [
    started.id,
  ]);
  const answer = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
  expect([answer.read, addsUp(answer)]).toEqual([100, true]);
  return started.id;
}

function later(ctx: TestCtx): void {
  ctx.clock.set(new Date(ctx.clock.now().getTime() + 31_000).toISOString());
}

function read(ctx: TestCtx, id: string) {
  return inWorkspace(ctx, (tx) => readImport(tx, id), "read");
}

function stored(ctx: TestCtx, id: string) {
  return one(ctx, "select i.state from imports i where i.workspace_id = $1 and i.id = $2", [id]);
}
