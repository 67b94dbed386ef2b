import pg from "pg";
import type { Database } from "../db/index.ts";

/** Notices of a commit (see platform/notices), and jobs that were asked for. */
export const noticeChannel = "tilth_notices";
export const jobChannel = "tilth_jobs";

export interface Listening {
  close(): Promise<void>;
}

const pausesMs = [100, 500, 2_000, 5_000];
const keepAliveMs = 10_000;

/**
 * Hears what the database calls out, on a connection of its own that comes back after every loss. `again` is told that something may have been
 * missed. Nothing relies on hearing: whoever listens also looks from time to time.
 */
export function listen(
  connection: pg.PoolConfig,
  channels: string[],
  heard: (channel: string, payload: string) => void,
  options: { name: string; again?: () => void },
): Listening {
  let client: pg.Client | undefined;
  let closed = false;
  let losses = 0;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({
      ...connection,
      application_name: options.name,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveMs,
    });
    client = fresh;
    fresh.on("notification", (message) => heard(message.channel, message.payload ?? ""));
    let gone = false;
    const lost = (): void => {
      if (gone || closed) return;
      gone = true;
      fresh.end().catch(() => {});
      timer = setTimeout(connect, pausesMs[Math.min(losses++, pausesMs.length - 1)]);
    };
    fresh.on("error", lost);
    fresh.on("end", lost);
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${channel}`);
      if (losses > 0) options.again?.();
      losses = 0;
    } catch {
      lost();
    }
  };
  const ready = connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await ready;
      await client?.end().catch(() => {});
    },
  };
}

/** Wakes the workers; a lost call costs until their next look. */
export async function wakeJobs(db: Database): Promise<void> {
  await db.system.query(`select pg_notify('${jobChannel}', '')`).catch(() => {});
}
