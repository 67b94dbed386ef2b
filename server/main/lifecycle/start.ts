import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { type Config, loadConfig, programVersion } from "../../platform/config/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import {
  type DatabaseHandle,
  ensureDatabase,
  isAlive,
  ownMark,
  readMark,
  takeLock,
} from "../../platform/postgres/index.ts";
import { drainAndExit, untilTold } from "./drain.ts";
import { ensurePortFree, sentenceFor } from "./port.ts";
import { forgetPrograms, liveServer, type ServerRecord, serverLock, writeServer } from "./run-folder.ts";
import { ensureWebBundle } from "./web-bundle.ts";
import { keepWorker } from "./worker-process.ts";

export interface StartOptions {
  port?: number;
  demo?: boolean;
  data?: string;
}

// Another start may be building the pages; that takes as long as it takes on a slow machine.
const otherStartMs = 300_000;
// Of the ten seconds to drain: the worker's part, so that the database still has time to write its last.
const workerDrainMs = 7_000;

export function startCommand(program: Command): void {
  program
    .command("start")
    .description("start Tilth: database, pages and worker, until Ctrl-C or `tilth stop`")
    .option("--port <number>", "port of the pages and the API", Number)
    .option("--demo", "with a workspace of sample customers to look around in")
    .option("--data <folder>", "folder that holds everything Tilth keeps")
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const config = loadConfig({ data: options.data, port: options.port });
  const other = await becomeTheServer(config.dataDir);
  if (other) {
    process.stdout.write(`Tilth is already running at ${other.url} (process ${other.pid}). \`tilth stop\` stops it.\n`);
    return;
  }
  const told = untilTold();
  const startedAt = new Date().toISOString();
  let handle: DatabaseHandle | undefined;
  try {
    await ensurePortFree(config.host, config.port);
    const pages = ensureWebBundle();
    // Its failure is reported below, after the database is in our hands and can be released.
    pages.catch(() => {});
    // Read while the database starts; a second start that only joins never reads it.
    const loading = import("../server.ts");
    loading.catch(() => {});
    handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, hold: true });
    const { migrateSafely } = await import("../migrate-safely.ts");
    await migrateSafely(handle, config.dataDir);
    await pages;
    const { startServer } = await loading;
    const http = await startServer({ config, handle }).catch((error: unknown) => {
      throw asPortFault(error, config);
    });
    const worker = keepWorker(config);
    const url = config.port === http.port ? config.url : config.url.replace(/:0$/, `:${http.port}`);
    writeServer(config.dataDir, { ...ownMark(), url, port: http.port, startedAt, version: programVersion() });
    announce(url, http.ownerCode);
    if (options.demo) {
      const { bringDemo } = await import("./demo.ts");
      process.stdout.write(`${await bringDemo(handle, config.dataDir)}\n`);
    }

    await told;
    process.stderr.write("Stopping …\n");
    const held = handle;
    await drainAndExit(async () => {
      await Promise.all([http.close(), worker.stop(workerDrainMs)]);
      forgetPrograms(config.dataDir);
      await held.release();
      rmSync(serverLock(config.dataDir), { force: true });
    });
  } catch (error) {
    await handle?.release().catch(() => {});
    rmSync(serverLock(config.dataDir), { force: true });
    throw error;
  }
}

/** Takes the data folder's one place for a server; the one that has it already otherwise, once it answers. */
async function becomeTheServer(dataDir: string): Promise<ServerRecord | undefined> {
  mkdirSync(path.dirname(serverLock(dataDir)), { recursive: true });
  const until = Date.now() + otherStartMs;
  while (!takeLock(serverLock(dataDir))) {
    const holder = readMark(serverLock(dataDir));
    const running = liveServer(dataDir);
    if (running && running.pid === holder?.pid) return running;
    if (Date.now() > until && holder && isAlive(holder)) {
      throw new Fault("lock_held", {
        sentence: `Process ${holder.pid} is starting Tilth on ${dataDir} and does not get there.`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

function asPortFault(error: unknown, config: Config): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (!["EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "ENOTFOUND"].includes(code)) return error;
  return new Fault(
    "port_not_free",
    { sentence: sentenceFor(code, config.host, config.port), next: config.port + 1 },
    error,
  );
}

function announce(url: string, ownerCode: string | undefined): void {
  process.stdout.write(`Tilth is running at ${url}\nStop it with Ctrl-C here, or with \`tilth stop\` anywhere.\n`);
  if (ownerCode) process.stdout.write(`The first visitor proves to be the owner with this code: ${ownerCode}\n`);
}
