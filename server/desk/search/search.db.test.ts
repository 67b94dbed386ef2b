import { expect, test } from "vitest";
import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { keepAccountEntries, keepEntries } from "./keep-entries.ts";
import { searchRecords } from "./search-records.ts";

const database = useDatabase();

interface Cast {
  account: string;
  person: string;
}

/** Ernst Handel in Graz, where Roland Mendel works. */
async function cast(ctx: Ctx): Promise<Cast> {
  const account = newId();
  const person = newId();
  await inWorkspace(ctx, async (tx) => {
    await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, 'Ernst Handel')", [
      tx.workspace,
      account,
    ]);
    await tx.query("insert into people (workspace_id, id, name) values ($1, $2, 'Roland Mendel')", [
      tx.workspace,
      person,
    ]);
    await tx.query("insert into employments (workspace_id, id, person_id, account_id) values ($1, $2, $3, $4)", [
      tx.workspace,
      newId(),
      person,
      account,
    ]);
    await tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       values ($1, $2, $4, 'email', 'roland@ernst.at', 'roland@ernst.at'), ($1, $3, $4, 'phone', '+43 7675 3425', '+4376753425')`,
      [tx.workspace, newId(), newId(), person],
    );
    await keepAccountEntries(tx, [account]);
  });
  return { account, person };
}

const find = (ctx: Ctx, words: string) => inWorkspace(ctx, (tx) => searchRecords(tx, words), "read");
const names = async (ctx: Ctx, words: string) => (await find(ctx, words)).map((hit) => hit.name);

test.each([
  ["ernst handel", "Ernst Handel"],
  ["ernst hendel", "Ernst Handel"],
  ["rolnad", "Roland Mendel"],
  ["mende ern", "Roland Mendel"],
  ["mnde ern", "Roland Mendel"],
  ["mendel handel", "Roland Mendel"],
  ["roland@ernst.at", "Roland Mendel"],
  ["07675 3425", "Roland Mendel"],
  ["+43 7675", "Roland Mendel"],
  ["53425", "Roland Mendel"],
  ["er", "Ernst Handel"],
])("%s finds %s first", async (words, name) => {
  const ctx = await database.workspace();
  await cast(ctx);
  expect((await names(ctx, words))[0]).toBe(name);
});

test("what nobody is called is not found", async () => {
  const ctx = await database.workspace();
  await cast(ctx);
  expect(await names(ctx, "zzyzx")).toEqual([]);
  expect(await names(ctx, "  ")).toEqual([]);
  expect(await names(ctx, "'); drop table search_entries; --")).toEqual([]);
});

test("a typo that is itself the beginning of another name still finds what was meant", async () => {
  const ctx = await database.workspace();
  const { account } = await cast(ctx);
  await inWorkspace(ctx, async (tx) => {
    const other = newId();
    await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, 'Ernst Hendelmann')", [
      tx.workspace,
      other,
    ]);
    await keepAccountEntries(tx, [other]);
  });
  const hits = await find(ctx, "ernst hendel");
  expect(hits.map((hit) => hit.id)).toContain(account);
});

test("a new name of an account is found at once, with the people who work there, and the old one no more", async () => {
  const ctx = await database.workspace();
  const { account } = await cast(ctx);
  await inWorkspace(ctx, async (tx) => {
    await tx.query("update accounts set name = 'Zauberwerk' where workspace_id = $1 and id = $2", [
      tx.workspace,
      account,
    ]);
    await keepAccountEntries(tx, [account]);
  });
  expect(await names(ctx, "zauberwrk")).toEqual(["Zauberwerk", "Roland Mendel"]);
  expect(await names(ctx, "handel")).toEqual([]);
});

test("what is gone is not found, and its words leave the dictionary", async () => {
  const ctx = await database.workspace();
  const { person } = await cast(ctx);
  await inWorkspace(ctx, async (tx) => {
    await tx.query("delete from contact_points where workspace_id = $1 and person_id = $2", [tx.workspace, person]);
    await tx.query("delete from employments where workspace_id = $1 and person_id = $2", [tx.workspace, person]);
    await tx.query("delete from people where workspace_id = $1 and id = $2", [tx.workspace, person]);
    await keepEntries(tx, "person", [person]);
  });
  expect(await names(ctx, "mendel")).toEqual([]);
  const words = await inWorkspace(ctx, (tx) =>
    tx.query<{ word: string; n: number }>("select word, n from search_words where workspace_id = $1 order by word", [
      tx.workspace,
    ]),
  );
  expect(words).toEqual([
    { word: "", n: 1 },
    { word: "ernst", n: 1 },
    { word: "handel", n: 1 },
  ]);
});

test("keeping entries again changes nothing", async () => {
  const ctx = await database.workspace();
  const { account } = await cast(ctx);
  expect(await inWorkspace(ctx, (tx) => keepAccountEntries(tx, [account]))).toBe(0);
});

test("no workspace finds what another one has, whatever it asks the functions for", async () => {
  const ours = await database.workspace({ name: "Ours" });
  const theirs = await database.workspace({ name: "Theirs" });
  await cast(theirs);
  expect(await find(ours, "ernst handel")).toEqual([]);
  // The words of the others' index asked for by their own mark.
  const mark = theirs.workspace.slice(-6);
  const ask = (sql: string, values: unknown[]) => inWorkspace(ours, (tx) => tx.query(sql, values));
  expect(await ask("select * from search_find($1::tsquery, null, 100)", [`'${mark}ernst'`])).toEqual([]);
  expect(await ask("select * from list_names_like('%', '%')", [])).toEqual([]);
  // Without a workspace the functions find nothing at all.
  const bare = await database.db.request.query("select * from search_find($1::tsquery, null, 100)", [`'${mark}ernst'`]);
  expect(bare.rows).toEqual([]);
  expect((await database.db.request.query("select * from list_names_like('%', '%')")).rows).toEqual([]);
  expect(
    await inWorkspace(theirs, (tx) =>
      tx.query("select 1 from search_find($1::tsquery, null, 100)", [`'${mark}ernst'`]),
    ),
  ).toHaveLength(2);
});
