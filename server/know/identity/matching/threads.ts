import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { programRoot } from "../../../platform/config/index.ts";
import { joinScanned, type Scan, type Scanned, scan } from "./scan.ts";

/** Below this many pairs, starting a thread takes longer than it saves. */
const worthThreads = 300_000;
const mostThreads = 8;

/** Scores all pairs, on as many threads as the machine has processors. */
export async function scanAll(job: Scan, pairs: number): Promise<Scanned> {
  const threads = Math.min(mostThreads, availableParallelism());
  if (threads < 2 || pairs < worthThreads) return joinScanned([scan(job)]);
  return joinScanned(await Promise.all(Array.from({ length: threads }, () => inThread(job))));
}

function inThread(job: Scan): Promise<Scanned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), { workerData: job, execArgv: ["--disable-warning=ExperimentalWarning"] });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => code !== 0 && reject(new Error(`a matching thread ended with ${code}`)));
  });
}

/** Where the program is bundled its thread is a bundle too; from source it is this room's. */
function threadFile(): string | URL {
  if (import.meta.url.endsWith(".ts")) return new URL("./thread.ts", import.meta.url);
  const bundled = join(programRoot(), "dist/matcher.mjs");
  if (!existsSync(bundled)) throw new Error(`${bundled} is missing: build the programs again`);
  return bundled;
}

/** What a thread does: its part of the scan, then it ends. */
export function serveScan(): void {
  if (isMainThread || !parentPort) throw new Error("this file is run as a thread of a match");
  const scanned = scan(workerData as Scan);
  const { one, other, score } = scanned.pairs;
  parentPort.postMessage(scanned, [one.buffer, other.buffer, score.buffer] as ArrayBuffer[]);
}
