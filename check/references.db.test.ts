import { expect, test } from "vitest";
import { references } from "../server/main/compose.ts";
import { asClient } from "../server/platform/postgres/index.ts";
import { useDatabase } from "../test/database.ts";
import { referenceRefusals } from "./references.ts";

const database = useDatabase();

const planted = `create table planted (workspace_id uuid not null, id uuid not null, helper_account_id uuid, friend uuid,
  constraint planted_friend_fkey foreign key (workspace_id, friend) references people (workspace_id, id))`;

test("a column that points to an account or a person must be registered, by its name or its foreign key", async () => {
  await asClient(database.handle.admin, async (client) => {
    await client.query(`begin; ${planted}`);
    const refused = await referenceRefusals(client, references());
    expect(refused).toContainEqual({
      where: "planted.helper_account_id",
      what: expect.stringContaining("points to an account"),
      instead: expect.stringContaining("refersTo"),
    });
    expect(refused).toContainEqual({
      where: "planted.friend",
      what: expect.stringContaining("points to a person"),
      instead: expect.stringContaining("refersTo"),
    });
    const registered = [
      ...references(),
      { table: "planted", column: "helper_account_id", kind: "account" },
      { table: "planted", column: "friend", kind: "account" },
      { table: "planted", column: "gone", kind: "person" },
      { table: "sent_hours", column: "sender_id", kind: "person", moves: true },
    ];
    expect(await referenceRefusals(client, registered)).toContainEqual({
      where: "sent_hours.sender_id",
      what: expect.stringContaining("by ids"),
      instead: expect.stringContaining("id uuid"),
    });
    const left = (await referenceRefusals(client, registered)).filter((one) => one.where.startsWith("planted."));
    expect(left.map((one) => [one.where, one.what])).toEqual([
      ["planted.friend", 'points to the kind "person" and is registered as "account"'],
      ["planted.gone", "is registered and no such column exists"],
    ]);
  });
});
