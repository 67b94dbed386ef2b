import { expect, test } from "vitest";
import { inWorkspace } from "../../../platform/db/index.ts";
import { recordKinds } from "../../../platform/history/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { allRows } from "../../../../test/all-rows.ts";
import { useDatabase } from "../../../../test/database.ts";
import { make, merge, rowsOf, twoFirms, undo } from "../../../../test/merges.ts";
import { createAccounts } from "../../accounts/index.ts";
import { mergeRecords } from "./index.ts";

const database = useDatabase();

test("what refers to either refers to the one that stays, equal facts are one, and the strictest holds", async () => {
  const ctx = await database.workspace();
  const { kept, folded, nadia, twin } = await twoFirms(ctx);
  await inWorkspace(ctx, (tx) => mergeRecords(tx, { kind: "account", kept, folded, how: "hand" }));
  await inWorkspace(ctx, (tx) => mergeRecords(tx, { kind: "person", kept: nadia, folded: twin, how: "hand" }));
  await drainNotices(ctx);
  expect(await rowsOf(ctx, "select id, name, industry, website from accounts where workspace_id = $1")).toEqual([
    { id: kept, name: "Harbour Bakery", industry: "food", website: "harbour.example" },
  ]);
  expect(await rowsOf(ctx, "select account_id, status, started_on from relationships where workspace_id = $1")).toEqual(
    [{ account_id: kept, status: "customer", started_on: null }],
  );
  expect(await rowsOf(ctx, "select account_id, gap_days from promise_states where workspace_id = $1")).toEqual([
    { account_id: kept, gap_days: 30 },
  ]);
  expect(await rowsOf(ctx, "select kind, state from contact_points where workspace_id = $1 order by kind")).toEqual([
    { kind: "email", state: "dead" },
    { kind: "phone", state: "unverified" },
  ]);
  expect(await rowsOf(ctx, "select person_id, account_id from employments where workspace_id = $1")).toEqual([
    { person_id: nadia, account_id: kept },
  ]);
  expect(await rowsOf(ctx, "select distinct account_id, person_id from touches where workspace_id = $1")).toEqual([
    { account_id: kept, person_id: nadia },
  ]);
  expect(await rowsOf(ctx, "select person_id from suppressions where workspace_id = $1")).toEqual([
    { person_id: nadia },
  ]);
  expect(await rowsOf(ctx, "select account_id from account_tags where workspace_id = $1")).toEqual([
    { account_id: kept },
    { account_id: kept },
  ]);
  expect(
    await rowsOf(
      ctx,
      "select account_id, revenue_12m_minor, people_known, relationship from standing where workspace_id = $1",
    ),
  ).toEqual([{ account_id: kept, revenue_12m_minor: 4000, people_known: 1, relationship: "customer" }]);
  expect(
    await rowsOf(
      ctx,
      "select name, sum(n)::int as n from counts where workspace_id = $1 and name in ('accounts', 'people') group by name order by name",
    ),
  ).toEqual([
    { name: "accounts", n: 1 },
    { name: "people", n: 1 },
  ]);
});

test("undone at once, in either order, the database is what it was, row by row", async () => {
  const ctx = await database.workspace();
  const { kept, folded, nadia, twin } = await twoFirms(ctx);
  await drainNotices(ctx);
  const before = await allRows(database, ctx);
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const merges: string[] = [];
    for (const wanted of [
      { kind: "person", kept: twin, folded: nadia },
      { kind: "account", kept, folded },
    ] as const)
      merges.push((await inWorkspace(ctx, (tx) => mergeRecords(tx, { ...wanted, how: "hand" }))).id);
    await drainNotices(ctx);
    expect(await allRows(database, ctx)).not.toEqual(before);
    for (const n of order) {
      const undone = await undo(ctx, merges[n] as string);
      expect(undone.kept).toEqual([]);
    }
    await drainNotices(ctx);
    expect(await allRows(database, ctx)).toEqual(before);
  }
});

test("of a chain any link can be taken out, in any order, and in the end all is as it was", async () => {
  const ctx = await database.workspace();
  const ids = await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(
      tx,
      ["Ash", "Birch", "Cedar"].map((name) => ({ name })),
    );
    const all = accounts.map((account) => account.id) as [string, string, string];
    const tag = await make(tx, "tag", { name: "tree" });
    for (const account_id of all) {
      await make(tx, "account-tag", { tag_id: tag, account_id });
      await make(tx, "contact-point", {
        account_id,
        kind: "email",
        value: "wood@tree.example",
        normal: "wood@tree.example",
      });
      await make(tx, "note", { account_id, words: "grows" });
    }
    const points = await tx.query<{ id: string }>(
      "select id from contact_points where workspace_id = $1 and account_id = $2",
      [tx.workspace, all[0]],
    );
    await make(tx, "suppression", { contact_point_id: points[0]?.id, channel: "email", reason: "asked" });
    return all;
  });
  await drainNotices(ctx);
  const before = await allRows(database, ctx);
  for (const backwards of [false, true]) {
    const first = await merge(ctx, "account", ids[1], ids[0]);
    const second = await merge(ctx, "account", ids[2], ids[1]);
    await expect(merge(ctx, "account", ids[0], ids[2])).rejects.toMatchObject({
      code: "merged",
      detail: { into: ids[2] },
    });
    await drainNotices(ctx);
    expect(
      await rowsOf(ctx, "select count(*)::int as n from notes where workspace_id = $1 and account_id = $2", [ids[2]]),
    ).toEqual([{ n: 3 }]);
    expect(await rowsOf(ctx, "select count(*)::int as n from contact_points where workspace_id = $1")).toEqual([
      { n: 1 },
    ]);
    await undo(ctx, backwards ? second.id : first.id);
    if (!backwards) {
      // The one that came out has its own again, the reason not to write to it included.
      expect(
        await rowsOf(
          ctx,
          `select c.account_id from suppressions s join contact_points c on c.workspace_id = $1 and c.id = s.contact_point_id where s.workspace_id = $1`,
        ),
      ).toEqual([{ account_id: ids[0] }]);
      expect(
        await rowsOf(ctx, "select count(*)::int as n from account_tags where workspace_id = $1 and account_id = $2", [
          ids[0],
        ]),
      ).toEqual([{ n: 1 }]);
    }
    await undo(ctx, backwards ? first.id : second.id);
    await drainNotices(ctx);
    expect(await allRows(database, ctx)).toEqual(before);
  }
});

test("an undone merge can be done again, and each kind says which columns the database holds unique", async () => {
  const ctx = await database.workspace();
  const { kept, folded } = await twoFirms(ctx);
  const { id } = await merge(ctx, "account", kept, folded);
  const { set } = await undo(ctx, id);
  const again = await undo(ctx, set);
  expect(await rowsOf(ctx, "select id from accounts where workspace_id = $1")).toEqual([{ id: kept }]);
  await undo(ctx, again.set);
  expect(await rowsOf(ctx, "select id from accounts where workspace_id = $1 order by id")).toEqual([
    { id: kept },
    { id: folded },
  ]);
  const unique = await database.asAdmin<{ table: string; columns: string[] }>(
    `select c.relname as table, array(select a.attname::text from unnest(i.indkey) k join pg_attribute a on a.attrelid = c.oid and a.attnum = k) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid where i.indisunique and c.relnamespace = 'public'::regnamespace and not c.relispartition`,
  );
  for (const kind of recordKinds()) {
    if (kind.derived) continue;
    for (const { column, kind: to, also = [] } of kind.refersTo ?? []) {
      if (to !== "account" && to !== "person") continue;
      for (const { table, columns } of unique.filter((one) => one.table === kind.table)) {
        const owner = [column, ...also].find((one) => columns.includes(one));
        if (!owner || columns.includes("id")) continue;
        expect({ table, same: kind.same?.toSorted() }).toEqual({
          table,
          same: columns.filter((one) => one !== "workspace_id" && one !== owner).toSorted(),
        });
      }
    }
  }
});
