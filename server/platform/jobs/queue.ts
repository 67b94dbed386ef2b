import type { PgBoss } from "pg-boss";
import type { Database } from "../db/index.ts";
import { log } from "../log/index.ts";
import { installQueue, queueSchema } from "./install-queue.ts";
import { jobKinds } from "./job-kind.ts";

/** A running job says so this often; one that has been silent for twice as long was killed with its worker and is given out again. */
export const heartbeatSeconds = 20;
const longestSeconds = 24 * 3600;
/** A job that was given up stays as failed this long, where `tilth status` counts it. */
const keptSeconds = 14 * 24 * 3600;

const open = new WeakMap<Database, Promise<PgBoss>>();

/** The queue over this database's pools; opened when something is first sent or fetched. */
export function queueOf(db: Database): Promise<PgBoss> {
  let queue = open.get(db);
  if (!queue) {
    queue = openQueue(db);
    queue.catch(() => open.delete(db));
    open.set(db, queue);
  }
  return queue;
}

async function openQueue(db: Database): Promise<PgBoss> {
  await installQueue(db.connections.admin);
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.system.query(text, values as never[]) },
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    // The worker looks after the queue by itself, see work-jobs.ts; who only sends does nothing else.
    supervise: false,
    schedule: false,
    monitorIntervalSeconds: 5,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the queue reports"));
  await boss.start();
  for (const kind of jobKinds()) {
    await boss.createQueue(kind.name, {
      retryLimit: kind.retries ?? 3,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: longestSeconds,
      heartbeatSeconds,
      deleteAfterSeconds: keptSeconds,
      retentionSeconds: keptSeconds,
    });
  }
  return boss;
}

/** Lets go of the queue; its pools belong to the database. */
export async function closeQueue(db: Database): Promise<void> {
  const queue = open.get(db);
  open.delete(db);
  if (queue) await (await queue.catch(() => undefined))?.stop({ graceful: false });
}
