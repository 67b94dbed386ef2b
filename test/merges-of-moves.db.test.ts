import { expect, test } from "vitest";
import { viewPlays } from "../server/desk/today/view-plays.ts";
import { createAccounts } from "../server/know/accounts/index.ts";
import { recordMove } from "../server/know/moves/index.ts";
import { addContactPoints, createPeople } from "../server/know/people/index.ts";
import { completeTask } from "../server/know/tasks/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { drainNotices } from "../server/platform/notices/index.ts";
import { allRows } from "./all-rows.ts";
import { type TestCtx, useDatabase } from "./database.ts";
import { one, useImports } from "./imports.ts";
import { merge, rowsOf, undo } from "./merges.ts";

const database = useDatabase();
const { bring } = useImports(database);

const later = (ctx: TestCtx): void => ctx.clock.set(new Date(ctx.clock.now().getTime() + 3_600_000));

/** Plays as Today shows them, by person and account. */
async function onToday(ctx: TestCtx): Promise<string[]> {
  const { plays } = await inWorkspace(ctx, (tx) => viewPlays(tx, { user: null, today: "2026-03-03" }), "read");
  return plays.map((play) => `${play.kind} ${play.person_name}: ${play.from_name} to ${play.account_name}`).sort();
}

const asked = (ctx: TestCtx) =>
  rowsOf<{ person_id: string; account_id: string; against_account_id: string; answer: string | null }>(
    ctx,
    `select q.person_id, q.account_id, q.against_account_id, q.answer from move_questions q where q.workspace_id = $1 order by q.account_id, q.person_id`,
  );

/** Everything there is but history; a question that was settled and is asked again is another row, of the same. */
async function all(ctx: TestCtx): Promise<Record<string, string[]>> {
  const rows = await allRows(database, ctx);
  const without = (row: string): string => {
    const { id: _, created_at: __, ...rest } = JSON.parse(row) as Record<string, unknown>;
    return JSON.stringify(rest);
  };
  return { ...rows, move_questions: (rows["move_questions"] ?? []).map(without).toSorted() };
}

async function same(ctx: TestCtx, before: Record<string, string[]>): Promise<void> {
  const after = await all(ctx);
  for (const table of new Set([...Object.keys(before), ...Object.keys(after)]))
    expect(after[table] ?? [], table).toEqual(before[table] ?? []);
}

/** Firms, and people who work at the first of those named beside them. */
async function cast(ctx: TestCtx, firms: string[], staff: [name: string, firm: number][]) {
  const made = await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(
      tx,
      firms.map((name) => ({ name })),
    );
    const { people } = await createPeople(
      tx,
      staff.map(([name, firm]) => ({
        name,
        employments: [{ account_id: accounts[firm]?.id as string, title: "Buyer" }],
      })),
    );
    return { firms: accounts.map(({ id }) => id), people: people.map(({ id }) => id) };
  });
  await drainNotices(ctx);
  later(ctx);
  return made;
}

async function move(ctx: TestCtx, person: string, to: string | null): Promise<void> {
  const spell = await one<{ id: string }>(
    ctx,
    "select e.id from employments e where e.workspace_id = $1 and e.person_id = $2 and e.ended_on is null",
    [person],
  );
  await inWorkspace(ctx, (tx) => recordMove(tx, { employment_id: spell.id, ...(to && { to_account_id: to }) }));
  await drainNotices(ctx);
  later(ctx);
}

test("two people who each moved become one: both moves and all four plays are theirs, and go back", async () => {
  const ctx = await database.workspace();
  const { firms, people } = await cast(
    ctx,
    ["Mill House", "Harbour Bakery", "Ferry Lane", "Quay Foods"],
    [
      ["Ada Osei", 0],
      ["Ada Osei-Bonsu", 2],
    ],
  );
  const [ada, twin] = people as [string, string];
  await move(ctx, ada, firms[1] as string);
  await move(ctx, twin, firms[3] as string);
  const before = await all(ctx);
  const shown = await onToday(ctx);
  expect(shown).toHaveLength(4);

  const { id } = await merge(ctx, "person", ada, twin);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual(shown.map((line) => line.replace("-Bonsu", "")));
  expect(await rowsOf(ctx, "select from moves m where m.workspace_id = $1 and m.person_id = $2", [ada])).toHaveLength(
    2,
  );

  expect((await undo(ctx, id)).kept).toEqual([]);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual(shown);
  await same(ctx, before);
});

test("the same move told of both is one move with two plays while they are one, and two again with what was done", async () => {
  const ctx = await database.workspace();
  const { firms, people } = await cast(
    ctx,
    ["Mill House", "Harbour Bakery"],
    [
      ["Ada Osei", 0],
      ["Ada Osei", 0],
    ],
  );
  const [ada, twin] = people as [string, string];
  for (const person of [ada, twin]) await move(ctx, person, firms[1] as string);
  const before = await all(ctx);
  expect(await onToday(ctx)).toHaveLength(4);

  const { id } = await merge(ctx, "person", ada, twin);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual([
    "follow Ada Osei: Mill House to Harbour Bakery",
    "hold Ada Osei: Mill House to Mill House",
  ]);

  await undo(ctx, id);
  await drainNotices(ctx);
  await same(ctx, before);

  // What was done of a play of either stays done.
  const done = await one<{ id: string }>(
    ctx,
    "select y.task_id as id from plays y where y.workspace_id = $1 and y.person_id = $2 and y.kind = 'hold'",
    [twin],
  );
  await inWorkspace(ctx, (tx) => completeTask(tx, done.id));
  const second = await merge(ctx, "person", ada, twin);
  await drainNotices(ctx);
  await undo(ctx, second.id);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toHaveLength(3);
  expect(
    await rowsOf(ctx, "select from tasks k where k.workspace_id = $1 and k.id = $2 and k.done_at is not null", [
      done.id,
    ]),
  ).toHaveLength(1);
  expect(await rowsOf(ctx, "select from moves m where m.workspace_id = $1")).toHaveLength(2);
});

test("where both firms of a move become one there is nothing to do about it, until they are two again", async () => {
  const ctx = await database.workspace();
  const { firms, people } = await cast(ctx, ["Mill House", "Mill House Ltd", "Ferry Lane"], [["Ada Osei", 0]]);
  const [mill, limited, ferry] = firms as [string, string, string];
  await move(ctx, people[0] as string, limited);
  const before = await all(ctx);
  const shown = await onToday(ctx);
  expect(shown).toHaveLength(2);
  const { id } = await merge(ctx, "account", mill, limited);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual([]);
  await undo(ctx, id);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual(shown);
  await same(ctx, before);

  // Merged with another one, the play goes along and names the firm that stays.
  const other = await merge(ctx, "account", ferry, limited);
  await drainNotices(ctx);
  expect(await onToday(ctx)).toEqual([
    "follow Ada Osei: Mill House to Ferry Lane",
    "hold Ada Osei: Mill House to Mill House",
  ]);
  await undo(ctx, other.id);
  await drainNotices(ctx);
  await same(ctx, before);
});

const told = (company: string): string => `id,name,email,company\nP1,Ada Osei,ada@osei.example,${company}\n`;

/** Ada works at Mill House, people say; a source said so too and now says Ferry Lane. */
async function questioned() {
  const ctx = await database.workspace();
  const { firms, people } = await cast(
    ctx,
    ["Mill House"],
    [
      ["Ada Osei", 0],
      ["Ada Osei", 0],
    ],
  );
  await inWorkspace(ctx, (tx) =>
    addContactPoints(tx, [{ person_id: people[0] as string, kind: "email", value: "ada@osei.example" }]),
  );
  for (const company of ["Mill House", "Ferry Lane"]) {
    await bring(ctx, told(company), "people");
    await drainNotices(ctx);
    later(ctx);
  }
  const ferry = (
    await one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.name = 'Ferry Lane'")
  ).id;
  return { ctx, mill: firms[0] as string, ferry, ada: people[0] as string, twin: people[1] as string };
}

test("a question about where somebody works follows them, whichever of two records stays, and goes back", async () => {
  const { ctx, mill, ferry, ada, twin } = await questioned();
  const question = { person_id: ada, account_id: ferry, against_account_id: mill, answer: null };
  expect(await asked(ctx)).toEqual([question]);
  const before = await all(ctx);
  const { id } = await merge(ctx, "person", twin, ada);
  await drainNotices(ctx);
  expect(await asked(ctx)).toContainEqual({ ...question, person_id: twin });
  expect((await asked(ctx)).every(({ person_id }) => person_id === twin)).toBe(true);
  await undo(ctx, id);
  await drainNotices(ctx);
  expect(await asked(ctx)).toEqual([question]);
  await same(ctx, before);
});

test("a question between two firms that become one is settled, and asked again when they come apart", async () => {
  const { ctx, mill, ferry, ada } = await questioned();
  const before = await all(ctx);
  const { id } = await merge(ctx, "account", mill, ferry);
  await drainNotices(ctx);
  expect((await asked(ctx)).filter(({ answer }) => answer === null)).toEqual([]);
  await undo(ctx, id);
  await drainNotices(ctx);
  expect(await asked(ctx)).toEqual([{ person_id: ada, account_id: ferry, against_account_id: mill, answer: null }]);
  await same(ctx, before);
});
