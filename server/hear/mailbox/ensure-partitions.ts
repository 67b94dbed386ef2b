import pg from "pg";
import type { Database } from "../../platform/db/index.ts";

/** Held while quarters are made, so that two programs make each once. */
const partitionLockKey = 724_501_150;

/** Makes the partitions of messages for this quarter and the next one, and moves in what came before they were there. Nothing refers to messages, so only they are locked. */
export async function ensureMessagePartitions(
  { connections }: Pick<Database, "connections">,
  now: Date,
): Promise<void> {
  const client = new pg.Client(connections.admin);
  await client.connect();
  try {
    for (const ahead of [0, 1]) await makeQuarter(client, now, ahead);
  } finally {
    await client.end();
  }
}

async function makeQuarter(client: pg.Client, now: Date, ahead: number): Promise<void> {
  const number = Math.floor(now.getUTCMonth() / 3) + ahead;
  const first = (of: number): string => new Date(Date.UTC(now.getUTCFullYear(), of * 3, 1)).toISOString();
  const [from, to] = [first(number), first(number + 1)];
  const name = `messages_${from.slice(0, 4)}_q${Math.floor(Number(from.slice(5, 7)) / 3) + 1}`;
  try {
    await client.query("begin");
    // Whoever is storing messages goes first; the next day makes the quarter.
    await client.query("set local lock_timeout = '5s'");
    await client.query("select pg_advisory_xact_lock($1)", [partitionLockKey]);
    const there = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [name]);
    if (!there.rows[0]?.there) {
      const range = `created_at >= '${from}' and created_at < '${to}'`;
      await client.query(`create table ${name} (like messages including defaults including constraints)`);
      await client.query(
        `with moved as (delete from messages_other where ${range} returning *) insert into ${name} select * from moved`,
      );
      await client.query(`alter table messages attach partition ${name} for values from ('${from}') to ('${to}')`);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
