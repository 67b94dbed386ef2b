import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../server/main/lifecycle/free-port.ts";
import { programRoot } from "../server/platform/config/index.ts";
import { type Bench, rounded } from "./bench.ts";
import { memoryOf, ownMemoryOf } from "./processes.ts";

const warmStarts = 5;
const patienceMs = 120_000;
/** What a start leaves to be done in the background is done by then. */
const settleMs = 20_000;

/** From the command to the first page, with everything installed, built and made; then what all our Node processes hold with nothing to do. */
export const bench: Bench = {
  size: 1,
  run: async ({ size, data }) => {
    const folder = join(data, "bench", "start");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const password = join(folder, "password");
    writeFileSync(password, "a long enough password\n");
    try {
      tilth(folder, ["setup", "--workspace", "Bench", "--email", "a@bench.example", "--password-file", password]);
      const first = await start(folder);
      await stop(folder, first.child);
      const seconds: number[] = [];
      let memory: Record<string, unknown> = {};
      for (let turn = 1; turn <= warmStarts; turn++) {
        const warm = await start(folder);
        seconds.push(warm.seconds);
        if (turn === warmStarts) {
          await new Promise((resolve) => setTimeout(resolve, settleMs));
          memory = readMemory(folder);
        }
        await stop(folder, warm.child);
      }
      const sorted = [...seconds].sort((a, b) => a - b);
      return {
        name: "start",
        size,
        ours: sorted[Math.floor(warmStarts / 2)] as number,
        limit: null,
        ratio: null,
        unit: "s",
        detail: { ...memory, warm_seconds: seconds, first_seconds: first.seconds, settings: readSettings(folder) },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function start(folder: string): Promise<{ child: ChildProcess; seconds: number }> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(join(programRoot(), "bin/tilth"), ["start", "--port", String(port), "--data", folder], {
    stdio: ["ignore", "ignore", 2],
  });
  const page = await firstPage(`http://localhost:${port}/`, child);
  if (!page.includes("<script")) throw new Error(`the first page is not the application's: ${page.slice(0, 200)}`);
  return { child, seconds: rounded((performance.now() - from) / 1000) };
}

async function firstPage(url: string, child: ChildProcess): Promise<string> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return answer.text();
    if (child.exitCode !== null) throw new Error(`tilth start ended with ${child.exitCode}`);
    if (Date.now() > until) throw new Error(`no page after ${patienceMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function stop(folder: string, child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  tilth(folder, ["stop"]);
  await gone;
}

/** Server and worker say in the data folder which processes they are. */
function readMemory(folder: string): Record<string, unknown> {
  const pid = (name: string): number => JSON.parse(readFileSync(join(folder, "run", `${name}.json`), "utf8")).pid;
  const pids = [pid("server"), pid("worker")];
  return {
    memory_mb: memoryOf(pids),
    server_mb: memoryOf(pids.slice(0, 1)),
    worker_mb: memoryOf(pids.slice(1)),
    shared_counted_once_mb: ownMemoryOf(pids) ?? null,
  };
}

/** As `tilth start` wrote them for the server; the embedded one keeps what it acknowledged. */
function readSettings(folder: string): Record<string, string> {
  const file = execFileSync("find", [join(folder, "postgres"), "-name", "postgresql.conf"], { encoding: "utf8" });
  const text = readFileSync(file.trim().split("\n")[0] as string, "utf8");
  return Object.fromEntries(
    ["fsync", "full_page_writes", "synchronous_commit"].map((name) => [
      name,
      new RegExp(`^${name} = '(\\w+)'`, "m").exec(text)?.[1] ?? "unknown",
    ]),
  );
}

function tilth(folder: string, words: string[]): void {
  execFileSync(join(programRoot(), "bin/tilth"), [...words, "--data", folder], { stdio: ["ignore", "ignore", 2] });
}
