import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "tilth-killed-"));
const started: ChildProcess[] = [];
const run = promisify(execFile);
const program = join(root, "bin/tilth");
const env = { ...process.env, TILTH_DATA: join(folder, "data"), DATABASE_URL: undefined };
const people = 10_000;

async function tilth(...args: string[]): Promise<Record<string, number>> {
  const { stdout } = await run(program, args, { env: env as NodeJS.ProcessEnv, maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await run(program, ["stop"], { env: env as NodeJS.ProcessEnv }).catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

// It brings its own database along, so once is enough, whatever server the other tests run on.
test.runIf(process.env["TILTH_TEST_SERVER"] === "18")(
  "an import that is killed loses nothing it counted, and the same command again finishes it without doubling",
  { timeout: 170_000 },
  async () => {
    const password = join(folder, "password.txt");
    writeFileSync(password, "a long enough passphrase 42\n");
    const file = join(folder, "firms.csv");
    writeFileSync(
      file,
      `id,company,contact name,email\n${Array.from({ length: people }, (_, n) => `K${n},Firm ${n},Person ${n},p${n}@firm${n}.example\n`).join("")}`,
    );
    await tilth(
      "setup",
      "--workspace",
      "Killed",
      "--email",
      "owner@example.com",
      "--password-file",
      password,
      "--currency",
      "EUR",
      "--time-zone",
      "Europe/Berlin",
      "--json",
    );

    const child = spawn(program, ["import", file, "--as", "accounts", "--progress", "--json"], {
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "pipe"],
    });
    started.push(child);
    // Two chunks are told as done; then the power goes.
    const told = await new Promise<number>((resolve, reject) => {
      let text = "";
      child.stderr?.on("data", (piece: Buffer) => {
        text += piece.toString();
        const rows = [...text.matchAll(/(\d+) rows/g)].map((match) => Number(match[1]));
        if (rows.length >= 2) resolve(rows.at(-1) as number);
      });
      child.on("exit", () => reject(new Error(`it ended before it could be killed: ${text}`)));
    });
    child.kill("SIGKILL");
    const again = await tilth("import", file, "--as", "accounts", "--json");
    expect(again).toMatchObject({ read: people, updated: 0, skipped: 0, failed: 0 });
    expect(again["unchanged"]).toBeGreaterThanOrEqual(told);
    expect((again["created"] as number) + (again["unchanged"] as number)).toBe(people);
    expect(again["created"]).toBeGreaterThan(0);
    expect(await tilth("import", file, "--as", "accounts", "--json")).toMatchObject({
      read: people,
      unchanged: people,
      created: 0,
    });
  },
);
