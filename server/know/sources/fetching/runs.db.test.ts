import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { countOf, one } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { undoSet } from "../../../platform/history/index.ts";
import { type Connector, refused, registerConnectors, unreachable } from "./connector.ts";
import {
  acceptProposed,
  confirmRun,
  createSource,
  dismissRun,
  editSource,
  keepProposed,
  runSource,
  setPaused,
  startDueRuns,
  startRun,
  viewRun,
  viewSource,
} from "./index.ts";
import type { SourceFields } from "./keep-source.ts";
import { listProposals } from "./view-proposals.ts";

const database = useDatabase();

const names = [
  "Apfelhof",
  "Birkenwerk",
  "Caffè Dora",
  "Dunmore Dairy",
  "Elm & Sons",
  "Fjord Fisk",
  "Gable Inn",
  "Hazel Home",
  "Iris Ink",
  "Jasper Jam",
];
const table = (rows: string[], header = "id,company,city"): string =>
  `${header}\n${rows.map((name, at) => `K${names.indexOf(name) + 1},${name},Town ${at % 3}\n`).join("")}`;

let files = 0;
const file = (text: string): { name: string; path: string } => {
  const path = join(database.dataDir, `brought-${++files}.csv`);
  writeFileSync(path, text);
  return { name: "customers.csv", path };
};

async function source(ctx: TestCtx, fields: SourceFields = {}): Promise<string> {
  const { id } = await inWorkspace(ctx, (tx) => createSource(tx, { name: "shop", kind: "file", ...fields }));
  return id;
}
const run = async (ctx: TestCtx, id: string, text: string) =>
  runSource(ctx, await startRun(ctx, id, { files: [file(text)] }));
const guardsOf = (held: { guard: string }[] | null) => (held ?? []).map(({ guard }) => guard);
const counted = (ctx: TestCtx, id: string) => inWorkspace(ctx, async (tx) => (await viewRun(tx, id)).counts, "read");

test("each run is an import whose counts add up, and the same file again changes nothing", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  const first = await run(ctx, id, table(names));
  expect(first).toMatchObject({ state: "done", held: null, found: { rows: 10, known: 0, anew: 10 } });
  expect(await counted(ctx, first.id)).toEqual({
    read: 10,
    created: 10,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
  });
  const again = await run(ctx, id, table(names));
  expect(await counted(ctx, again.id)).toEqual({
    read: 10,
    created: 0,
    updated: 0,
    unchanged: 10,
    skipped: 0,
    failed: 0,
  });
});

test("half a file, renamed columns, three times the rows and a third of them are held, change nothing, and go on when confirmed", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  await run(ctx, id, table(names));
  const before = await one(ctx, "select max(c.id::text) as last from changes c where c.workspace_id = $1");
  const held = async (text: string, guards: string[]) => {
    const at = await run(ctx, id, text);
    expect([at.state, guardsOf(at.held)]).toEqual(["held", guards]);
    await expect(startRun(ctx, id, { files: [file(text)] })).rejects.toMatchObject({ code: "source_runs_already" });
    expect(await one(ctx, "select max(c.id::text) as last from changes c where c.workspace_id = $1")).toEqual(before);
    await dismissRun(ctx, at.id);
    return at;
  };
  const whole = table(names);
  await held(whole.slice(0, whole.indexOf("Fjord")), ["torn", "missing"]);
  await held(table(names.slice(0, 5)), ["missing"]);
  await held(table(names.slice(0, 3)), ["rows_fewer", "missing"]);
  const many = Array.from({ length: 30 }, (_, at) => `N${at},Newcomer ${at},Town\n`).join("");
  await held(whole + many, ["rows_more"]);
  const renamed = await held(table(names, "id,Firma,city"), ["columns"]);
  expect(renamed.held).toEqual([{ guard: "columns", file: "customers.csv", gone: ["company"], added: ["Firma"] }]);

  const confirmed = await run(ctx, id, table(names, "id,Firma,city").replace("Apfelhof", "Apfelhof AG"));
  await confirmRun(ctx, confirmed.id);
  expect(await runSource(ctx, confirmed.id)).toMatchObject({ state: "done", confirmed_by: "command" });
  expect(await countOf(ctx, "accounts")).toBe(10);
  expect(await one(ctx, "select a.name from accounts a where a.workspace_id = $1 and a.number = 'K1'")).toEqual({
    name: "Apfelhof AG",
  });
  // The new name is the known one from now on.
  expect((await run(ctx, id, table(names, "id,Firma,city").replace("Apfelhof", "Apfelhof AG"))).state).toBe("done");
});

test("thresholds are the source's own", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  await run(ctx, id, table(names));
  await inWorkspace(ctx, (tx) => editSource(tx, id, { guards: { missing_share: 0.6 } }));
  expect((await run(ctx, id, table(names.slice(0, 5)))).state).toBe("done");
});

test("what its source no longer has is proposed to go: kept, or gone where nothing rests on it, and back by one undo", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx, { guards: { missing_share: 0.5 } });
  await run(ctx, id, table(names));
  const account = (name: string) =>
    one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.name = $2", [name]);
  const { id: birken } = await account("Birkenwerk");
  await database.asAdmin(
    `insert into orders (workspace_id, id, account_id, number, ordered_on, currency) values ($1, gen_random_uuid(), $2, '1', '2026-01-05', 'EUR')`,
    [ctx.workspace, birken],
  );
  await run(ctx, id, table(names.slice(3)));
  const open = () => inWorkspace(ctx, (tx) => listProposals(tx, id, true, undefined, 50), "read");
  expect((await open()).map(({ name }) => name)).toEqual(["Apfelhof", "Birkenwerk", "Caffè Dora"]);
  expect(await countOf(ctx, "accounts")).toBe(10);
  const [apfel, birke, dora] = await open();
  await inWorkspace(ctx, (tx) => keepProposed(tx, { source: id, ids: [dora?.id as string] }));
  const went = await inWorkspace(ctx, (tx) =>
    acceptProposed(tx, { source: id, ids: [apfel?.id, birke?.id] as string[] }),
  );
  expect(went).toMatchObject({ decided: 2, removed: 1, ended: 1, elsewhere: 0 });
  expect(await countOf(ctx, "accounts")).toBe(9);
  const status = () =>
    one(
      ctx,
      "select string_agg(r.status, ' ' order by r.started_on nulls first) as all from relationships r where r.workspace_id = $1 and r.account_id = $2",
      [birken],
    );
  expect(await status()).toEqual({ all: "customer former" });
  await run(ctx, id, table(names.slice(3)));
  expect(await open()).toEqual([]);

  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, went.set as string));
  expect(undone.kept).toEqual([]);
  expect(await countOf(ctx, "accounts")).toBe(10);
  expect(await status()).toEqual({ all: "customer" });
  expect((await open()).map(({ name }) => name)).toEqual(["Apfelhof", "Birkenwerk"]);
  await run(ctx, id, table(names));
  expect(await open()).toEqual([]);
});

/** Reads a file of a folder, asks for a password, and is sometimes away. */
let mood: "there" | "away" = "there";
const vault: Connector = {
  kind: "vault",
  settings: z.strictObject({ folder: z.string() }),
  secrets: ["password"],
  brings: "whole",
  fetch: async (asked) => {
    const { settings, secrets, folder } = asked;
    if (mood === "away") throw unreachable(asked, "nobody answers");
    if (secrets["password"] !== "open sesame") throw refused(asked, `“${secrets["password"]}” is not the password`);
    const path = join(folder, "customers.csv");
    copyFileSync(join(settings["folder"] as string, "vault.csv"), path);
    return { files: [{ name: "customers.csv", path }], whole: true, cursor: { seen: 1 } };
  },
};

test("a changed password stops the source in words that do not hold it; a source that is away is tried again", async () => {
  registerConnectors([vault]);
  const ctx = await database.workspace();
  writeFileSync(join(database.dataDir, "vault.csv"), table(names));
  const { id } = await inWorkspace(ctx, (tx) =>
    createSource(
      tx,
      { name: "vault", kind: "vault", settings: { folder: database.dataDir }, schedule: { every: "day", at: "06:00" } },
      { password: "open sesame" },
    ),
  );
  const shown = () => inWorkspace(ctx, (tx) => viewSource(tx, id), "read");
  expect(await shown()).toMatchObject({ secrets: [{ name: "password", opens: true }], state: "active" });
  expect(await startDueRuns(ctx)).toEqual([]);
  ctx.clock.set("2026-03-03T06:00:30Z");
  const [due] = await startDueRuns(ctx);
  expect(await runSource(ctx, due as string)).toMatchObject({ state: "done", asked_by: "schedule" });
  expect(await startDueRuns(ctx)).toEqual([]);

  mood = "away";
  const away = await runSource(ctx, await startRun(ctx, id));
  expect(away).toMatchObject({ state: "failed", fault: { code: "source_unreachable" } });
  expect((await shown()).state).toBe("active");
  mood = "there";

  await inWorkspace(ctx, (tx) => editSource(tx, id, {}, { password: "opne sesame" }));
  const stopped = await runSource(ctx, await startRun(ctx, id));
  expect(stopped.fault).toMatchObject({ code: "source_refused" });
  expect(JSON.stringify(stopped.fault)).toContain("•••");
  expect(await shown()).toMatchObject({ state: "stopped", fault: { code: "source_refused" } });
  ctx.clock.set("2026-03-09T06:00:30Z");
  expect(await startDueRuns(ctx)).toEqual([]);
  expect(await countOf(ctx, "accounts")).toBe(10);
  const everything = await database.asAdmin<{ all: string }>(
    "select string_agg(x::text, ' ') as all from (select to_jsonb(c) x from changes c union all select to_jsonb(r) from source_runs r union all select to_jsonb(s) from sources s) t",
  );
  expect(everything[0]?.all).not.toMatch(/sesame/);

  await inWorkspace(ctx, (tx) => editSource(tx, id, {}, { password: "open sesame" }));
  await inWorkspace(ctx, (tx) => setPaused(tx, id, false));
  expect(await runSource(ctx, await startRun(ctx, id))).toMatchObject({ state: "done" });
  expect(await shown()).toMatchObject({ state: "active", fault: null });
});

test("two files of one kind and other columns are each read as they were, run after run; a column that goes is still missed", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  const prospects = (header: string) => ({
    ...file(`${header}\nP1,Kelp & Kin,Coffee,+44 117 4960111\n`),
    name: "prospects.csv",
  });
  const both = async (header: string) =>
    runSource(ctx, await startRun(ctx, id, { files: [file(table(names)), prospects(header)] }));
  expect((await both("id,company,industry,phone")).state).toBe("done");
  const again = await both("id,company,industry,phone");
  expect([again.state, again.held]).toEqual(["done", null]);
  expect(await counted(ctx, again.id)).toMatchObject({ read: 11, unchanged: 11 });
  const gone = await both("id,company,house colour,phone");
  expect(gone.held).toMatchObject([{ guard: "columns", file: "prospects.csv", gone: ["industry"] }]);
});
