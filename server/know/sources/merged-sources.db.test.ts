import { expect, test } from "vitest";
import { drainNotices } from "../../platform/notices/index.ts";
import { allRows } from "../../../test/all-rows.ts";
import { useDatabase } from "../../../test/database.ts";
import { customers, orders, useImports } from "../../../test/imports.ts";
import { merge, rowsOf, undo } from "../../../test/merges.ts";

const database = useDatabase();
const { bring } = useImports(database);

test("a source that names two finds the one they became, and when they come apart its rows go by its own keys", async () => {
  const ctx = await database.workspace();
  await bring(ctx, customers, "accounts", { source: "shop" });
  await bring(ctx, orders, "orders", { source: "shop" });
  const ids = await rowsOf<{ id: string; name: string }>(
    ctx,
    "select id, name from accounts where workspace_id = $1 order by name",
  );
  const [apfel, birke] = ids.map(({ id }) => id) as [string, string];
  await drainNotices(ctx);
  const before = await allRows(database, ctx);
  const first = await merge(ctx, "account", apfel, birke);
  await undo(ctx, first.id);
  await drainNotices(ctx);
  expect(await allRows(database, ctx)).toEqual(before);
  const { id } = await merge(ctx, "account", apfel, birke);
  const again = await bring(ctx, customers, "accounts", { source: "shop" });
  expect(again).toMatchObject({ created: 0, unchanged: 2 });
  const more = `${orders}1003,B2,2026-02-01,10.00\n1004,A1,2026-02-02,11.00\n`;
  expect(await bring(ctx, more, "orders", { source: "shop" })).toMatchObject({ created: 2, unchanged: 2 });
  await undo(ctx, id);
  expect(
    await rowsOf(
      ctx,
      "select o.number, a.name from orders o join accounts a on a.workspace_id = $1 and a.id = o.account_id where o.workspace_id = $1 order by o.number",
    ),
  ).toEqual([
    { number: "1001", name: "Apfelhof" },
    { number: "1002", name: "Birkenwerk" },
    { number: "1003", name: "Birkenwerk" },
    { number: "1004", name: "Apfelhof" },
  ]);
});
