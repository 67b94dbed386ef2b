import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { accountsNamed, merge, rowsOf, undo } from "../../../../test/merges.ts";
import {
  answerPair,
  beginMergeRules,
  changeMergeRule,
  listMergeRules,
  mergeWhatIsCertain,
  viewQuestions,
} from "./index.ts";

const database = useDatabase();

async function pair(ctx: TestCtx, one: string, other: string, probability: number): Promise<string> {
  const id = newId();
  const [a, b] = [one, other].sort();
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "insert into match_pairs (workspace_id, id, kind, a_id, b_id, probability) values ($1, $2, 'account', $3, $4, $5)",
      [tx.workspace, id, a, b, probability],
    ),
  );
  return id;
}

const left = async (ctx: TestCtx): Promise<string[]> =>
  (await rowsOf<{ name: string }>(ctx, "select name from accounts where workspace_id = $1 order by name")).map(
    ({ name }) => name,
  );
const questions = async (ctx: TestCtx): Promise<string[]> =>
  (await inWorkspace(ctx, (tx) => viewQuestions(tx, { state: "open", limit: 50 }), "read")).rows.map(({ id }) => id);

test("a new workspace begins with merging what is at least 99.5 % certain, and keeps what was set", async () => {
  const ctx = await database.workspace();
  const rules = () => inWorkspace(ctx, (tx) => listMergeRules(tx), "read");
  await inWorkspace(ctx, (tx) => beginMergeRules(tx));
  expect(await rules()).toEqual([
    { kind: "account", by_itself: true, precision_bar: 0.995 },
    { kind: "person", by_itself: true, precision_bar: 0.995 },
  ]);
  const [a, b, c] = (await accountsNamed(ctx, "A", "B", "C")) as [string, string, string];
  await pair(ctx, a, b, 0.999);
  await pair(ctx, b, c, 0.99);
  await mergeWhatIsCertain(ctx);
  expect(await left(ctx)).toEqual(["A", "C"]);
  await inWorkspace(ctx, (tx) => changeMergeRule(tx, "account", { by_itself: false }));
  await inWorkspace(ctx, (tx) => beginMergeRules(tx));
  expect((await rules())[0]).toMatchObject({ by_itself: false });
});

test("without a rule nothing merges by itself until an owner says so, and then only what is certain and nobody spoke against", async () => {
  const ctx = await database.workspace();
  const [a, b, c, d, e, f, g] = (await accountsNamed(ctx, "A", "B", "C", "D", "E", "F", "G")) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await pair(ctx, a, b, 0.999);
  const doubtful = await pair(ctx, c, d, 0.98);
  const apart = await pair(ctx, e, f, 0.999);
  const never = await pair(ctx, f, g, 0.999);
  await undo(ctx, (await merge(ctx, "account", e, f)).id);
  await inWorkspace(ctx, (tx) => answerPair(tx, never, "never"));
  await mergeWhatIsCertain(ctx);
  expect(await left(ctx)).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
  await inWorkspace(ctx, (tx) => changeMergeRule(tx, "account", { by_itself: true }));
  await drainNotices(ctx);
  expect(await left(ctx)).toEqual(["A", "C", "D", "E", "F", "G"]);
  expect(
    await rowsOf(ctx, "select how, probability from merges where workspace_id = $1 and undone_at is null"),
  ).toEqual([{ how: "itself", probability: 0.999 }]);
  expect(await questions(ctx)).toEqual([apart, doubtful]);
});

test("a cluster does not grow over its weakest link, and never holds for whatever a record is part of", async () => {
  const ctx = await database.workspace();
  const [a, b, c] = (await accountsNamed(ctx, "A", "B", "C")) as [string, string, string];
  await inWorkspace(ctx, (tx) => changeMergeRule(tx, "account", { by_itself: true }));
  await pair(ctx, a, b, 0.9999);
  await pair(ctx, b, c, 0.999);
  const weak = await pair(ctx, a, c, 0.3);
  await mergeWhatIsCertain(ctx);
  expect(await left(ctx)).toEqual(["A", "C"]);
  expect(await questions(ctx)).toHaveLength(1);
  await inWorkspace(ctx, (tx) => answerPair(tx, weak, "never"));
  expect(await questions(ctx)).toEqual([]);
  await expect(merge(ctx, "account", c, a)).rejects.toMatchObject({ code: "merge_never" });
});

test("what was taken apart does not come together again through somebody else of the same record", async () => {
  const ctx = await database.workspace();
  const [a, b, c] = (await accountsNamed(ctx, "A", "B", "C")) as [string, string, string];
  await pair(ctx, a, b, 0.9999);
  await pair(ctx, b, c, 0.999);
  await pair(ctx, a, c, 0.999);
  await merge(ctx, "account", a, b);
  await undo(ctx, (await merge(ctx, "account", a, c)).id);
  await inWorkspace(ctx, (tx) => changeMergeRule(tx, "account", { by_itself: true }));
  await mergeWhatIsCertain(ctx);
  expect(await left(ctx)).toEqual(["A", "C"]);
});
