import pg from "pg";

export const queueSchema = "pgboss";
/** The schema version that the queue library of this program writes. */
const libraryVersion = 43;
const installLockKey = 724_501_430;

/** Makes or renews the queue's tables in a schema of their own, owned by the owner, used by the program's role for itself. */
export async function installQueue(admin: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    if ((await installedVersion(client)) === libraryVersion) return;
    await client.query("select pg_advisory_lock($1)", [installLockKey]);
    if ((await installedVersion(client)) === libraryVersion) return;
    const { PgBoss } = await import("pg-boss");
    const boss = new PgBoss({
      db: { executeSql: (text, values) => client.query(text, values as never[]) },
      schema: queueSchema,
      supervise: false,
      schedule: false,
    });
    boss.on("error", () => {});
    await boss.start();
    await boss.stop({ graceful: false });
    await client.query(`grant usage on schema ${queueSchema} to tilth_system`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${queueSchema} to tilth_system`);
    await client.query(`grant usage on all sequences in schema ${queueSchema} to tilth_system`);
    await client.query(`grant execute on all functions in schema ${queueSchema} to tilth_system`);
  } finally {
    await client.end();
  }
}

async function installedVersion(client: pg.Client): Promise<number | undefined> {
  const there = await client.query("select to_regclass($1) is not null as there", [`${queueSchema}.version`]);
  if (!there.rows[0].there) return undefined;
  const found = await client.query(`select version from ${queueSchema}.version`);
  return found.rows[0]?.version;
}
