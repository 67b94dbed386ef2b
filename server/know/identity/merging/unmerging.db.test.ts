import { expect, test } from "vitest";
import { inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { allRows } from "../../../../test/all-rows.ts";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { make, merge, promiseGap, rowsOf, twoFirms, undo } from "../../../../test/merges.ts";
import { createAccounts, editAccounts } from "../../accounts/index.ts";
import { suppress } from "../../consent/index.ts";
import { createPeople, editContactPoint } from "../../people/index.ts";
import { logTouch } from "../../touches/index.ts";

const database = useDatabase();

const ownerOf = async (ctx: TestCtx, table: string, id: string): Promise<string | null> =>
  (
    await rowsOf<{ account_id: string | null }>(
      ctx,
      `select account_id from ${table} where workspace_id = $1 and id = $2`,
      [id],
    )
  )[0]?.account_id ?? null;

test("taken apart later, what was made since goes to the side it belongs to, edits stay, and a wish not to be touched holds on both", async () => {
  const ctx = await database.workspace();
  const { kept, folded, nadia, twin, touch, order } = await twoFirms(ctx);
  const { id } = await merge(ctx, "account", kept, folded);
  const later = await inWorkspace(ctx, async (tx) => {
    await editAccounts(tx, [kept], { website: "new.example" });
    const log = async (person: string | null, answers?: string) =>
      (
        await logTouch(tx, {
          account: kept,
          person,
          channel: "email",
          direction: answers ? "in" : "out",
          purpose: "help",
          answers,
        })
      ).touch.id;
    return {
      theirs: await log(twin),
      ours: await log(nadia),
      nobodys: await log(null),
      answer: await log(null, touch),
      refund: await make(tx, "refund", {
        account_id: kept,
        order_id: order,
        refunded_on: "2026-03-01",
        currency: "EUR",
        amount_minor: 1,
      }),
      wish: await make(tx, "suppression", { account_id: kept, channel: "call", reason: "asked" }),
      note: await make(tx, "note", { account_id: kept, words: "called" }),
    };
  });
  await promiseGap(ctx, kept, 10);
  const undone = await undo(ctx, id);
  expect(undone.kept.map(({ reason }) => reason)).toEqual(["gap_days was changed again later"]);
  expect({
    theirs: await ownerOf(ctx, "touches", later.theirs),
    ours: await ownerOf(ctx, "touches", later.ours),
    nobodys: await ownerOf(ctx, "touches", later.nobodys),
    answer: await ownerOf(ctx, "touches", later.answer),
    refund: await ownerOf(ctx, "refunds", later.refund),
    note: await ownerOf(ctx, "notes", later.note),
  }).toEqual({ theirs: folded, ours: kept, nobodys: kept, answer: folded, refund: folded, note: kept });
  expect(
    await rowsOf(
      ctx,
      "select account_id from suppressions where workspace_id = $1 and account_id is not null order by created_at, id",
    ),
  ).toEqual(expect.arrayContaining([{ account_id: kept }, { account_id: folded }]));
  expect(await rowsOf(ctx, "select id, website, industry from accounts where workspace_id = $1 order by id")).toEqual([
    { id: kept, website: "new.example", industry: null },
    { id: folded, website: null, industry: "food" },
  ]);
  expect(
    await rowsOf(ctx, "select account_id, gap_days from promise_states where workspace_id = $1 order by account_id"),
  ).toEqual([
    { account_id: kept, gap_days: 10 },
    { account_id: folded, gap_days: 30 },
  ]);
});

test("a value that came with one side and was changed since stays changed on the other, and its own side has what it had", async () => {
  const ctx = await database.workspace();
  const [kept, folded] = (await inWorkspace(ctx, async (tx) =>
    (await createAccounts(tx, [{ name: "Ash" }, { name: "Birch" }])).accounts.map(({ id }) => id),
  )) as [string, string];
  await promiseGap(ctx, folded, 30);
  const { id } = await merge(ctx, "account", kept, folded);
  await promiseGap(ctx, kept, 10);
  await undo(ctx, id);
  expect(
    await rowsOf(ctx, "select account_id, gap_days from promise_states where workspace_id = $1 order by account_id"),
  ).toEqual([
    { account_id: kept, gap_days: 10 },
    { account_id: folded, gap_days: 30 },
  ]);
});

test("what was done before a merge can be undone after it, and an un-merge brings back only what still stands", async () => {
  const ctx = await database.workspace();
  const { kept, folded, note } = await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Ash" }]);
    const account = accounts[0]?.id as string;
    return { kept: account, ...(await folds(tx)) };
  });
  const edited = await inWorkspace(ctx, (tx) => editAccounts(tx, [folded], { industry: "wood" }));
  const gone = await inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "remove-note" });
    await set.remove("note", [note]);
    return (await set.close()) as string;
  });
  const { id } = await merge(ctx, "account", kept, folded);
  await undo(ctx, edited.set as string);
  await undo(ctx, gone);
  expect(await ownerOf(ctx, "notes", note)).toBe(kept);
  await undo(ctx, id);
  expect(await ownerOf(ctx, "notes", note)).toBe(folded);
  expect(await rowsOf(ctx, "select industry from accounts where workspace_id = $1 and id = $2", [folded])).toEqual([
    { industry: null },
  ]);
});

async function folds(tx: Tx): Promise<{ folded: string; note: string }> {
  const { accounts } = await createAccounts(tx, [{ name: "Birch" }]);
  const folded = accounts[0]?.id as string;
  return { folded, note: await make(tx, "note", { account_id: folded, words: "once" }) };
}

/** Two people with one address, as two records. */
async function twoOfOneAddress(ctx: TestCtx, ...names: string[]) {
  return inWorkspace(ctx, async (tx) => {
    const { people } = await createPeople(
      tx,
      names.map((name) => ({ name, contact_points: [{ kind: "email" as const, value: "nadia@harbour.example" }] })),
    );
    return people.map(({ id }) => id);
  });
}

const addresses = (ctx: TestCtx) =>
  rowsOf<{ id: string; person_id: string; state: string; state_on: string | null; asked: number }>(
    ctx,
    `select c.id, c.person_id, c.state, c.state_on::text,
            (select count(*)::int from suppressions s where s.workspace_id = $1 and s.contact_point_id = c.id) as asked
     from contact_points c where c.workspace_id = $1 order by c.person_id`,
  );

test("what was learned of an address while two records were one holds on both, and one undo takes it from both", async () => {
  const ctx = await database.workspace();
  const [a, b, c] = (await twoOfOneAddress(ctx, "Nadia Okafor", "N. Okafor", "Okafor")) as [string, string, string];
  const before = await allRows(database, ctx);
  const first = await merge(ctx, "person", b, a);
  const point = (await addresses(ctx))[0]?.id as string;
  const dead = await inWorkspace(ctx, (tx) => editContactPoint(tx, point, { state: "dead" }));
  const second = await merge(ctx, "person", c, b);
  const later = (await addresses(ctx))[0]?.id as string;
  const wish = await inWorkspace(ctx, (tx) =>
    suppress(tx, [{ contact_point_id: later, channel: "email", reason: "asked" }]),
  );
  const both = [
    { state: "dead", state_on: "2026-03-02", asked: 1 },
    { state: "dead", state_on: "2026-03-02", asked: 1 },
    { state: "unverified", state_on: null, asked: 1 },
  ];
  const seen = async () => (await addresses(ctx)).map(({ state, state_on, asked }) => ({ state, state_on, asked }));
  await undo(ctx, first.id);
  await undo(ctx, second.id);
  expect(await addresses(ctx)).toMatchObject([{ person_id: a }, { person_id: b }, { person_id: c }]);
  expect(await seen()).toEqual(both);
  await undo(ctx, wish.set as string);
  await undo(ctx, dead.set as string);
  expect(await allRows(database, ctx)).toEqual(before);
});

test("a wish not to be touched that is taken back while the two are one again is gone from both", async () => {
  const ctx = await database.workspace();
  const [kept, folded] = (await twoOfOneAddress(ctx, "Nadia Okafor", "N. Okafor")) as [string, string];
  const before = await allRows(database, ctx);
  const { id } = await merge(ctx, "person", kept, folded);
  const point = (await addresses(ctx))[0]?.id as string;
  const dead = await inWorkspace(ctx, (tx) => editContactPoint(tx, point, { state: "dead" }));
  const wishes = await inWorkspace(ctx, (tx) =>
    suppress(tx, [
      { contact_point_id: point, channel: "email", reason: "asked" },
      { person_id: kept, channel: "call", reason: "asked" },
    ]),
  );
  const apart = await undo(ctx, id);
  expect(await addresses(ctx)).toMatchObject([
    { person_id: kept, state: "dead", asked: 1 },
    { person_id: folded, state: "dead", asked: 1 },
  ]);
  const again = await undo(ctx, apart.set);
  await undo(ctx, wishes.set as string);
  await undo(ctx, dead.set as string);
  expect((await undo(ctx, again.set)).kept).toEqual([]);
  expect(await allRows(database, ctx)).toEqual(before);
});

test("an address that was known to be dead on one side only is dead on that side only, taken apart", async () => {
  const ctx = await database.workspace();
  const [kept, folded] = (await twoOfOneAddress(ctx, "Nadia Okafor", "N. Okafor")) as [string, string];
  const own = (await addresses(ctx))[1]?.id as string;
  await inWorkspace(ctx, (tx) => editContactPoint(tx, own, { state: "dead" }));
  const { id } = await merge(ctx, "person", kept, folded);
  const other = (await addresses(ctx))[0]?.id as string;
  // Another address from here on: what is learned of it says nothing of the one both had.
  await inWorkspace(ctx, (tx) => editContactPoint(tx, other, { value: "new@harbour.example" }));
  await inWorkspace(ctx, (tx) => editContactPoint(tx, other, { state: "verified" }));
  await undo(ctx, id);
  expect(await addresses(ctx)).toMatchObject([
    { person_id: kept, state: "verified" },
    { person_id: folded, state: "dead" },
  ]);
});

test("an address that became one with a third record's comes back with the wish that came with it, and with what was learned since", async () => {
  const ctx = await database.workspace();
  const [a, c] = (await twoOfOneAddress(ctx, "Nadia Okafor", "Okafor")) as [string, string];
  const [b] = await inWorkspace(ctx, async (tx) => (await createPeople(tx, [{ name: "N. Okafor" }])).people);
  const own = (await addresses(ctx)).find(({ person_id }) => person_id === a)?.id as string;
  await inWorkspace(ctx, (tx) => suppress(tx, [{ contact_point_id: own, channel: "email", reason: "asked" }]));
  const before = await allRows(database, ctx);
  const first = await merge(ctx, "person", b?.id as string, a);
  const second = await merge(ctx, "person", c, b?.id as string);
  const shared = (await addresses(ctx))[0]?.id as string;
  const dead = await inWorkspace(ctx, (tx) => editContactPoint(tx, shared, { state: "dead" }));
  await undo(ctx, first.id);
  expect(await addresses(ctx)).toMatchObject([
    { person_id: a, state: "dead", asked: 1 },
    { person_id: c, state: "dead", asked: 0 },
  ]);
  await undo(ctx, second.id);
  await undo(ctx, dead.set as string);
  expect(await allRows(database, ctx)).toEqual(before);
});
