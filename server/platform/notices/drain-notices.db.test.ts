import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace, newId } from "../db/index.ts";
import { announce } from "./announce.ts";
import { drainNotices } from "./drain-notices.ts";

const database = useDatabase();

test("after much came in at once, the planner knows the tables before anybody reads them", async () => {
  const ctx = await database.workspace();
  const known = async (): Promise<number> =>
    (await database.asAdmin<{ n: number }>("select reltuples::int as n from pg_class where relname = 'accounts'"))[0]
      ?.n ?? -1;
  const before = await known();
  const ids = Array.from({ length: 4000 }, newId);
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      "insert into accounts (workspace_id, id, name) select $1, id, 'Firm ' || id from unnest($2::uuid[]) id",
      [tx.workspace, ids],
    );
    await announce(tx, "accounts.changed", ids);
  });
  expect(await known()).toBe(before);
  await drainNotices(ctx);
  expect(await known()).toBeGreaterThanOrEqual(4000);
});
