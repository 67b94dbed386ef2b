import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { createAccounts } from "../accounts/index.ts";
import { createPeople } from "../people/index.ts";
import { confirmTrait, createFirstNames, endTrait, listTraitNames, tellTraits, viewTraits } from "./index.ts";

const database = useDatabase();
const within = <T>(ctx: TestCtx, work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(ctx, work);

async function cast() {
  const ctx = await database.workspace();
  const made = await within(ctx, async (tx) => {
    await createFirstNames(tx);
    await createFirstNames(tx);
    const { accounts } = await createAccounts(tx, [{ name: "Mill" }]);
    const mill = accounts[0]?.id as string;
    const { people } = await createPeople(tx, [{ name: "Ada", employments: [{ account_id: mill }] }]);
    const names = await listTraitNames(tx);
    const named = (name: string): string => names.find((one) => one.name === name)?.id as string;
    return { mill, ada: people[0]?.id as string, named, names };
  });
  return { ctx, ...made };
}

test("a new value ends the old one, the same again confirms it, and undo brings the old one back", async () => {
  const { ctx, mill, named, names } = await cast();
  expect(names).toHaveLength(18);
  const name_id = named("People employed");
  const told = (value: string) => within(ctx, (tx) => tellTraits(tx, [{ name_id, account_id: mill, value }]));
  const known = async () => {
    const rows = await within(ctx, (tx) => viewTraits(tx, "account", mill));
    const { now, earlier } = rows.find((row) => row.id === name_id) as (typeof rows)[number];
    return {
      now: now.map((one) => [one.value, one.confirmed_on]),
      earlier: earlier.map((one) => [one.value, one.ended_on]),
    };
  };
  const first = await told("40");
  ctx.clock.set("2026-04-01T09:00:00Z");
  expect((await told("40")).traits).toMatchObject([
    { id: first.traits[0]?.id, learned_on: "2026-03-02", confirmed_on: "2026-04-01" },
  ]);
  const second = await told("55");
  expect(await known()).toEqual({ now: [["55", "2026-04-01"]], earlier: [["40", "2026-04-01"]] });
  await within(ctx, (tx) => undoSet(tx, second.set as string));
  expect(await known()).toEqual({ now: [["40", "2026-04-01"]], earlier: [] });
  ctx.clock.set("2026-05-01T09:00:00Z");
  const id = first.traits[0]?.id as string;
  const confirmed = await within(ctx, (tx) =>
    confirmTrait(tx, id, { source_kind: "document", source: "Annual report 2025" }),
  );
  expect(confirmed.trait).toMatchObject({
    source_kind: "manual",
    confirmed_on: "2026-05-01",
    confirmed_source_kind: "document",
    confirmed_source: "Annual report 2025",
  });
  expect(await known()).toEqual({ now: [["40", "2026-05-01"]], earlier: [] });
  // An earlier word is in the history, and comes back with an undo.
  await within(ctx, (tx) => undoSet(tx, confirmed.set as string));
  expect((await within(ctx, (tx) => confirmTrait(tx, id, { source_kind: "manual" }))).trait).toMatchObject({
    confirmed_source_kind: "manual",
    confirmed_source: null,
  });
  await within(ctx, (tx) => endTrait(tx, first.traits[0]?.id as string));
  expect(await known()).toEqual({ now: [], earlier: [["40", "2026-05-01"]] });
});

test("the same from another teller stands beside with its own source, and what was so before now is history", async () => {
  const { ctx, mill, named } = await cast();
  const name_id = named("People employed");
  const tell = (trait: Partial<Parameters<typeof tellTraits>[1][number]>) =>
    within(ctx, (tx) => tellTraits(tx, [{ name_id, account_id: mill, value: "40", ...trait }]));
  const known = async () => {
    const { now, earlier } = (await within(ctx, (tx) => viewTraits(tx, "account", mill))).find(
      (row) => row.id === name_id,
    ) as { now: Record<string, unknown>[]; earlier: Record<string, unknown>[] };
    return {
      now: now.map((one) => [one["value"], one["source_kind"], one["source"], one["confidence_percent"]]).toSorted(),
      earlier: earlier.map((one) => [one["value"], one["learned_on"], one["ended_on"]]),
    };
  };
  await tell({ source_kind: "conversation", source: "Fair", confidence_percent: 60 });
  await tell({ source_kind: "mail", source: "Signature", confidence_percent: 95 });
  expect(await known()).toEqual({
    now: [
      ["40", "conversation", "Fair", 60],
      ["40", "mail", "Signature", 95],
    ],
    earlier: [],
  });
  await tell({ value: "25", learned_on: "2024-05-01" });
  expect((await known()).now).toHaveLength(2);
  expect((await known()).earlier).toEqual([["25", "2024-05-01", "2026-03-02"]]);
  ctx.clock.set("2026-04-01T09:00:00Z");
  await tell({ value: "55" });
  expect((await known()).now).toEqual([["55", "manual", null, 90]]);
});

test("what somebody values is kept with their own words only; what stands elsewhere is not told twice", async () => {
  const { ctx, ada, mill, named } = await cast();
  const wanted = { name_id: named("What they value"), person_id: ada, value: "Quiet machines" };
  const tell = (trait: Parameters<typeof tellTraits>[1][number]) => within(ctx, (tx) => tellTraits(tx, [trait]));
  await expect(tell(wanted)).rejects.toMatchObject({ code: "trait_without_words" });
  const { traits } = await tell({ ...wanted, quote: "I want to hear the birds", source_kind: "conversation" });
  expect(traits).toMatchObject([{ quote: "I want to hear the birds", confidence_percent: 90 }]);
  const said = traits[0]?.id as string;
  const still = (source_kind: "manual" | "conversation") =>
    within(ctx, (tx) => confirmTrait(tx, said, { source_kind }));
  await expect(still("manual")).rejects.toMatchObject({ code: "trait_not_their_word" });
  expect((await still("conversation")).trait).toMatchObject({ confirmed_source_kind: "conversation" });
  await expect(tell({ name_id: named("Industry"), account_id: mill, value: "Mills" })).rejects.toMatchObject({
    code: "trait_elsewhere",
  });
  await expect(tell({ ...wanted, person_id: undefined, account_id: mill, quote: "no" })).rejects.toMatchObject({
    code: "not_found",
  });
});
