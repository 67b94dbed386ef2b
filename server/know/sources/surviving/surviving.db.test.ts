import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { undoSet } from "../../../platform/history/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { undoImport } from "../importing/index.ts";
import { chooseValue } from "./choose-value.ts";
import { applyRules, keepRule } from "./keep-rules.ts";
import { viewClaims } from "./view-claims.ts";

const database = useDatabase();
const { bring } = useImports(database);

const row = (industry: string, website = "") => `id,company,industry,website\nA1,Apfelhof,${industry},${website}\n`;
const stored = (ctx: TestCtx) =>
  one<{ id: string; industry: string; website: string }>(
    ctx,
    "select a.id, a.industry, a.website from accounts a where a.workspace_id = $1",
  );
const said = async (ctx: TestCtx, field = "industry") => {
  const { id } = await stored(ctx);
  const { fields } = await inWorkspace(ctx, (tx) => viewClaims(tx, "account", id), "read");
  return (fields.find((one) => one.field === field)?.claims ?? []).map(
    ({ name, value, wins }) => `${name || "a person"}: ${value}${wins ? " ✓" : ""}`,
  );
};
const trust = (source: string, at: number) =>
  database.asAdmin("update sources s set trust = $2 where s.name = $1", [source, at]);
const edit = (ctx: TestCtx, fields: Record<string, unknown>) =>
  inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "edit-account" });
    await set.edit("account", [{ id: (await stored(ctx)).id, fields }]);
    return set.close();
  });

test("the newest source wins, a more trusted one beats it, a person beats both, and all they say stays visible", async () => {
  const ctx = await database.workspace();
  await bring(ctx, row("Cider"), "accounts", { source: "shop" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, row("Orchards"), "accounts", { source: "sales" });
  expect((await stored(ctx)).industry).toBe("Orchards");
  expect(await said(ctx)).toEqual(["sales: Orchards ✓", "shop: Cider"]);

  await trust("shop", 80);
  ctx.clock.set("2026-03-04T09:00:00Z");
  await bring(ctx, row("Cider house"), "accounts", { source: "shop" });
  expect((await stored(ctx)).industry).toBe("Cider house");
  const lost = await bring(ctx, row("Orchards and more"), "accounts", { source: "sales" });
  expect(lost).toMatchObject({ read: 1, unchanged: 1 });
  expect((await stored(ctx)).industry).toBe("Cider house");
  expect(await said(ctx)).toEqual(["shop: Cider house ✓", "sales: Orchards and more"]);

  await edit(ctx, { industry: "Apples" });
  await bring(ctx, row("Cider cellar"), "accounts", { source: "shop" });
  expect((await stored(ctx)).industry).toBe("Apples");
  expect(await said(ctx)).toContain("a person: Apples ✓");
});

test("an undone import gives the field to whom is believed next, also where a later import had replaced it", async () => {
  const ctx = await database.workspace();
  await bring(ctx, row("Cider"), "accounts", { source: "one" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  const two = await bring(ctx, row("Orchards"), "accounts", { source: "two" });
  ctx.clock.set("2026-03-04T09:00:00Z");
  const three = await bring(ctx, row("Juice"), "accounts", { source: "three" });
  await inWorkspace(ctx, (tx) => undoImport(tx, two.import));
  expect((await stored(ctx)).industry).toBe("Juice");
  await inWorkspace(ctx, (tx) => undoImport(tx, three.import));
  // What the third had found there was the second's word, and that is taken back.
  expect((await stored(ctx)).industry).toBe("Cider");
  expect(await said(ctx)).toEqual(["one: Cider ✓"]);

  const changed = await bring(ctx, row("Cider press"), "accounts", { source: "one" });
  await inWorkspace(ctx, (tx) => undoImport(tx, changed.import));
  expect((await stored(ctx)).industry).toBe("Cider");
  expect(await bring(ctx, row("Cider"), "accounts", { source: "one" })).toMatchObject({ unchanged: 1 });
});

test("a person switches the winner by hand, it follows that source from then on, and the switch can be undone", async () => {
  const ctx = await database.workspace();
  await bring(ctx, row("Cider"), "accounts", { source: "left" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, row("Orchards"), "accounts", { source: "right" });
  const { id } = await stored(ctx);
  const left = await one<{ id: string }>(
    ctx,
    "select s.id from sources s where s.workspace_id = $1 and s.name = 'left'",
  );
  const { set } = await inWorkspace(ctx, (tx) => chooseValue(tx, "account", id, "industry", left.id));
  expect((await stored(ctx)).industry).toBe("Cider");
  expect(await said(ctx)).toEqual(["right: Orchards", "left: Cider ✓"]);
  await bring(ctx, row("Orchards and more"), "accounts", { source: "right" });
  expect((await stored(ctx)).industry).toBe("Cider");
  await bring(ctx, row("Cider house"), "accounts", { source: "left" });
  expect((await stored(ctx)).industry).toBe("Cider house");
  await inWorkspace(ctx, (tx) => chooseValue(tx, "account", id, "industry", null));
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await said(ctx)).toEqual(["left: Cider house ✓", "right: Orchards and more"]);
});

test("a rule for one field decides over what is there when it is applied, in one change that can be undone", async () => {
  const ctx = await database.workspace();
  await bring(ctx, row("Cider", "https://apfelhof.example/long"), "accounts", { source: "old" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, row("Orchards", "https://apfelhof.example"), "accounts", { source: "new" });
  expect((await stored(ctx)).website).toBe("https://apfelhof.example");
  const rule = {
    record_kind: "account",
    field: "website",
    rule: "complete",
    source_id: null,
    person_first: true,
  } as const;
  await inWorkspace(ctx, (tx) => keepRule(tx, rule));
  const { set, changed } = await inWorkspace(ctx, (tx) => applyRules(tx));
  expect(changed).toBe(1);
  expect(await stored(ctx)).toMatchObject({ website: "https://apfelhof.example/long", industry: "Orchards" });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect((await stored(ctx)).website).toBe("https://apfelhof.example");
});

test("what a source said by one file is still known when another file of other columns came from it", async () => {
  const ctx = await database.workspace();
  await bring(ctx, row("Cider"), "accounts", { source: "folder" });
  await bring(ctx, "nr,firm,branch\nB1,Birkenwerk,Timber\n", "accounts", { source: "folder" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, row("Orchards"), "accounts", { source: "sales" });
  const { id } = await one<{ id: string }>(
    ctx,
    "select a.id from accounts a where a.workspace_id = $1 and a.name = 'Apfelhof'",
  );
  const { fields } = await inWorkspace(ctx, (tx) => viewClaims(tx, "account", id), "read");
  const claims = fields.find(({ field }) => field === "industry")?.claims ?? [];
  expect(claims.map(({ name, value }) => `${name}: ${value}`)).toEqual(["sales: Orchards", "folder: Cider"]);
});
