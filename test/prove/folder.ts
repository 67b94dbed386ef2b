import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tilth = join(import.meta.dirname, "../../bin/tilth");

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  seconds: number;
  /** The largest the process ever was. */
  peakMb: number;
}

export interface Running {
  pid: number;
  /** Resolves with all that was said once a piece of it fits. */
  said(pattern: RegExp): Promise<string>;
  ended: Promise<Ended>;
}

/** A data folder of one's own with a workspace in it, stopped and removed at the end. */
export async function inFolder<T>(
  work: (folder: ProofFolder) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "tilth-prove-"));
  // The embedded database may run as another user.
  chmodSync(dir, 0o755);
  const folder = new ProofFolder(dir, env);
  try {
    writeFileSync(join(dir, "password"), "a long enough passphrase 42\n");
    const owner = ["--workspace", "Proof", "--email", "owner@example.com", "--password-file", join(dir, "password")];
    await folder.answer("setup", ...owner, "--currency", "EUR", "--time-zone", "Europe/Berlin");
    return await work(folder);
  } finally {
    await folder.begin("stop").ended;
    rmSync(dir, { recursive: true, force: true });
  }
}

export class ProofFolder {
  readonly dir: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(dir: string, env: Record<string, string>) {
    this.dir = dir;
    this.#env = { ...process.env, ...env, TILTH_DATA: join(dir, "data") };
    delete this.#env["DATABASE_URL"];
  }

  path(name: string): string {
    return join(this.dir, name);
  }

  /** Runs with `--json` and reads the answer. */
  async answer<A = Record<string, unknown>>(...args: string[]): Promise<A> {
    const { code, stdout, stderr } = await this.begin(...args, "--json").ended;
    if (code !== 0) throw new Error(`tilth ${args.join(" ")} ended with ${code}: ${stderr.trim()}`);
    return JSON.parse(stdout) as A;
  }

  begin(...args: string[]): Running {
    const began = performance.now();
    const child = spawn(tilth, args, { env: this.#env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    let peakMb = 0;
    child.stdout.on("data", (piece: Buffer) => {
      stdout += piece.toString();
    });
    child.stderr.on("data", (piece: Buffer) => {
      stderr += piece.toString();
    });
    const measuring = setInterval(() => {
      peakMb = Math.max(peakMb, peakOf(child.pid as number));
    }, 200);
    const ended = new Promise<Ended>((done) => {
      child.once("close", (code) => {
        clearInterval(measuring);
        const seconds = (performance.now() - began) / 1000;
        done({ code: code ?? 1, stdout, stderr, seconds, peakMb });
      });
    });
    const said = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        if (pattern.test(stdout + stderr)) return stdout + stderr;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`it ended before it said ${pattern}: ${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    return { pid: child.pid as number, said, ended };
  }
}

/** In MB; bin/tilth becomes the program, so its process is the one that counts. */
function peakOf(pid: number): number {
  try {
    return Math.round(Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** What `ps` knows: pid, parent and command line of every process whose command line names the folder, or whose parent does. */
export function processesOf(dir: string): Promise<{ pid: number; parent: number; command: string }[]> {
  return new Promise((done) => {
    execFile("ps", ["-e", "-o", "pid=,ppid=,args="], { maxBuffer: 1 << 26 }, (_, stdout) => {
      const all = stdout.split("\n").flatMap((line) => {
        const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
        return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
      });
      done(all.filter(({ command }) => command.includes(dir)));
    });
  });
}
