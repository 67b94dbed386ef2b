import { expect, test } from "vitest";
import { countOf, one, useImports } from "../../../test/imports.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { createAccounts } from "../accounts/index.ts";
import { createPeople, endEmployment, startEmployments } from "../people/index.ts";
import { completeTask, listTasks } from "../tasks/index.ts";
import { answerQuestion, listMoves, listQuestions, recordMove } from "./index.ts";

const database = useDatabase();
const { bring } = useImports(database);

const within = <T>(ctx: TestCtx, work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(ctx, work);
const moves = (ctx: TestCtx) => within(ctx, (tx) => listMoves(tx, {}, undefined, 50));
const questions = (ctx: TestCtx) => within(ctx, (tx) => listQuestions(tx, {}, 50));
const openTasks = async (ctx: TestCtx) =>
  (await within(ctx, (tx) => listTasks(tx, {}))).map((task) => task.title).sort();

const later = (ctx: TestCtx): void => ctx.clock.set(new Date(ctx.clock.now().getTime() + 3_600_000));

/** Ada is a buyer at Mill House; Harbour Bakery is there, too. */
async function cast() {
  const ctx = await database.workspace();
  const made = await within(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [
      { name: "Mill House" },
      { name: "Harbour Bakery", relationship: "lapsed" },
    ]);
    const [mill, harbour] = accounts.map((account) => account.id) as [string, string];
    const { people } = await createPeople(tx, [
      {
        name: "Ada Osei",
        employments: [{ account_id: mill, title: "Buyer", buying_role: "decides" }],
        contact_points: [{ kind: "email", value: "ada@osei.example" }],
      },
    ]);
    return { mill, harbour, ada: people[0]?.id as string };
  });
  await drainNotices(ctx);
  const spell = (await one<{ id: string }>(ctx, "select id from employments e where e.workspace_id = $1")).id;
  later(ctx);
  return { ctx, ...made, spell };
}

test("one recorded move ends and begins, opens both plays as tasks, and its undo leaves nothing behind", async () => {
  const { ctx, mill, harbour, ada, spell } = await cast();
  const { set, move } = await within(ctx, (tx) =>
    recordMove(tx, { employment_id: spell, to_account_id: harbour, title: "Head buyer" }),
  );
  expect(move).toMatchObject({
    person_id: ada,
    from_account_id: mill,
    to_account_id: harbour,
    evidence: "manual",
    confidence_percent: 95,
  });
  // The new job counts from the move on, not at every day before it.
  const begun = "select e.started_on from employments e where e.workspace_id = $1 and e.account_id = $2";
  expect(await one(ctx, begun, [harbour])).toEqual({ started_on: move.moved_on });
  await drainNotices(ctx);
  expect(await openTasks(ctx)).toEqual([
    "Congratulate Ada Osei on the start at Harbour Bakery. No pitch",
    "Mill House: Ada Osei has left. Find the successor, keep the account",
  ]);
  expect(await moves(ctx)).toMatchObject([{ title: "Buyer", plays: [{ kind: "hold" }, { kind: "follow" }] }]);
  const coverage = "select people_known as known from standing s where s.workspace_id = $1 and s.account_id = $2";
  expect(await one(ctx, coverage, [harbour])).toEqual({ known: 1 });
  await within(ctx, (tx) => undoSet(tx, set));
  await drainNotices(ctx);
  expect(await openTasks(ctx)).toEqual([]);
  expect(await moves(ctx)).toEqual([]);
  expect(
    await one(
      ctx,
      "select count(*)::int as n, count(ended_on)::int as ended from employments e where e.workspace_id = $1",
    ),
  ).toEqual({
    n: 1,
    ended: 0,
  });
});

test("an employer nobody knew becomes a prospect; a known one keeps what it is to us", async () => {
  const { ctx, spell } = await cast();
  const { move } = await within(ctx, (tx) => recordMove(tx, { employment_id: spell, to_name: "Ferry Lane Foods" }));
  await drainNotices(ctx);
  const relation = "select relationship from standing s where s.workspace_id = $1 and s.account_id = $2";
  expect(await one(ctx, relation, [move.to_account_id])).toEqual({ relationship: "prospect" });
  const other = await cast();
  await within(other.ctx, (tx) => recordMove(tx, { employment_id: other.spell, to_name: " harbour  bakery" }));
  await drainNotices(other.ctx);
  expect(await one(other.ctx, relation, [other.harbour])).toEqual({ relationship: "lapsed" });
  expect(await countOf(other.ctx, "accounts")).toBe(2);
});

test("an end told elsewhere is found as a move, learns the employer that is added later, and goes with its undo", async () => {
  const { ctx, harbour, ada, spell } = await cast();
  const ended = await within(ctx, (tx) => endEmployment(tx, spell, undefined));
  await drainNotices(ctx);
  expect(await openTasks(ctx)).toContain("Find out where Ada Osei works now, and wish them well");
  later(ctx);
  await within(ctx, (tx) => startEmployments(tx, [{ person_id: ada, account_id: harbour }]));
  await drainNotices(ctx);
  expect(await moves(ctx)).toMatchObject([{ to_name: "Harbour Bakery" }]);
  expect(await openTasks(ctx)).toContain("Congratulate Ada Osei on the start at Harbour Bakery. No pitch");
  await within(ctx, (tx) => undoSet(tx, ended.set as string));
  await drainNotices(ctx);
  expect(await moves(ctx)).toEqual([]);
  expect(await openTasks(ctx)).toEqual([]);
});

test("what was done of a play stays done when the move is taken back", async () => {
  const { ctx, spell } = await cast();
  const { set } = await within(ctx, (tx) => recordMove(tx, { employment_id: spell }));
  const [task] = await within(ctx, (tx) => listTasks(tx, {}));
  await within(ctx, (tx) => completeTask(tx, task?.id as string));
  await within(ctx, (tx) => undoSet(tx, set));
  expect(await moves(ctx)).toEqual([]);
  expect(await within(ctx, (tx) => listTasks(tx, { done: "yes" }))).toMatchObject([{ id: task?.id }]);
});

const people = (company: string): string => `id,name,email,company\nP1,Ben Birke,ben@birke.example,${company}\n`;

test("an import that brings another employer for the same person is a move, undone once it is asked about instead", async () => {
  const ctx = await database.workspace();
  await bring(ctx, people("Apfelhof"), "people");
  await drainNotices(ctx);
  later(ctx);
  await bring(ctx, people("Birkenwerk"), "people");
  await drainNotices(ctx);
  expect(await moves(ctx)).toMatchObject([
    {
      from_name: "Apfelhof",
      to_name: "Birkenwerk",
      evidence: "import-difference",
      told_by: "shop",
      confidence_percent: 75,
    },
  ]);
  expect(await openTasks(ctx)).toHaveLength(2);
  const set = await one<{ id: string }>(
    ctx,
    "select id from change_sets s where s.workspace_id = $1 and s.kind = 'find-moves'",
  );
  await within(ctx, (tx) => undoSet(tx, set.id));
  await drainNotices(ctx);
  expect(await moves(ctx)).toEqual([]);
  expect(await questions(ctx)).toMatchObject([
    { account_name: "Birkenwerk", against_account_name: "Apfelhof", told_by: "shop" },
  ]);
});

test("a source that contradicts what a person recorded asks; each answer does what it says, and undo asks again", async () => {
  const { ctx } = await cast();
  await bring(ctx, "id,name,email,company\nP1,Ada Osei,ada@osei.example,Mill House\n", "people");
  await drainNotices(ctx);
  later(ctx);
  await bring(ctx, "id,name,email,company\nP1,Ada Osei,ada@osei.example,Ferry Lane\n", "people");
  await drainNotices(ctx);
  expect(await moves(ctx)).toEqual([]);
  const [asked] = await questions(ctx);
  expect(asked).toMatchObject({
    person_name: "Ada Osei",
    account_name: "Ferry Lane",
    against_told_by: null,
    told_by: "shop",
  });
  const answered = async (answer: "moved" | "both" | "wrong"): Promise<string> => {
    const { set } = await within(ctx, (tx) => answerQuestion(tx, asked?.id as string, { answer }));
    await drainNotices(ctx);
    expect(await questions(ctx), answer).toEqual([]);
    return set as string;
  };
  const back = async (set: string): Promise<void> => {
    await within(ctx, (tx) => undoSet(tx, set));
    await drainNotices(ctx);
    expect(await questions(ctx)).toMatchObject([{ id: asked?.id }]);
  };
  const set = await answered("moved");
  expect(await moves(ctx)).toMatchObject([
    { from_name: "Mill House", to_name: "Ferry Lane", evidence: "import-difference" },
  ]);
  await back(set);
  expect(await moves(ctx)).toEqual([]);
  await back(await answered("both"));
  await answered("wrong");
  expect(await countOf(ctx, "employments")).toBe(1);
});
