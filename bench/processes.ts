import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Resident memory of these processes, in MB, as the system counts it: pages they share count for each. */
export function memoryOf(pids: number[]): number {
  const text = execFileSync("ps", ["-o", "rss=", "-p", pids.join(",")], { encoding: "utf8" });
  const kilobytes = text.split("\n").reduce((sum, line) => sum + Number(line || 0), 0);
  return Math.round(kilobytes / 1024);
}

/** The same with shared pages counted once; undefined where the system doesn't tell. */
export function ownMemoryOf(pids: number[]): number | undefined {
  const files = pids.map((pid) => `/proc/${pid}/smaps_rollup`);
  if (!files.every(existsSync)) return undefined;
  const kilobytes = files.map((file) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

/** The most memory a process held, in MB, looked at until it ends. The system's own mark where it keeps one. */
export function watchMemory(pid: number): { most(): number } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, mostOf(pid));
  }, 100);
  return {
    most: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function mostOf(pid: number): number {
  try {
    const status = existsSync("/proc/self/status") ? readFileSync(`/proc/${pid}/status`, "utf8") : undefined;
    return status ? Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024) : memoryOf([pid]);
  } catch {
    return 0;
  }
}

export interface Program<Answer> {
  child: ChildProcess;
  /** The next thing it says. */
  hear(): Promise<Answer>;
  tell(message: unknown): void;
  ended: Promise<void>;
}

/** A program of bench/programs/ as a process of its own, so that its time and memory are told apart from ours. */
export function runProgram<Answer>(name: string, wish: unknown): Program<Answer> {
  const file = join(import.meta.dirname, "programs", `${name}.ts`);
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, JSON.stringify(wish)], {
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const heard: Answer[] = [];
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  child.on("message", (answer: Answer) => {
    const first = waiting.shift();
    if (first) first.resolve(answer);
    else heard.push(answer);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => {
    for (const one of waiting) one.reject(new Error(`bench/programs/${name}.ts ended with ${child.exitCode}`));
  });
  return {
    child,
    hear: () => {
      const first = heard.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    tell: (message) => void child.send(message as object),
    ended,
  };
}
