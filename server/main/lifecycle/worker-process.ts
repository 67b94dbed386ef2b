import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Config, programRoot } from "../../platform/config/index.ts";
import { beganAt } from "../../platform/postgres/index.ts";
import { writeWorker } from "./run-folder.ts";

const firstPauseMs = 500;
const longestPauseMs = 30_000;
// A worker that lived this long had no trouble starting; the next pause is short again.
const settledMs = 60_000;

export interface KeptWorker {
  /** Asks it to finish what it has in hand; kills it after `withinMs`. */
  stop(withinMs: number): Promise<void>;
}

/** One worker beside the server, begun again when it dies. It goes when this process goes: its channel to us closes. */
export function keepWorker(config: Config): KeptWorker {
  const program = path.join(programRoot(), "dist", "worker.mjs");
  let child: ChildProcess | undefined;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let pause: NodeJS.Timeout | undefined;

  const begin = (): void => {
    const began = Date.now();
    child = spawn(process.execPath, [...process.execArgv, program], {
      // stdout belongs to whoever runs `tilth start`.
      stdio: ["ignore", 2, 2, "ipc"],
      env: { ...process.env, TILTH_DATA: config.dataDir, PORT: String(config.port) },
    });
    child.on("error", () => {});
    if (child.pid) writeWorker(config.dataDir, { pid: child.pid, began: beganAt(child.pid) ?? "" });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (Date.now() - began > settledMs) pauseMs = firstPauseMs;
      process.stderr.write(`The worker ended (${signal ?? code}); it begins again in ${pauseMs / 1000} s.\n`);
      pause = setTimeout(begin, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  };
  if (existsSync(program)) begin();

  return {
    stop: async (withinMs) => {
      stopping = true;
      clearTimeout(pause);
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => running.once("exit", () => resolve()));
      running.kill("SIGTERM");
      const late = setTimeout(() => running.kill("SIGKILL"), withinMs);
      await gone;
      clearTimeout(late);
    },
  };
}
