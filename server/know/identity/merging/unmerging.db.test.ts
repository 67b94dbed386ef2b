import { expect, test } from "vitest";
import { inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { make, merge, promiseGap, rowsOf, twoFirms, undo } from "../../../../test/merges.ts";
import { createAccounts, editAccounts } from "../../accounts/index.ts";
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
