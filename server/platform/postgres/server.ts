import { spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Fault } from "../errors/index.ts";
import type { Binaries } from "./binaries.ts";
import { serverEnvironment, writeOwned } from "./cluster.ts";
import { type Place, socketFolder } from "./place.ts";
import { awaitExit, commandLine, isRunning } from "./process.ts";
import { serverUser } from "./server-user.ts";
import { hostRules, serverSettings } from "./settings.ts";

export interface RunningServer {
  pid: number;
  /** Folder of its socket. */
  sockets: string;
}

// Recovery after a kill replays at most max_wal_size, which takes seconds; a slow disk may need minutes.
const startMs = 300_000;
const stopMs = 60_000;
const logKeptBytes = 10 * 1024 * 1024;

/** The server of this cluster, joined when it runs and started when it doesn't. Call it under the lock. */
export async function ensureServer(place: Place, binaries: Binaries): Promise<RunningServer> {
  const running = runningServer(place);
  if (running) return awaitReady(place, running.pid, () => undefined);
  const until = Date.now() + 20_000;
  for (;;) {
    const failure = await start(place, binaries);
    if (typeof failure !== "string") return failure;
    if (/No space left on device/.test(failure)) throw new Fault("disk_full", {});
    // Children of a killed server live on for moments and hold its memory; they are told to go and then it can start.
    if (!/pre-existing shared memory block|is still in use/.test(failure) || Date.now() > until) {
      throw new Fault("database_not_started", {
        sentence: `PostgreSQL did not start. Its log (${place.log}) ends: ${failure.split("\n").slice(-4).join(" ")}`,
      });
    }
    endOrphans(place);
    await sleep(100);
  }
}

/** The running server as its own pid file tells it, checked to be this cluster's; undefined where none runs. */
export function runningServer(place: Place): RunningServer | undefined {
  const lines = pidFile(place);
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isServer(pid, place)) return undefined;
  return { pid, sockets: lines[4]?.trim() ?? "" };
}

/** Fast shutdown: sessions end, what is committed is written, the server is gone when this returns. Call it under the lock. */
export async function stopServer(place: Place): Promise<void> {
  const running = runningServer(place);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  if (!(await awaitExit(running.pid, stopMs))) {
    // Immediate shutdown loses nothing either; the next start replays the log.
    process.kill(running.pid, "SIGQUIT");
    await awaitExit(running.pid, stopMs);
  }
  if (running.sockets && path.dirname(running.sockets) !== realpathSync(place.home))
    rmSync(running.sockets, { recursive: true, force: true });
}

/** The server, or what it wrote into its log instead of starting. */
async function start(place: Place, binaries: Binaries): Promise<RunningServer | string> {
  const sockets = socketFolder(place.home);
  // A socket of a killed server; nobody listens on it.
  for (const name of readdirSync(sockets)) rmSync(path.join(sockets, name), { force: true });
  writeOwned(path.join(place.cluster, "postgresql.conf"), serverSettings(sockets));
  writeOwned(path.join(place.cluster, "pg_hba.conf"), hostRules);
  disownPidFile(place);
  rotateLog(place);
  const logged = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  const output = openSync(place.log, "a", 0o600);
  chmodSync(place.log, 0o600);
  const child = spawn(binaries.postgres, ["-D", place.cluster], {
    ...serverUser(),
    cwd: "/",
    env: serverEnvironment(),
    // A session of its own: it outlives us, and no signal of our terminal reaches it.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  let ended: string | undefined;
  child.on("error", (error) => {
    ended = error.message;
  });
  child.on("exit", (code, signal) => {
    ended = `it ended with ${signal ?? code}`;
  });
  child.unref();
  try {
    return await awaitReady(place, child.pid ?? 0, () => ended);
  } catch (error) {
    if (ended === undefined && isRunning(child.pid ?? 0)) throw error;
    const log = existsSync(place.log) ? readFileSync(place.log).subarray(logged).toString("utf8") : "";
    return log.trim() || ended || "it was killed";
  }
}

/** The server itself writes "ready" into its pid file, also after a long recovery. */
async function awaitReady(place: Place, pid: number, ended: () => string | undefined): Promise<RunningServer> {
  const until = Date.now() + startMs;
  for (;;) {
    const lines = pidFile(place);
    if (Number(lines?.[0]) === pid && lines?.[7]?.trim() === "ready") return { pid, sockets: lines[4]?.trim() ?? "" };
    const why = ended();
    if (why !== undefined || !isRunning(pid)) {
      throw new Fault("database_not_started", {
        sentence: `PostgreSQL ended while it started (${why ?? "it was killed"}); its log is ${place.log}.`,
      });
    }
    if (Date.now() > until)
      throw new Fault("database_not_started", {
        sentence: `PostgreSQL is not ready after ${startMs / 1000} s; its log is ${place.log}.`,
      });
    await sleep(5);
  }
}

function pidFile(place: Place): string[] | undefined {
  try {
    return readFileSync(path.join(place.cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
}

function isServer(pid: number, place: Place): boolean {
  if (!isRunning(pid)) return false;
  const line = commandLine(pid);
  return /postgres/.test(line) && (line.includes(place.cluster) || cwdOf(pid) === realpathSync(place.cluster));
}

/**
 * A pid file of a killed server whose number now belongs to some other process, or to a remnant nobody has collected yet, would keep the
 * new one from starting. The number becomes ours: PostgreSQL overlooks its own parent, and still checks by the rest of the file that no
 * old session lives.
 */
function disownPidFile(place: Place): void {
  const lines = pidFile(place);
  if (!lines?.[0] || runningServer(place)) return;
  writeOwned(path.join(place.cluster, "postmaster.pid"), [String(process.pid), ...lines.slice(1)].join("\n"));
}

/** Sessions whose server was killed. Every process of a server works in the folder of its cluster. */
function endOrphans(place: Place): void {
  if (process.platform !== "linux" || runningServer(place)) return;
  const cluster = realpathSync(place.cluster);
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!pid || cwdOf(pid) !== cluster || !/postgres/.test(commandLine(pid))) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone meanwhile.
    }
  }
}

function cwdOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function rotateLog(place: Place): void {
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > logKeptBytes)
    renameSync(place.log, `${place.log}.1`);
  if (!existsSync(place.log)) writeFileSync(place.log, "", { mode: 0o600 });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
