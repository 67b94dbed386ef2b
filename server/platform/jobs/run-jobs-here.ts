import type { Ctx } from "../db/index.ts";
import { type JobIds, jobKinds } from "./job-kind.ts";
import { installQueue, queueSchema } from "./install-queue.ts";
import { closeQueue, queueOf } from "./queue.ts";
import { runJob } from "./run-job.ts";

/** The name under which a worker's listening connection is known to the database: whoever asks sees whether one lives. */
export const workerName = "tilth-worker";

export async function workersRunning(ctx: Pick<Ctx, "db">): Promise<number> {
  const { rows } = await ctx.db.system.query(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = $1",
    [workerName],
  );
  return rows[0].n;
}

/** Without a worker a command does the waiting jobs itself, of these kinds or of every kind, until none waits. Returns how many it ran. */
export async function runJobsHere(ctx: Ctx, only?: ReadonlySet<string>): Promise<number> {
  const kinds = jobKinds().filter(({ name }) => only?.has(name) ?? true);
  await installQueue(ctx.db.connections.admin);
  const queue = await queueOf(ctx.db);
  const host = { db: ctx.db, clock: ctx.clock, dataDir: ctx.dataDir ?? "", signal: new AbortController().signal };
  let ran = 0;
  try {
    // What a killed worker left in its hands comes back first.
    await queue.supervise();
    for (let found = true; found; ) {
      found = false;
      for (const kind of kinds) {
        for (const job of await queue.fetch<JobIds>(kind.name, { batchSize: 1 })) {
          found = true;
          if (await runJob(queue, kind, job, host)) ran++;
        }
      }
    }
    return ran;
  } finally {
    await closeQueue(ctx.db);
  }
}

export interface JobCounts {
  waiting: number;
  running: number;
  failed: number;
}

/** For `tilth status`: what waits, what runs, and what was given up. */
export async function jobCounts(system: Ctx["db"]["system"]): Promise<JobCounts> {
  const there = await system.query("select to_regclass($1) is not null as there", [`${queueSchema}.job`]);
  if (!there.rows[0].there) return { waiting: 0, running: 0, failed: 0 };
  const { rows } = await system.query(
    `select count(*) filter (where j.state in ('created', 'retry'))::int as waiting,
            count(*) filter (where j.state = 'active')::int as running,
            count(*) filter (where j.state = 'failed')::int as failed
     from ${queueSchema}.job j`,
  );
  return rows[0];
}
