import type pg from "pg";
import { type Clock, systemClock } from "../platform/clock/index.ts";
import { loadConfig } from "../platform/config/index.ts";
import { openDatabase } from "../platform/db/index.ts";
import {
  drainWorkspaces,
  installQueue,
  jobChannel,
  listen,
  noticeChannel,
  runSchedules,
  workerName,
  workJobs,
} from "../platform/jobs/index.ts";
import { log } from "../platform/log/index.ts";
import { openDrop } from "../hear/mailbox/index.ts";
import { compose } from "./compose.ts";

export interface WorkerOptions {
  handle: { admin: pg.PoolConfig; program: pg.PoolConfig };
  dataDir: string;
  clock?: Clock;
  /** Where mail for drop addresses is taken; nowhere where it is null. */
  drop?: { host: string; port: number } | null;
}

const scheduleMs = 60_000;
/** The bundle's connections: a transaction for the notices, some for jobs. */
const poolSize = 4;

/** Works off notices and jobs, and what comes back by itself, until closed. */
export async function startWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  compose();
  const clock = options.clock ?? systemClock;
  const db = openDatabase(options.handle, poolSize);
  await installQueue(options.handle.admin);
  const stop = new AbortController();
  const host = { db, clock, dataDir: options.dataDir, signal: stop.signal };
  const draining = drainWorkspaces(host);
  const working = await workJobs(host);
  const hear = (channel: string, payload: string): void => {
    if (channel === noticeChannel) draining.wake(payload.split(" ", 1)[0] as string);
    else working.wake();
  };
  const listening = listen(options.handle.program, [noticeChannel, jobChannel], hear, {
    name: workerName,
    again: working.wake,
  });
  const drop = options.drop
    ? await openDrop(host, options.drop).catch((error: unknown) => {
        // Another program has the port: all else goes on.
        log.error({ err: error }, "mail for drop addresses can't be taken");
      })
    : undefined;
  let schedules = Promise.resolve();
  const runDue = (): void => {
    schedules = schedules
      .then(() => runSchedules(host))
      .catch((error) => log.warn({ err: error }, "looking for what is due failed; trying again"));
  };
  const timer = setInterval(runDue, scheduleMs);
  runDue();
  return {
    close: async () => {
      stop.abort();
      clearInterval(timer);
      await drop?.close();
      await listening.close();
      await Promise.all([draining.close(), working.close(), schedules]);
      await db.close();
    },
  };
}

const parentMs = 1_000;
const longestStopMs = 9_000;

/** The worker as a process of its own: `node worker`, started by the server, ends with it. */
async function main(): Promise<void> {
  const { ensureDatabase } = await import("../platform/postgres/index.ts");
  const config = loadConfig({});
  const parent = process.ppid;
  const handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, hold: true });
  const worker = await startWorker({ handle, dataDir: config.dataDir, drop: config.drop });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // Whatever runs is safe to run again; nobody waits longer for it.
    setTimeout(() => process.exit(0), longestStopMs).unref();
    worker
      .close()
      .then(() => handle.release())
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, parentMs).unref();
  process.send?.("ready");
}

if (import.meta.main) await main();
