import type { Command } from "commander";
import { loadConfig, programVersion } from "../../platform/config/index.ts";
import { asClient, type DatabaseHandle, ensureDatabase, hasDatabase } from "../../platform/postgres/index.ts";
import { liveServer, liveWorker } from "./run-folder.ts";

export interface Status {
  running: boolean;
  url: string | null;
  version: string;
  database: { kind: "embedded" | "external"; version: string | null };
  workers: number;
  jobs: { waiting: number; running: number; failed: number };
}

export function statusCommand(program: Command): void {
  program
    .command("status")
    .description("what is running, where, and how much work waits")
    .option("--data <folder>", "folder that holds everything Tilth keeps")
    .option("--json", "print one JSON document")
    .action(async (options: { data?: string; json?: boolean }) => {
      const status = await readStatus(options.data);
      process.stdout.write(options.json ? `${JSON.stringify(status)}\n` : asText(status));
    });
}

/** Asks the running server's data; a stopped database is started for the question, one that was never made is not made for it. */
export async function readStatus(data?: string): Promise<Status> {
  const config = loadConfig({ data });
  const server = liveServer(config.dataDir);
  const kind = config.databaseUrl ? "external" : "embedded";
  const known = config.databaseUrl || hasDatabase(config.dataDir) ? await askDatabase(config) : undefined;
  return {
    running: server !== undefined,
    url: server?.url ?? null,
    version: server?.version ?? programVersion(),
    database: { kind, version: known?.version ?? null },
    workers: liveWorker(config.dataDir) ? 1 : 0,
    jobs: known?.jobs ?? { waiting: 0, running: 0, failed: 0 },
  };
}

async function askDatabase(config: {
  dataDir: string;
  databaseUrl: string | undefined;
}): Promise<{ version: string; jobs: Status["jobs"] }> {
  const handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    return { version: versionText(handle.version), jobs: await countJobs(handle) };
  } finally {
    await handle.release();
  }
}

/** Before the first migration there is no queue, hence nothing in it. */
async function countJobs(handle: DatabaseHandle): Promise<Status["jobs"]> {
  return asClient(handle.admin, async (client) => {
    const there = await client.query("select to_regclass('pgboss.job') is not null as there");
    if (!there.rows[0].there) return { waiting: 0, running: 0, failed: 0 };
    const { rows } = await client.query<Status["jobs"]>(`
      select count(*) filter (where job.state in ('created', 'retry'))::int as waiting,
             count(*) filter (where job.state = 'active')::int as running,
             count(*) filter (where job.state = 'failed')::int as failed
        from pgboss.job`);
    return rows[0] as Status["jobs"];
  });
}

/** 180004 is 18.4. */
export function versionText(number: number): string {
  return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}

function asText(status: Status): string {
  const { running, url, version, database, workers, jobs } = status;
  return [
    running ? `Tilth ${version} is running at ${url}` : `Tilth ${version} is not running`,
    `database: ${database.kind}${database.version ? `, PostgreSQL ${database.version}` : ", not made yet"}`,
    `workers: ${workers}`,
    `jobs: ${jobs.waiting} waiting, ${jobs.running} running, ${jobs.failed} failed`,
    "",
  ].join("\n");
}
