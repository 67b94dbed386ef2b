import pg from "pg";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { migrate } from "./index.ts";

const database = useDatabase();

test("a program that starts while others read and write waits for none of them", async () => {
  const busy = new pg.Client(database.handle.admin);
  await busy.connect();
  await busy.query("begin; select count(*) from accounts; lock table workspaces in row exclusive mode");
  try {
    const late = new Promise((done) => setTimeout(done, 10_000, "it waited"));
    expect(await Promise.race([migrate(database.handle), late])).not.toBe("it waited");
  } finally {
    await busy.query("rollback");
    await busy.end();
  }
});

test("policies that went missing with their mark are made again at the next start", async () => {
  const policies = "select count(*)::int as n from pg_policy";
  const before = await database.asAdmin(policies);
  await database.asAdmin("drop policy own_workspace on workspaces");
  await migrate(database.handle);
  expect(await database.asAdmin(policies)).toEqual(before);
});
