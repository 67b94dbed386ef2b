import type { Job, PgBoss } from "pg-boss";
import type { Clock } from "../clock/index.ts";
import type { Ctx, Database } from "../db/index.ts";
import { log } from "../log/index.ts";
import { queueSchema } from "./install-queue.ts";
import type { JobIds, JobKind } from "./job-kind.ts";
import { heartbeatSeconds } from "./queue.ts";

export interface JobHost {
  db: Database;
  clock: Clock;
  dataDir: string;
  signal: AbortSignal;
}

/** A job that returned because the program is told to stop may be half done: it waits again, without counting as a try, and the next worker goes on. */
async function putBack(db: Database, name: string, id: string): Promise<void> {
  await db.system.query(
    `update ${queueSchema}.job set state = 'created', started_on = null, heartbeat_on = null where name = $1 and id = $2 and state = 'active'`,
    [name, id],
  );
}

/** Runs one job that was fetched, in its workspace; says how it ended. A failure is tried again by the queue, later. */
export async function runJob(queue: PgBoss, kind: JobKind, job: Job<JobIds>, host: JobHost): Promise<boolean> {
  const { workspace = "", ...ids } = job.data;
  const ctx: Ctx = { db: host.db, clock: host.clock, dataDir: host.dataDir, workspace, actor: { kind: "system" } };
  const beat = setInterval(() => queue.touch(kind.name, job.id).catch(() => {}), (heartbeatSeconds * 1000) / 3);
  try {
    await kind.handle(ctx, ids, { id: job.id, signal: host.signal });
    if (host.signal.aborted) await putBack(host.db, kind.name, job.id);
    else await queue.complete(kind.name, job.id);
    return true;
  } catch (error) {
    log.error({ err: error, job: kind.name, id: job.id, ids }, "a job failed");
    await queue.fail(kind.name, job.id, { message: (error as Error).message }).catch(() => {});
    return false;
  } finally {
    clearInterval(beat);
  }
}
