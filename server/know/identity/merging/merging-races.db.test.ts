import { expect, test } from "vitest";
import { inWorkspace } from "../../../platform/db/index.ts";
import { useDatabase } from "../../../../test/database.ts";
import { merge, rowsOf, undo } from "../../../../test/merges.ts";
import { createAccounts } from "../../accounts/index.ts";
import { logTouch } from "../../touches/index.ts";
import { setParent } from "../groups/index.ts";

const database = useDatabase();

test("a touch, a second merge and a merge the other way round, all at once, lose nothing", async () => {
  const ctx = await database.workspace();
  const ids = await inWorkspace(ctx, async (tx) =>
    (await createAccounts(tx, [{ name: "Ash" }, { name: "Birch" }, { name: "Cedar" }])).accounts.map(({ id }) => id),
  );
  const [a, b, c] = ids as [string, string, string];
  const log = (account: string) =>
    inWorkspace(ctx, (tx) => logTouch(tx, { account, channel: "call", direction: "out", purpose: "help" }));
  const outcomes = await Promise.allSettled([
    merge(ctx, "account", b, a),
    log(a),
    merge(ctx, "account", c, b),
    log(b),
    merge(ctx, "account", a, c),
    log(a),
    log(c),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "merged" });
  const left = await rowsOf<{ id: string; touches: number }>(
    ctx,
    `select a.id, (select count(*)::int from touches t where t.workspace_id = $1 and t.account_id = a.id) as touches from accounts a where a.workspace_id = $1`,
  );
  expect(left.reduce((sum, { touches }) => sum + touches, 0)).toBe(4);
  const folded = await rowsOf<{ n: number }>(
    ctx,
    "select count(*)::int as n from folded_records where workspace_id = $1",
  );
  expect(left.length + (folded[0]?.n ?? 0)).toBe(3);
});

test("two of one group that become one are not their own branch, and are again what they were when taken apart", async () => {
  const ctx = await database.workspace();
  const [a, b, c] = (await inWorkspace(ctx, async (tx) =>
    (await createAccounts(tx, [{ name: "Ash" }, { name: "Birch" }, { name: "Cedar" }])).accounts.map(({ id }) => id),
  )) as [string, string, string];
  const parents = () =>
    rowsOf(ctx, "select account_id, parent_id from account_parents where workspace_id = $1 order by account_id");
  await inWorkspace(ctx, async (tx) => {
    await setParent(tx, b, a);
    await setParent(tx, c, b);
  });
  await expect(inWorkspace(ctx, (tx) => setParent(tx, a, c))).rejects.toMatchObject({ code: "group_in_circle" });
  const before = await parents();
  for (const [kept, folded] of [
    [a, c],
    [c, a],
    [a, b],
    [b, a],
  ] as const) {
    const { id } = await merge(ctx, "account", kept, folded);
    const now = (await parents()) as { account_id: string; parent_id: string }[];
    expect(now).toHaveLength(1);
    expect(now[0]?.account_id).not.toBe(now[0]?.parent_id);
    await undo(ctx, id);
    expect(await parents()).toEqual(before);
  }
});
