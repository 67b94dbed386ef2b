import type { Command } from "commander";
import { loadConfig } from "../../platform/config/index.ts";
import {
  awaitExit,
  commandLine,
  databaseState,
  type ProcessMark,
  stopDatabase,
} from "../../platform/postgres/index.ts";
import { drainMs } from "./drain.ts";
import { forgetPrograms, liveServer, liveWorker } from "./run-folder.ts";

export function stopCommand(program: Command): void {
  program
    .command("stop")
    .description("stop Tilth: pages, worker and embedded database")
    .option("--data <folder>", "folder that holds everything Tilth keeps")
    .option("--json", "print one JSON document")
    .action(stop);
}

async function stop(options: { data?: string; json?: boolean }): Promise<void> {
  const { dataDir } = loadConfig({ data: options.data });
  const server = liveServer(dataDir);
  const worker = liveWorker(dataDir);
  const stopped: string[] = [];
  if (server && (await end(server, "server"))) stopped.push("server");
  // The server takes its worker along; one that is left lost its server.
  if (worker && (await end(worker, "worker"))) stopped.push("worker");
  if (server || worker) forgetPrograms(dataDir);
  const { running, holders } = databaseState(dataDir);
  if (running && holders.length > 0) {
    process.stderr.write(`The database stays up until process ${holders.join(", ")} is done with it.\n`);
  } else if (server || (await stopDatabase(dataDir))) stopped.push("database");
  if (options.json) process.stdout.write(`${JSON.stringify({ stopped })}\n`);
  else process.stdout.write(stopped.length > 0 ? `Stopped: ${stopped.join(", ")}.\n` : "Nothing was running.\n");
}

/** Ends one of our processes, gently first. A number that now belongs to another program is left alone. */
async function end(mark: ProcessMark, what: "server" | "worker"): Promise<boolean> {
  const expected = what === "server" ? /cli\.(mjs|ts)/ : /worker\.(mjs|ts)/;
  if (!expected.test(commandLine(mark.pid))) return false;
  try {
    process.kill(mark.pid, "SIGTERM");
    if (await awaitExit(mark.pid, drainMs + 2_000)) return true;
    process.kill(mark.pid, "SIGKILL");
    return await awaitExit(mark.pid, 5_000);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
    throw error;
  }
}
