import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { createAccounts } from "../accounts/index.ts";
import { suppress, liftSuppression, listSuppressions } from "../consent/index.ts";
import { writeNotes, editNote } from "../notes/index.ts";
import { addContactPoints, createPeople } from "../people/index.ts";
import { listTags, removeTag, tagRecords } from "../tags/index.ts";
import { createCustomField, removeCustomField, listCustomFields, setCustomValues, viewCustomValues } from "./index.ts";

const database = useDatabase();

test("each kind of custom field keeps its value and refuses another kind", async () => {
  const ctx = await database.workspace();
  const id = (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "A" }]))).accounts[0]?.id as string;
  const made = await inWorkspace(ctx, async (tx) => ({
    words: (await createCustomField(tx, { record_kind: "account", label: "Motto", kind: "text" })).field.id,
    seats: (await createCustomField(tx, { record_kind: "account", label: "Seats", kind: "number" })).field.id,
    budget: (await createCustomField(tx, { record_kind: "account", label: "Budget", kind: "money" })).field.id,
    renewal: (await createCustomField(tx, { record_kind: "account", label: "Renewal", kind: "date" })).field.id,
    tier: (
      await createCustomField(tx, {
        record_kind: "account",
        label: "Tier",
        kind: "choice",
        choices: ["gold", "silver"],
      })
    ).field.id,
    fair: (await createCustomField(tx, { record_kind: "account", label: "Came to the fair", kind: "yes-no" })).field.id,
  }));
  const values = {
    [made.words]: "Früh auf",
    [made.seats]: 12.5,
    [made.budget]: { amount_minor: 250_00, currency: "EUR" },
    [made.renewal]: "2026-09-01",
    [made.tier]: "gold",
    [made.fair]: false,
  };
  const { changed, set } = await inWorkspace(ctx, (tx) => setCustomValues(tx, [id], values));
  expect(changed).toBe(6);
  const seen = await inWorkspace(ctx, (tx) => viewCustomValues(tx, id), "read");
  expect(Object.fromEntries(seen.map((row) => [row.field_id, row.value]))).toEqual(values);
  await expect(inWorkspace(ctx, (tx) => setCustomValues(tx, [id], { [made.tier]: "iron" }))).rejects.toMatchObject({
    code: "custom_value_kind",
  });
  await expect(
    inWorkspace(ctx, (tx) => setCustomValues(tx, [id], { [made.renewal]: "2026-02-31" })),
  ).rejects.toMatchObject({ code: "custom_value_kind" });
  await expect(inWorkspace(ctx, (tx) => setCustomValues(tx, [id], { [made.seats]: "many" }))).rejects.toMatchObject({
    code: "custom_value_kind",
  });
  const again = await inWorkspace(ctx, (tx) => setCustomValues(tx, [id], values));
  expect(again).toEqual({ changed: 0, set: null });
  const second = await inWorkspace(ctx, (tx) => setCustomValues(tx, [id], { [made.seats]: 3, [made.words]: null }));
  expect(second.changed).toBe(2);
  await inWorkspace(ctx, (tx) => undoSet(tx, second.set as string));
  expect(await inWorkspace(ctx, (tx) => viewCustomValues(tx, id), "read")).toEqual(seen);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => viewCustomValues(tx, id), "read")).toEqual([]);
});

test("a removed field is hidden with its values, its name is free, and undo shows it again", async () => {
  const ctx = await database.workspace();
  const field = (
    await inWorkspace(ctx, (tx) => createCustomField(tx, { record_kind: "person", label: "Shoe size", kind: "number" }))
  ).field;
  const { set } = await inWorkspace(ctx, (tx) => removeCustomField(tx, field.id));
  expect(await inWorkspace(ctx, (tx) => listCustomFields(tx))).toEqual([]);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => listCustomFields(tx))).toHaveLength(1);
  await expect(
    inWorkspace(ctx, (tx) => createCustomField(tx, { record_kind: "person", label: "shoe SIZE", kind: "text" })),
  ).rejects.toMatchObject({ code: "already_exists" });
});

test("tags go on and off many records at once; a new name becomes a tag, and undo takes all of it back", async () => {
  const ctx = await database.workspace();
  const ids = (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "A" }, { name: "B" }]))).accounts.map(
    (row) => row.id,
  );
  const person = (await inWorkspace(ctx, (tx) => createPeople(tx, [{ name: "P" }]))).people[0]?.id as string;
  const first = await inWorkspace(ctx, (tx) =>
    tagRecords(tx, { account_ids: ids, person_ids: [person], add: ["Vip", "Süd"] }),
  );
  expect(first).toMatchObject({ added: 6, removed: 0 });
  expect(await inWorkspace(ctx, (tx) => tagRecords(tx, { account_ids: ids, add: ["vip"] }))).toEqual({
    added: 0,
    removed: 0,
    set: null,
  });
  const off = await inWorkspace(ctx, (tx) => tagRecords(tx, { account_ids: ids.slice(0, 1), remove: ["VIP"] }));
  expect(off).toMatchObject({ removed: 1 });
  const tag = (await inWorkspace(ctx, (tx) => listTags(tx))).find((row) => row.name === "Vip")?.id as string;
  const gone = await inWorkspace(ctx, (tx) => removeTag(tx, tag));
  expect((await inWorkspace(ctx, (tx) => listTags(tx))).map((row) => row.name)).toEqual(["Süd"]);
  for (const set of [gone.set, off.set]) await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  const on = await inWorkspace(ctx, (tx) =>
    tx.query("select from account_tags where workspace_id = $1 and tag_id = $2", [tx.workspace, tag]),
  );
  expect(on).toHaveLength(2);
  expect((await inWorkspace(ctx, (tx) => undoSet(tx, first.set as string))).undone).toBe(8);
});

test("a suppression is said once, is found through a contact point, and is told to the account the person works at", async () => {
  const ctx = await database.workspace();
  const account = (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "A" }]))).accounts[0]?.id as string;
  const person = (
    await inWorkspace(ctx, (tx) => createPeople(tx, [{ name: "P", employments: [{ account_id: account }] }]))
  ).people[0]?.id as string;
  const point = (
    await inWorkspace(ctx, (tx) =>
      addContactPoints(tx, [{ person_id: person, kind: "phone", value: "+44 20 7946 0018" }]),
    )
  ).points[0]?.id as string;
  await inWorkspace(ctx, (tx) => tx.query("delete from notices where workspace_id = $1", [tx.workspace]));
  const once = await inWorkspace(ctx, (tx) =>
    suppress(tx, [{ contact_point_id: point, channel: "call", reason: "asked not to" }]),
  );
  const twice = await inWorkspace(ctx, (tx) =>
    suppress(tx, [{ contact_point_id: point, channel: "call", reason: "again" }]),
  );
  expect(twice).toMatchObject({ set: null, suppressions: [{ id: once.suppressions[0]?.id }] });
  const told = await inWorkspace(ctx, (tx) =>
    tx.query("select topic, ids from notices where workspace_id = $1 order by topic", [tx.workspace]),
  );
  expect(told).toEqual([
    { topic: "accounts.changed", ids: [account] },
    { topic: "people.changed", ids: [person] },
  ]);
  expect(await inWorkspace(ctx, (tx) => listSuppressions(tx, { person_id: person }))).toHaveLength(1);
  const lifted = await inWorkspace(ctx, (tx) => liftSuppression(tx, once.suppressions[0]?.id as string));
  expect(await inWorkspace(ctx, (tx) => listSuppressions(tx, { person_id: person }))).toHaveLength(0);
  await inWorkspace(ctx, (tx) => undoSet(tx, lifted.set as string));
  expect(await inWorkspace(ctx, (tx) => listSuppressions(tx, { person_id: person }))).toHaveLength(1);
});

test("a note keeps its author and its earlier words", async () => {
  const ctx = await database.workspace();
  const account = (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "A" }]))).accounts[0]?.id as string;
  const { notes } = await inWorkspace(ctx, (tx) => writeNotes(tx, [{ account_id: account, words: "Likes tea" }]));
  const edited = await inWorkspace(ctx, (tx) => editNote(tx, notes[0]?.id as string, "Likes coffee"));
  expect(edited.note).toMatchObject({ words: "Likes coffee", revision: 2 });
  await inWorkspace(ctx, (tx) => undoSet(tx, edited.set as string));
  expect(
    await inWorkspace(ctx, (tx) => tx.query("select words from notes where workspace_id = $1", [tx.workspace])),
  ).toEqual([{ words: "Likes tea" }]);
});
