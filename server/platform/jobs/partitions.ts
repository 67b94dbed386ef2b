import pg from "pg";

const monthsAhead = 3;

/** Makes the months of touches that are about to begin. A month whose rows already lie in the rest partition stays there. */
export async function makePartitionsAhead(admin: pg.PoolConfig, now: Date): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    for (let ahead = 0; ahead < monthsAhead; ahead++) {
      const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
      const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1));
      const name = `touches_${from.toISOString().slice(0, 7).replace("-", "_")}`;
      const there = await client.query(
        "select to_regclass($1) is not null or exists (select from only touches_other t where t.created_at >= $2 and t.created_at < $3) as there",
        [name, from, to],
      );
      if (there.rows[0].there) continue;
      // Somebody may be making it, or filling the rest partition, this very moment: then the next look does.
      await client
        .query(`set lock_timeout = '2s'; create table if not exists ${name} partition of touches for values from ('${from.toISOString()}') to ('${to.toISOString()}')`)
        .catch(() => {});
    }
  } finally {
    await client.end();
  }
}
