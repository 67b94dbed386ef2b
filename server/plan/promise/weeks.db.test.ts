import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { tickStanding } from "../../weigh/standing/index.ts";
import { tickWeeks, viewPromise } from "./index.ts";

const database = useDatabase();

test("the first customer of a workspace counts once the week in which they came is over", async () => {
  // A Wednesday.
  const ctx = await database.workspace({ at: "2026-03-04T09:00:00Z" });
  await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "Hofladen", since: "2026-03-03" }]));
  await drainNotices(ctx);
  const newest = async () => (await inWorkspace(ctx, (tx) => viewPromise(tx), "read")).weeks.at(-1);
  expect(await newest()).toMatchObject({ ends_on: "2026-03-01", customers: 0 });
  ctx.clock.set("2026-03-09T09:00:00Z");
  await tickStanding(ctx);
  expect(await newest()).toMatchObject({ ends_on: "2026-03-08", customers: 1, kept: 1 });
  expect(await tickWeeks(ctx)).toBe(true);
  expect(await newest()).toMatchObject({ ends_on: "2026-03-08", customers: 1, kept: 1 });
  expect(await tickWeeks(ctx)).toBe(false);
});
