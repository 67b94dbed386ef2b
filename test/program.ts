import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type DatabaseHandle, ensureDatabase } from "../server/platform/postgres/index.ts";

export const root = join(import.meta.dirname, "..");

export interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

/** The programs as a user runs them, on a data folder of their own. */
export interface TestProgram {
  readonly dataDir: string;
  /** Runs `bin/tilth …` to its end. */
  run(...args: string[]): Promise<Answer>;
  /** Runs with `--json` and reads the answer; a failure throws what it said. */
  json<T = Record<string, unknown>>(...args: string[]): Promise<T>;
  /** Keeps the database up beside the commands, as a running server does: they join it instead of starting one each. */
  hold(): Promise<void>;
  /** `bin/tilth start` on a free port: its address, and what it has said so far. */
  start(...args: string[]): Promise<{ url: string; said(): string; stop(): Promise<void> }>;
}

/** Called once at the top of a test file; whatever still runs on the folder is stopped and the folder removed at the end. */
export function useProgram(env: Record<string, string> = {}): TestProgram {
  const dataDir = mkdtempSync(join(tmpdir(), "tilth-test-program-"));
  // The embedded database may run as another user.
  chmodSync(dataDir, 0o755);
  const all = { ...process.env, ...env, TILTH_DATA: dataDir };
  // The program's own defaults are what is tested, not the runner's.
  for (const name of ["NODE_ENV", "VITEST", "NODE_OPTIONS"]) delete (all as Record<string, string | undefined>)[name];
  const run = (...args: string[]): Promise<Answer> => runProgram(join(root, "bin/tilth"), args, all);
  let held: DatabaseHandle | undefined;
  afterAll(async () => {
    await held?.release();
    await run("stop");
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    dataDir,
    run,
    hold: async () => {
      held ??= await ensureDatabase({ dataDir, databaseUrl: process.env["DATABASE_URL"] || undefined });
    },
    json: async (...args) => {
      const { code, stdout, stderr } = await run(...args, "--json");
      if (code !== 0) throw new Error(`tilth ${args.join(" ")} ended with ${code}: ${stderr.trim()}`);
      return JSON.parse(stdout);
    },
    start: (...args) => startProgram(args, all),
  };
}

export function runProgram(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<Answer> {
  return new Promise((done) => {
    execFile(file, args, { cwd: root, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) || 1 : 0, stdout, stderr });
    });
  });
}

// A first start builds the pages; on a busy machine that takes its time.
const startMs = 180_000;

function startProgram(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ url: string; said(): string; stop(): Promise<void> }> {
  const child = spawn(join(root, "bin/tilth"), ["start", "--port", "0", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  let said = "";
  return new Promise((done, fail) => {
    const late = setTimeout(
      () => fail(new Error(`tilth start did not print its address within ${startMs / 1000} s: ${said}`)),
      startMs,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)?.[0];
      if (!url) return;
      clearTimeout(late);
      done({
        url,
        said: () => said,
        stop: async () => {
          child.kill("SIGTERM");
          await ended;
        },
      });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => fail(new Error(`tilth start ended: ${said}`)));
  });
}
