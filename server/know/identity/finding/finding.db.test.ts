import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { merge, rowsOf, undo } from "../../../../test/merges.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { createAccounts } from "../../accounts/index.ts";
import type { NewPerson } from "../../people/contract.ts";
import { createPeople, editPerson } from "../../people/index.ts";
import { answerPair } from "../pairs/index.ts";
import { likelyAccounts, likelyPeople } from "./index.ts";

const database = useDatabase();

async function people(ctx: TestCtx, ...wanted: NewPerson[]): Promise<string[]> {
  const made = await inWorkspace(ctx, (tx) => createPeople(tx, wanted));
  await drainNotices(ctx);
  return made.people.map(({ id }) => id);
}

interface Pair {
  id: string;
  a_id: string;
  b_id: string;
  state: string;
  probability: number;
}
const pairs = (ctx: TestCtx): Promise<Pair[]> =>
  rowsOf<Pair>(
    ctx,
    "select id, a_id, b_id, state, probability from match_pairs where workspace_id = $1 and probability >= 0.3 order by a_id, b_id",
  );
const email = (value: string) => ({ kind: "email" as const, value });
const phone = (value: string) => ({ kind: "phone" as const, value });

test("a person entered twice, written differently, is asked about with its reasons; a stranger is not", async () => {
  const ctx = await database.workspace();
  const [one] = await people(ctx, {
    name: "Nadia Okafor",
    birthday: "1985-01-30",
    contact_points: [email("nadia@harbour.example"), phone("+44 20 7946 0001")],
  });
  await people(ctx, { name: "Tom Ashby", contact_points: [email("tom@millhouse.example")] });
  expect(await pairs(ctx)).toEqual([]);
  const [two] = await people(ctx, {
    name: "Okafor, Nadja",
    birthday: "1985-01-30",
    contact_points: [phone("020 7946 0001")],
  });
  expect(await pairs(ctx)).toMatchObject([{ a_id: one, b_id: two, state: "open" }]);
  const [{ weights }] = (await rowsOf(ctx, "select weights from match_pairs where workspace_id = $1")) as [
    { weights: { comparison: string; level: string }[] },
  ];
  expect(weights).toContainEqual(expect.objectContaining({ comparison: "birthday", level: "equal" }));
});

test("two of one household share address, phone and name, and are not one", async () => {
  const ctx = await database.workspace();
  const home = [
    phone("+44 117 496 0110"),
    { kind: "postal" as const, street: "12 Harbour Street", city: "Bristol", postal_code: "BS1 4RN" },
  ];
  await people(
    ctx,
    { name: "Robert Allen", birthday: "1971-06-24", contact_points: home },
    { name: "Susan Allen", birthday: "1974-02-11", contact_points: home },
    { name: "Peter Allen", birthday: "2004-03-05", contact_points: home },
  );
  expect(await pairs(ctx)).toEqual([]);
});

test("what was answered stays answered when a record changes, and a question goes up and down with its records", async () => {
  const ctx = await database.workspace();
  const [one, two] = (await people(
    ctx,
    { name: "Nadia Okafor", birthday: "1985-01-30" },
    { name: "Nadia Okafor", birthday: "1985-01-30" },
  )) as [string, string];
  const [before] = (await pairs(ctx)) as [Pair];
  expect(before.probability).toBeGreaterThan(0.9);
  await inWorkspace(ctx, (tx) => editPerson(tx, two, { name: "Ulrich Brandt", birthday: "1960-07-07" }));
  await drainNotices(ctx);
  expect(await pairs(ctx)).toEqual([]);
  await inWorkspace(ctx, (tx) => editPerson(tx, two, { name: "Nadia Okafor", birthday: "1985-01-30" }));
  await drainNotices(ctx);
  expect(await pairs(ctx)).toEqual([before]);
  await inWorkspace(ctx, (tx) => answerPair(tx, before.id, "never"));
  await inWorkspace(ctx, (tx) => editPerson(tx, one, { name: "Nadja Okafor" }));
  await drainNotices(ctx);
  expect(await pairs(ctx)).toEqual([{ ...before, state: "never" }]);
});

test("who is folded in is found by nobody, and back after the merge is taken apart", async () => {
  const ctx = await database.workspace();
  const twin = { name: "Nadia Okafor", contact_points: [email("nadia@harbour.example")] };
  const [one, two] = (await people(ctx, twin, twin)) as [string, string];
  const found = await pairs(ctx);
  const merged = await merge(ctx, "person", one, two);
  await drainNotices(ctx);
  const keysOf = (id: string) =>
    rowsOf(ctx, "select key from match_keys where workspace_id = $1 and record_id = $2", [id]);
  expect(await keysOf(two)).toEqual([]);
  await undo(ctx, merged.id);
  await drainNotices(ctx);
  expect(await keysOf(two)).not.toEqual([]);
  expect(await pairs(ctx)).toEqual(found);
});

test("while somebody is written down, who is there already is told with the reason", async () => {
  const ctx = await database.workspace();
  const { accounts } = await inWorkspace(ctx, (tx) =>
    createAccounts(tx, [
      { name: "Ernst Handel", website: "https://www.ernst.at/shop" },
      { name: "Alfreds Futterkiste" },
    ]),
  );
  const [ernst] = accounts.map(({ id }) => id) as [string];
  const [person] = (await people(ctx, {
    name: "Roland Mendel",
    employments: [{ account_id: ernst, title: "Sales Manager" }],
    contact_points: [email("roland@ernst.at"), phone("+43 7675 3425")],
  })) as [string];
  const who = (draft: Partial<Parameters<typeof likelyPeople>[1]>) =>
    inWorkspace(ctx, (tx) => likelyPeople(tx, { name: "", ...draft }), "read");
  const which = (draft: Partial<Parameters<typeof likelyAccounts>[1]>) =>
    inWorkspace(ctx, (tx) => likelyAccounts(tx, { name: "", ...draft }), "read");
  expect(await who({ name: "Mendl, Roland" })).toMatchObject([
    { id: person, name: "Roland Mendel", detail: "Sales Manager · Ernst Handel", because: ["similar name"] },
  ]);
  expect(await who({ name: "Somebody Else", contact_points: [email("Roland@Ernst.at")] })).toMatchObject([
    { id: person, because: ["same e-mail"] },
  ]);
  expect(await who({ contact_points: [phone("07675 3425")] })).toMatchObject([{ id: person, because: ["same phone"] }]);
  expect(await who({ name: "Roland Mendel", except: person })).toEqual([]);
  expect(await who({ name: "Roland Busch" })).toEqual([]);
  expect(await which({ name: "Ernst Handel GmbH" })).toMatchObject([{ id: ernst, because: ["same name"] }]);
  expect(await which({ name: "Ernst Handl" })).toMatchObject([{ id: ernst, because: ["similar name"] }]);
  expect(await which({ name: "Something", website: "ernst.at" })).toMatchObject([
    { id: ernst, because: ["same website"] },
  ]);
  expect(await which({ name: "Ernst Busch" })).toEqual([]);
  expect(await who({})).toEqual([]);
  const theirs = await database.workspace({ name: "Theirs" });
  const nobody = await inWorkspace(theirs, (tx) => likelyPeople(tx, { name: "Roland Mendel" }), "read");
  expect(nobody).toEqual([]);
});

test("two who write at once find each other", async () => {
  const ctx = await database.workspace();
  const twin = { name: "Nadia Okafor", contact_points: [email("nadia@harbour.example")] };
  for (let round = 0; round < 5; round++) {
    const alone = await database.workspace();
    await Promise.all(
      [1, 2].map(async () => {
        await inWorkspace(alone, (tx) => createPeople(tx, [twin]));
        await drainNotices(alone);
      }),
    );
    await drainNotices(alone);
    expect(await pairs(alone)).toHaveLength(1);
  }
  expect(await pairs(ctx)).toEqual([]);
});

test("a free mailbox's domain joins no two firms, and a key that many hold brings nobody", async () => {
  const ctx = await database.workspace();
  const { accounts } = await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "Ash" }, { name: "Birch" }]));
  const ids = accounts.map(({ id }) => id) as [string, string];
  const sounds = ["bar", "cel", "dim", "fon", "gur", "hap", "kes", "lov", "mit", "nuk", "pol", "ras"];
  const many = sounds.flatMap((a, at) =>
    sounds
      .slice(at + 1)
      .map((b) => ({ name: `${a}${b}${a} ${b}${a}${b}`, contact_points: [email("office@harbour.example")] })),
  );
  expect(many.length).toBeGreaterThan(60);
  await people(ctx, ...many);
  expect(await pairs(ctx)).toEqual([]);
  expect(
    await inWorkspace(
      ctx,
      (tx) => likelyPeople(tx, { name: "", contact_points: [email("office@harbour.example")] }),
      "read",
    ),
  ).toEqual([]);
  await inWorkspace(ctx, (tx) =>
    tx.query(
      `insert into contact_points (workspace_id, id, account_id, kind, value, normal)
       select $1, gen_random_uuid(), a.id, 'email', a.mail, a.mail from unnest($2::uuid[], $3::text[]) as a (id, mail)`,
      [tx.workspace, ids, ["ash@gmail.com", "birch@gmail.com"]],
    ),
  );
  expect(
    await inWorkspace(
      ctx,
      (tx) => likelyAccounts(tx, { name: "Cedar", contact_points: [email("c@gmail.com")] }),
      "read",
    ),
  ).toEqual([]);
});
