import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { counts, one, useImports } from "../../../../test/imports.ts";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { undoSet } from "../../../platform/history/index.ts";

const database = useDatabase();
const { bring } = useImports(database);
const people =
  "id,company,contact name,email\nA1,Apfelhof,Anna Apfel,anna@apfelhof.example\nB2,Birkenwerk,Ben Birke,ben@birkenwerk.example\n";

interface Stored {
  state: string;
  outcome: string | null;
  happened_at: Date;
  channel: string;
  direction: string;
  benefit: string | null;
  account: string | null;
  person: string | null;
}
const touch = (ctx: Ctx): Promise<Stored> =>
  one<Stored>(
    ctx,
    `select t.state, t.outcome, t.happened_at, t.channel, t.direction, t.benefit, a.name as account, p.name as person from touches t
     left join accounts a on a.workspace_id = $1 and a.id = t.account_id left join people p on p.workspace_id = $1 and p.id = t.person_id
     where t.workspace_id = $1`,
  );

test("a call list of today, taken in before noon, is done and reached them, so that it keeps the promise", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-03-02,call,help\n", "touches");
  expect(await touch(ctx)).toMatchObject({
    state: "done",
    outcome: "reached",
    happened_at: new Date("2026-03-02T07:00:00Z"),
  });
});

test("a day without a time is that day where the firm is, not the next", async () => {
  const ctx = await database.workspace({ zone: "Pacific/Auckland", at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-02-20,letter,thank\n", "touches");
  expect(await touch(ctx)).toMatchObject({ outcome: "delivered", happened_at: new Date("2026-02-19T23:00:00Z") });
});

test("a time without an offset is the firm's; what lies ahead is planned, and nothing has come of it yet", async () => {
  const ctx = await database.workspace({ zone: "America/New_York", at: "2026-03-02T17:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-03-02 10:00,call,help\n", "touches");
  expect(await touch(ctx)).toMatchObject({ state: "done", happened_at: new Date("2026-03-02T15:00:00Z") });

  const ahead = await database.workspace({ zone: "America/New_York", at: "2026-03-02T17:00:00Z" });
  await bring(ahead, people, "accounts");
  await bring(ahead, "id,account id,date,channel,purpose\n1,A1,2026-03-03,call,help\n", "touches");
  expect(await touch(ahead)).toMatchObject({ state: "planned", outcome: null });
});

test("what a file sets right of a known touch is set right, and undo takes it back", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  const told = (row: string) =>
    bring(ctx, `id,account id,email,date,channel,direction,purpose,item\n1,${row}\n`, "touches");
  await told("A1,anna@apfelhof.example,2026-02-20,call,out,help,Guide");
  const first = await touch(ctx);
  expect(first).toMatchObject({ account: "Apfelhof", person: "Anna Apfel", benefit: "Guide" });
  const mended = await told("B2,ben@birkenwerk.example,2026-02-18,visit,in,help,Price list");
  expect(counts(mended)).toMatchObject({ read: 1, updated: 1, unchanged: 0 });
  expect(await touch(ctx)).toEqual({
    state: "done",
    outcome: "reached",
    happened_at: new Date("2026-02-18T12:00:00Z"),
    channel: "visit",
    direction: "in",
    benefit: "Price list",
    account: "Birkenwerk",
    person: "Ben Birke",
  });
  expect(counts(await told("B2,ben@birkenwerk.example,2026-02-18,visit,in,help,Price list"))).toMatchObject({
    unchanged: 1,
  });
  const { set_id } = await one<{ set_id: string }>(
    ctx,
    "select i.set_id from imports i where i.workspace_id = $1 and i.id = $2",
    [mended.import],
  );
  await inWorkspace(ctx, (tx) => undoSet(tx, set_id));
  expect(await touch(ctx)).toEqual(first);
});

test("a planned touch whose day is set right to one that has passed is done, with its usual outcome", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-03-20,call,help\n", "touches");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-02-20,call,help\n", "touches");
  expect(await touch(ctx)).toMatchObject({ state: "done", outcome: "reached" });
});

test("a correction to somebody nobody knows fails with its reason, and the touch stays", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,email,date,channel\n1,A1,anna@apfelhof.example,2026-02-20,call\n", "touches");
  const account = await bring(
    ctx,
    "id,account id,email,date,channel\n1,Z9,anna@apfelhof.example,2026-02-20,call\n",
    "touches",
  );
  expect(account.rows[0]).toMatchObject({ outcome: "failed" });
  expect(account.rows[0]?.reason).toMatch(/no account “Z9” yet; the touch stays with whom it was/);
  const person = await bring(
    ctx,
    "id,account id,email,date,channel\n1,A1,zoe@nowhere.example,2026-02-20,call\n",
    "touches",
  );
  expect(person.rows[0]?.reason).toMatch(/nobody called “zoe@nowhere.example” yet/);
  expect(await touch(ctx)).toMatchObject({ account: "Apfelhof", person: "Anna Apfel" });
});

test("what we planned ourselves follows its own way: a file that says otherwise fails", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T07:00:00Z" });
  await bring(ctx, people, "accounts");
  await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-03-20,call,help\n", "touches");
  await inWorkspace(ctx, (tx) =>
    tx.query("update touches set due_at = happened_at, happened_at = null where workspace_id = $1", [tx.workspace]),
  );
  const answer = await bring(ctx, "id,account id,date,channel,purpose\n1,A1,2026-02-20,call,help\n", "touches");
  expect(counts(answer)).toMatchObject({ failed: 1 });
  expect(answer.rows[0]?.reason).toMatch(/planned or sent from here/);
});
