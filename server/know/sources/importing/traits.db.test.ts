import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { createFirstNames, listTraitNames, tellTraits, viewTraits } from "../../traits/index.ts";
import { undoImport } from "./index.ts";

const database = useDatabase();
const { bring } = useImports(database);

const row = (employed: string) =>
  `account.key,account.name,account.trait.People employed,account.trait.Shoe size\nA1,Apfelhof,${employed},44\n`;

test("a column mapped to a trait on the list becomes one with its source, and ends only what that source told", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, createFirstNames);
  const name_id = (await inWorkspace(ctx, listTraitNames, "read")).find(({ name }) => name === "People employed")
    ?.id as string;
  const account = async (): Promise<string> =>
    (await one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1")).id;
  const known = async (of: TestCtx) => {
    const id = await account();
    const traits = await inWorkspace(of, (tx) => viewTraits(tx, "account", id), "read");
    expect(traits.some(({ name }) => name === "Shoe size")).toBe(false);
    const { now, earlier } = traits.find((trait) => trait.id === name_id) as (typeof traits)[number];
    return {
      now: now.map((trait) => [trait.value, trait.source_kind, trait.source]).toSorted(),
      earlier: earlier.map((trait) => trait.value),
    };
  };
  await bring(ctx, row("40"), "accounts", { source: "shop" });
  expect(await known(ctx)).toEqual({ now: [["40", "import", "shop"]], earlier: [] });
  const second = await bring(ctx, row("55"), "accounts", { source: "shop" });
  expect(second).toMatchObject({ read: 1, updated: 1 });
  await bring(ctx, row("60"), "accounts", { source: "crm" });
  expect(await known(ctx)).toEqual({
    now: [
      ["55", "import", "shop"],
      ["60", "import", "crm"],
    ],
    earlier: ["40"],
  });
  await inWorkspace(ctx, (tx) => undoImport(tx, second.import));
  expect((await known(ctx)).now).toContainEqual(["40", "import", "shop"]);
  // What somebody here says now is what is known.
  const id = await account();
  await inWorkspace(ctx, (tx) => tellTraits(tx, [{ name_id, account_id: id, value: "70" }]));
  expect((await known(ctx)).now).toEqual([["70", "manual", null]]);
});
