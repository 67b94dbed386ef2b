import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

test("a colleague who takes another name has it on every account they look after, at once", async () => {
  const owner = await server.owner("Names");
  for (const account of [{ name: "Hofladen", owner_id: owner.user }, { name: "Mühle" }]) {
    const made = await owner.ask("POST", "/accounts", account);
    expect(made.status, made.text).toBe(201);
  }
  await drainNotices(owner.ctx);
  const names = async () =>
    database.asAdmin<{ name: string; owner_name: string | null }>(
      "select name, owner_name from standing where workspace_id = $1 order by name",
      [owner.workspace],
    );
  const before = (await owner.ask("GET", "/users")).body.rows[0];
  expect(await names()).toEqual([
    { name: "Hofladen", owner_name: before.name },
    { name: "Mühle", owner_name: null },
  ]);
  const renamed = await owner.ask("PATCH", "/me", { name: "Ada Acker" }, { "if-match": `"${before.revision}"` });
  expect(renamed.status, renamed.text).toBe(200);
  await drainNotices(owner.ctx);
  expect(await names()).toEqual([
    { name: "Hofladen", owner_name: "Ada Acker" },
    { name: "Mühle", owner_name: null },
  ]);
});
