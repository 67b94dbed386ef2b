import type { Command } from "commander";
import { type Config, loadConfig, programVersion } from "../../platform/config/index.ts";
import { openDatabase } from "../../platform/db/index.ts";
import { jobCounts, workersRunning } from "../../platform/jobs/index.ts";
import { ensureDatabase, hasDatabase } from "../../platform/postgres/index.ts";
import { liveServer } from "./run-folder.ts";

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
    workers: known?.workers ?? 0,
    jobs: known?.jobs ?? { waiting: 0, running: 0, failed: 0 },
  };
}

async function askDatabase(
  config: Pick<Config, "dataDir" | "databaseUrl">,
): Promise<Pick<Status, "workers" | "jobs"> & { version: string }> {
  const handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  const db = openDatabase(handle, 1);
  try {
    return {
      version: versionText(handle.version),
      jobs: await jobCounts(db.system),
      workers: await workersRunning({ db }),
    };
  } finally {
    await db.close();
    await handle.release();
  }
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
