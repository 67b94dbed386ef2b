import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { viewCount } from "../../platform/counts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoSet, viewHistory } from "../../platform/history/index.ts";
import { atRevision } from "../../platform/records/index.ts";
import {
  changeRelationship,
  createAccounts,
  editAccount,
  editAccounts,
  listRelationships,
  readAccount,
  removeAccount,
  addStoryReason,
  tellStory,
} from "./index.ts";

const database = useDatabase();

test("an account made without a word about its status is a customer since always", async () => {
  const ctx = await database.workspace();
  const { accounts, set } = await inWorkspace(ctx, (tx) =>
    createAccounts(tx, [{ name: "Käthe Müßig & Söhne" }, { name: "株式会社山田" }]),
  );
  expect(accounts.map((account) => account.name)).toEqual(["Käthe Müßig & Söhne", "株式会社山田"]);
  const id = accounts[0]?.id as string;
  expect(await inWorkspace(ctx, (tx) => listRelationships(tx, id))).toMatchObject([
    { status: "customer", started_on: null, ended_on: null },
  ]);
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "accounts"))).toBe(2);
  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(undone).toMatchObject({ undone: 4, kept: [] });
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "accounts"))).toBe(0);
});

test("two people on one account: the second sees the first one's change instead of overwriting it", async () => {
  const ctx = await database.workspace();
  const id = await oneAccount(ctx, "Hedge Ltd");
  await inWorkspace(ctx, (tx) => editAccount(tx, id, { industry: "Gardens" }, atRevision(1)));
  const second = inWorkspace(ctx, (tx) => editAccount(tx, id, { industry: "Machines" }, atRevision(1)));
  await expect(second).rejects.toMatchObject({
    code: "changed_meanwhile",
    detail: {
      current: {
        industry: "Gardens",
        revision: 2,
        last_changes: [{ fields: { industry: [null, "Gardens"] } }, { op: "created" }],
      },
    },
  });
  expect((await inWorkspace(ctx, (tx) => readAccount(tx, id))).industry).toBe("Gardens");
});

test("an edit that changes nothing leaves no trace", async () => {
  const ctx = await database.workspace();
  const id = await oneAccount(ctx, "Hedge Ltd");
  const same = await inWorkspace(ctx, (tx) => editAccount(tx, id, { name: "Hedge Ltd" }));
  expect(same).toMatchObject({ set: null, account: { revision: 1 } });
  expect(await inWorkspace(ctx, (tx) => viewHistory(tx, [id]))).toHaveLength(1);
});

test("a bulk edit is undone field by field; what somebody changed since stays and is named", async () => {
  const ctx = await database.workspace();
  const a = await oneAccount(ctx, "A");
  const b = await oneAccount(ctx, "B");
  const { set } = await inWorkspace(ctx, (tx) => editAccounts(tx, [a, b], { industry: "Food" }));
  await inWorkspace(ctx, (tx) => editAccount(tx, b, { industry: "Wine", website: "https://b.example" }));
  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(undone.undone).toBe(1);
  expect(undone.kept).toEqual([{ row: `account ${b}`, reason: "industry was changed again later" }]);
  expect((await inWorkspace(ctx, (tx) => readAccount(tx, a))).industry).toBeNull();
  expect(await inWorkspace(ctx, (tx) => readAccount(tx, b))).toMatchObject({
    industry: "Wine",
    website: "https://b.example",
  });
});

test("a new status ends the open one the day before; undo opens it again", async () => {
  const ctx = await database.workspace({ zone: "Europe/Berlin", at: "2026-03-01T23:30:00Z" });
  const id = await oneAccount(ctx, "A");
  const { relationships, set } = await inWorkspace(ctx, (tx) =>
    changeRelationship(tx, id, { status: "lapsed", reason: "moved away" }),
  );
  expect(relationships).toMatchObject([
    { status: "lapsed", started_on: "2026-03-02", ended_on: null, reason: "moved away" },
    { status: "customer", started_on: null, ended_on: "2026-03-01" },
  ]);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => listRelationships(tx, id))).toMatchObject([
    { status: "customer", started_on: null, ended_on: null },
  ]);
});

test("a status can't begin before the one it follows, and one of the same day replaces it", async () => {
  const ctx = await database.workspace();
  const id = await oneAccount(ctx, "A");
  await inWorkspace(ctx, (tx) => changeRelationship(tx, id, { status: "prospect", started_on: "2026-02-01" }));
  await expect(
    inWorkspace(ctx, (tx) => changeRelationship(tx, id, { status: "customer", started_on: "2026-01-01" })),
  ).rejects.toMatchObject({ code: "relationship_dates" });
  const { relationships } = await inWorkspace(ctx, (tx) =>
    changeRelationship(tx, id, { status: "customer", started_on: "2026-02-01" }),
  );
  expect(relationships.map((row) => [row.status, row.started_on, row.ended_on])).toEqual([
    ["customer", "2026-02-01", null],
    ["customer", null, "2026-01-31"],
  ]);
});

test("an account goes only while nothing rests on it, and the fault says what does", async () => {
  const ctx = await database.workspace();
  const id = await oneAccount(ctx, "A");
  await inWorkspace(ctx, (tx) =>
    tx.query("insert into notes (workspace_id, id, account_id, words) values ($1, gen_random_uuid(), $2, 'hello')", [
      tx.workspace,
      id,
    ]),
  );
  await expect(inWorkspace(ctx, (tx) => removeAccount(tx, id))).rejects.toMatchObject({
    code: "still_in_use",
    detail: { by: "1 × note" },
  });
  expect(await inWorkspace(ctx, (tx) => listRelationships(tx, id))).toHaveLength(1);
  await inWorkspace(ctx, (tx) => tx.query("delete from notes where workspace_id = $1", [tx.workspace]));
  const { set } = await inWorkspace(ctx, (tx) => removeAccount(tx, id));
  await expect(inWorkspace(ctx, (tx) => readAccount(tx, id))).rejects.toMatchObject({ code: "not_found" });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => readAccount(tx, id))).toMatchObject({ name: "A" });
  expect(await inWorkspace(ctx, (tx) => listRelationships(tx, id))).toHaveLength(1);
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "accounts"))).toBe(1);
});

test("the story holds reasons from the list and words, and comes back by undo", async () => {
  const ctx = await database.workspace();
  const id = await oneAccount(ctx, "A");
  const quick = (await inWorkspace(ctx, (tx) => addStoryReason(tx, "Quick delivery"))).reason;
  const near = (await inWorkspace(ctx, (tx) => addStoryReason(tx, "Nearby"))).reason;
  await expect(inWorkspace(ctx, (tx) => addStoryReason(tx, "nearby"))).rejects.toMatchObject({
    code: "already_exists",
  });
  await inWorkspace(ctx, (tx) => tellStory(tx, id, { words: "Their last supplier was late", reasons: [quick.id] }));
  const { story, set } = await inWorkspace(ctx, (tx) => tellStory(tx, id, { reasons: [near.id] }));
  expect(story).toMatchObject({ words: "Their last supplier was late", reasons: [{ id: near.id, label: "Nearby" }] });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(
    await inWorkspace(ctx, (tx) =>
      tx.query("select reason_id from account_story_reasons where workspace_id = $1", [tx.workspace]),
    ),
  ).toEqual([{ reason_id: quick.id }]);
});

async function oneAccount(ctx: Awaited<ReturnType<typeof database.workspace>>, name: string): Promise<string> {
  const { accounts } = await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name }]));
  return accounts[0]?.id as string;
}
