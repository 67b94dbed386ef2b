import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { createSource, runSource, startRun } from "../fetching/index.ts";
import { askReconciliation, listDifferences, reconcileSource } from "./index.ts";

const database = useDatabase();
const { bring } = useImports(database);

const reconcile = async (ctx: TestCtx, source: string) => {
  const id = await inWorkspace(ctx, (tx) => askReconciliation(tx, source, false));
  const done = await reconcileSource(ctx, id);
  const differences = await inWorkspace(ctx, (tx) => listDifferences(tx, id, undefined, undefined, 100), "read");
  expect(done.fault).toBeNull();
  const { counts } = done;
  if (!counts) throw new Error("it has no counts");
  expect(counts.rows).toBe(counts.same + counts.differing + counts.not_here + counts.repeated);
  expect(counts.records).toBe(counts.matched + counts.not_there);
  expect(counts.matched).toBe(counts.same + counts.differing);
  return {
    counts,
    says: differences.map((d) => [d.kind, d.name ?? d.key, d.field, d.here, d.there, d.why].join(" · ")).toSorted(),
  };
};
const idOf = async (ctx: TestCtx, name: string) =>
  (await one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.name = $2", [name])).id;
const edit = async (ctx: TestCtx, name: string, fields: Record<string, unknown>) => {
  const id = await idOf(ctx, name);
  await inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "edit-account" });
    await set.edit("account", [{ id, fields }]);
    await set.close();
  });
};

const table = `id,company,industry,phone,Fax machine maker
A1,Apfelhof,Cider,+49 30 5550001,Brother
B2,Birkenwerk,Wood,+49 30 5550002,
C3,Caffè Dora,Coffee,,
D4,,Wool,,
B2,Birkenwerk,Timber,+49 30 5550002,
E5,Elm & Sons,Elms,,
`;

test("every difference between a source and the store is listed with its why, and the counts add up", async () => {
  const ctx = await database.workspace();
  const { id } = await inWorkspace(ctx, (tx) => createSource(tx, { name: "shop", kind: "file" }));
  const file = async (text: string) => {
    const path = join(database.dataDir, "shop.csv");
    writeFileSync(path, text);
    return runSource(ctx, await startRun(ctx, id, { files: [{ name: "shop.csv", path, as: "accounts" }] }));
  };
  await file(table.replace("D4,,", "D4,Dunmore Dairy,").replace("E5", "X9"));
  await file(`${table.replace("D4,,", "D4,Dunmore Dairy,")}F6,"torn" off,,,\n`);
  expect((await reconcile(ctx, id)).says).toEqual([
    "not-here ·  ·  ·  ·  · failed",
    "not-mapped ·  · Fax machine maker ·  · Brother · not-mapped",
    "not-there · Elm & Sons ·  · Elm & Sons ·  · missing-there",
  ]);

  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, "id,company,industry\nS1,Apfelhof,Orchards\n", "accounts", { source: "sales" });
  await edit(ctx, "Birkenwerk", { industry: "Birches" });
  await database.asAdmin("delete from contact_points c where c.workspace_id = $1 and c.normal like '%5550001'", [
    ctx.workspace,
  ]);
  await database.asAdmin("update accounts a set industry = 'Tea' where a.workspace_id = $1 and a.name = 'Caffè Dora'", [
    ctx.workspace,
  ]);
  const { counts, says } = await reconcile(ctx, id);
  expect(counts).toEqual({
    rows: 7,
    same: 2,
    differing: 3,
    not_here: 1,
    repeated: 1,
    records: 6,
    matched: 5,
    not_there: 1,
    not_mapped: 1,
  });
  expect(says.slice(0, 4)).toEqual([
    "field-differs · Apfelhof · industry · Orchards · Cider · lost",
    "field-differs · Apfelhof · phone ·  · +49 30 5550001 · edited",
    "field-differs · Birkenwerk · industry · Birches · Timber · edited",
    // Nobody wrote this by any way the program has: it is not passed over in silence.
    "field-differs · Caffè Dora · industry · Tea · Coffee · unexplained",
  ]);
});

test("a source that was only imported is compared by its rows as they were kept, its failed ones among them", async () => {
  const ctx = await database.workspace();
  await bring(ctx, `${table}F6,"torn" off,,,\n`, "accounts");
  const shop = await one<{ id: string }>(ctx, "select s.id from sources s where s.workspace_id = $1");
  const { counts, says } = await reconcile(ctx, shop.id);
  expect(counts).toMatchObject({ not_here: 1, not_there: 0, differing: 0 });
  expect(says.filter((one) => one.startsWith("not-here"))).toEqual(["not-here ·  ·  ·  ·  · failed"]);
});
