import pg from "pg";
import type { Database } from "../../platform/db/index.ts";

/** Held while quarters are made, so that two programs make each once. */
const partitionLockKey = 724_501_020;
/**
 * Months in a partition. Whoever asks for an account's touches asks each partition: with months, two years of them are most of the cost of
 * standing, Today and the account's screen. With years the index that grows would be the whole workspace's.
 */
const monthsEach = 3;
/** Partitions made ahead: a program that was asleep for weeks still finds its quarter. */
const quartersAhead = 1;

/**
 * Makes the partitions of touches for this quarter and the next one. What already lies in the default partition for such a quarter moves into
 * it. Changes nothing where all are there. Returns the names of those it made.
 */
export async function ensureTouchPartitions(
  { connections }: Pick<Database, "connections">,
  now: Date,
): Promise<string[]> {
  const client = new pg.Client(connections.admin);
  await client.connect();
  try {
    const wanted = Array.from({ length: quartersAhead + 1 }, (_, ahead) => quarter(now, ahead));
    const there = await client.query<{ name: string }>(
      "select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'public.touches'::regclass",
    );
    const names = new Set(there.rows.map((row) => row.name));
    const missing = wanted.filter(({ name }) => !names.has(name));
    for (const one of missing) await makePartition(client, one);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface Quarter {
  name: string;
  from: string;
  to: string;
}

function quarter(now: Date, ahead: number): Quarter {
  const number = Math.floor(now.getUTCMonth() / monthsEach) + ahead;
  const first = (of: number): string => new Date(Date.UTC(now.getUTCFullYear(), of * monthsEach, 1)).toISOString();
  const from = first(number);
  const name = `touches_${from.slice(0, 4)}_q${(Number(from.slice(5, 7)) - 1) / monthsEach + 1}`;
  return { name, from, to: first(number + 1) };
}

async function makePartition(client: pg.Client, quarter: Quarter): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await tryPartition(client, quarter);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55P03" || attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Whoever is writing touches goes first. So often a quarter is tried, with a pause between, before the next schedule makes it. */
const tries = 40;
const pauseMs = 250;

async function tryPartition(client: pg.Client, { name, from, to }: Quarter): Promise<void> {
  try {
    await client.query("begin");
    await client.query("set local lock_timeout = '5s'");
    await client.query("select pg_advisory_xact_lock($1)", [partitionLockKey]);
    const there = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [name]);
    if (!there.rows[0]?.there) {
      // All that attaching locks, at once: an import writes accounts, people, then touches, and whoever waited for one while holding another would
      // end in a deadlock with it. Only the first is waited for.
      await client.query("lock table accounts in share row exclusive mode");
      await client.query("lock table people in share row exclusive mode nowait");
      await client.query("lock table only touches in share update exclusive mode nowait");
      await client.query("lock table touches_other in access exclusive mode nowait");
      const range = `created_at >= '${from}' and created_at < '${to}'`;
      await client.query(`create table ${name} (like touches including defaults including constraints)`);
      await client.query(
        `with moved as (delete from touches_other where ${range} returning *) insert into ${name} select * from moved`,
      );
      await client.query(`alter table touches attach partition ${name} for values from ('${from}') to ('${to}')`);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
