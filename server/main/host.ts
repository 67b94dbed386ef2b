import { loadConfig } from "../platform/config/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { asFault, type Ctx, type Database, openDatabase } from "../platform/db/index.ts";
import { Fault } from "../platform/errors/index.ts";
import { runJobsHere, takeAsked, workersRunning } from "../platform/jobs/index.ts";
import { catchUp, drainNotices } from "../platform/notices/index.ts";
import type { CommandHost } from "../platform/parts/index.ts";
import { ensureDatabase } from "../platform/postgres/index.ts";
import { liveServer } from "./lifecycle/run-folder.ts";
import { migrateSafely } from "./migrate-safely.ts";

export interface OpenHouse {
  db: Database;
  dataDir: string;
}

/** Opens the database as any command does: started when it isn't running, migrated, released at the end. */
export async function withDatabase<T>(options: { data?: string }, work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const config = loadConfig({ data: options.data });
  const handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  let answer: T;
  try {
    await migrateSafely(handle, config.dataDir);
    const db = openDatabase(handle, 4);
    try {
      answer = await work({ db, dataDir: config.dataDir });
    } finally {
      await db.close();
    }
  } catch (error) {
    // What went wrong is told, not that leaving was no longer possible after it.
    await handle.release().catch(() => {});
    throw asFault(error, config.dataDir);
  }
  await handle.release();
  return answer;
}

/** The workspace a command means: the named one, else the only one. */
export async function findWorkspace(db: Database, name?: string): Promise<string> {
  const found = await db.system.query<{ id: string; name: string }>(
    "select id, name from workspaces order by created_at",
  );
  const meant = name === undefined ? found.rows : found.rows.filter((row) => row.name === name || row.id === name);
  if (meant.length === 1) return (meant[0] as { id: string }).id;
  const names = found.rows.map((row) => row.name).join(", ");
  if (found.rows.length === 0) throw new Fault("no_workspace", {});
  throw new Fault("which_workspace", { names });
}

/** A command that takes longer than this works off its notices while it runs, as a worker would: an import uses both the database and us well. */
const longMs = 1_000;

function drainMeanwhile(ctx: Ctx): { end(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let idle = true;
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    // What fails here fails again, and is told, at the end of the command.
    running = drainNotices(ctx)
      .catch(() => {})
      .finally(() => {
        idle = true;
      });
  }, longMs);
  return {
    end: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Standing has caught up, also where a worker has part of it in hand; and where none lives, what the command asked to be done later is done. */
async function settle(ctx: Ctx): Promise<void> {
  await catchUp(ctx);
  for (let asked = takeAsked(ctx.db); asked.size > 0; asked = takeAsked(ctx.db)) {
    if ((await workersRunning(ctx)) > 0) return;
    await runJobsHere(ctx, asked);
    await catchUp(ctx);
  }
}

export const commandHost: CommandHost = {
  inWorkspace: (options, work) =>
    withDatabase(options, async ({ db, dataDir }) => {
      const ctx: Ctx = {
        db,
        dataDir,
        clock: systemClock,
        workspace: await findWorkspace(db, options.workspace),
        actor: { kind: "command" },
      };
      const helping = drainMeanwhile(ctx);
      const answer = await work(ctx).finally(helping.end);
      await settle(ctx);
      return answer;
    }),
  inInstallation: withDatabase,
  url: (options) => {
    const config = loadConfig({ data: options.data });
    return liveServer(config.dataDir)?.url ?? config.url;
  },
  print: (options, answer, text) => {
    process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${text(answer as never)}\n`);
  },
};
