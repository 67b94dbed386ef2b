import { log } from "../log/index.ts";
import { type JobIds, type JobKind, jobKinds } from "./job-kind.ts";
import { closeQueue, queueOf } from "./queue.ts";
import { type JobHost, runJob } from "./run-job.ts";

/** How often a worker looks for jobs nobody has called out, and for jobs whose worker has died. */
const lookMs = 5_000;
const superviseMs = 10_000;

export interface Working {
  /** Look now. */
  wake(): void;
  /** Stops taking jobs and waits for those that run. */
  close(): Promise<void>;
}

/** Takes jobs of every kind as they come, so many of each kind at once as it allows. */
export async function workJobs(host: JobHost): Promise<Working> {
  const queue = await queueOf(host.db);
  const running = new Map<string, Set<Promise<unknown>>>(jobKinds().map((kind) => [kind.name, new Set()]));
  let closed = false;
  let looking = false;
  let lookAgain = false;

  const look = async (): Promise<void> => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      do {
        lookAgain = false;
        for (const kind of jobKinds()) await take(kind);
      } while (lookAgain && !closed);
    } catch (error) {
      log.warn({ err: error }, "looking for jobs failed; trying again");
    } finally {
      looking = false;
    }
  };
  const take = async (kind: JobKind): Promise<void> => {
    const busy = running.get(kind.name) as Set<Promise<unknown>>;
    const free = (kind.atOnce ?? 1) - busy.size;
    if (closed || free <= 0) return;
    for (const job of await queue.fetch<JobIds>(kind.name, { batchSize: free })) {
      const run = runJob(queue, kind, job, host).finally(() => {
        busy.delete(run);
        void look();
      });
      busy.add(run);
    }
  };
  const supervise = async (): Promise<void> => {
    await queue.supervise().catch((error) => log.warn({ err: error }, "looking after the queue failed"));
  };
  const timers = [setInterval(look, lookMs), setInterval(supervise, superviseMs)];
  void supervise().then(look);
  return {
    wake: () => void look(),
    close: async () => {
      closed = true;
      timers.forEach(clearInterval);
      await Promise.all([...running.values()].flatMap((set) => [...set]));
      await closeQueue(host.db);
    },
  };
}
