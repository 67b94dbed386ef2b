import pg from "pg";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { newId } from "../../platform/db/index.ts";
import { ensureTouchPartitions } from "./index.ts";

const database = useDatabase();

test("a quarter is made while accounts and then touches are brought in: one goes after the other, and neither fails", async () => {
  const ctx = await database.workspace();
  const client = new pg.Client(database.handle.admin);
  await client.connect();
  try {
    const at = new Date("2031-02-01T00:00:00Z");
    const account = newId();
    await client.query("begin");
    await client.query("insert into accounts (workspace_id, id, name) values ($1, $2, 'Ash')", [
      ctx.workspace,
      account,
    ]);
    const making = ensureTouchPartitions({ connections: database.handle }, at);
    await waitsForLock();
    await client.query(
      `insert into touches (workspace_id, id, created_at, account_id, channel, direction, state) values ($1, $2, $3, $4, 'call', 'out', 'done')`,
      [ctx.workspace, newId(), at, account],
    );
    await client.query("commit");
    expect(await making).toEqual(["touches_2031_q1", "touches_2031_q2"]);
    expect(
      await database.asAdmin("select tableoid::regclass::text as place from touches where account_id = $1", [account]),
    ).toEqual([{ place: "touches_2031_q1" }]);
  } finally {
    await client.end();
  }
});

async function waitsForLock(): Promise<void> {
  for (;;) {
    const waiting = await database.asAdmin(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
