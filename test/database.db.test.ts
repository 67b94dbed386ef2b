import { expect, test } from "vitest";
import { inWorkspace, newId } from "../server/platform/db/index.ts";
import { useDatabase } from "./database.ts";

const database = useDatabase();

test("the server is the one the project asks for", () => {
  if (process.env["DATABASE_URL"]) return;
  expect(Math.floor(database.version / 10_000)).toBe(Number(process.env["TILTH_TEST_SERVER"]));
});

test("a test's workspace sees its own rows and no other's", async () => {
  const ours = await database.workspace({ name: "Ours" });
  const theirs = await database.workspace({ name: "Theirs" });
  await inWorkspace(ours, (tx) =>
    tx.query("insert into counts (workspace_id, name, id, n) values ($1, 'accounts', $2, 3)", [tx.workspace, newId()]),
  );
  const count = (ctx: typeof ours) =>
    inWorkspace(ctx, (tx) => tx.one<{ n: number }>("select count(*) as n from counts"));
  expect((await count(ours))?.n).toBe(1);
  expect((await count(theirs))?.n).toBe(0);
});

test("the superuser sees both", async () => {
  expect(await database.asAdmin("select name from workspaces order by name")).toEqual([
    { name: "Ours" },
    { name: "Theirs" },
  ]);
});
