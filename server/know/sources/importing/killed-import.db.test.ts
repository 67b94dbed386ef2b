import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { ensureDatabase } from "../../../platform/postgres/index.ts";
import { long } from "../../../../test/long.ts";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "tilth-killed-"));
// Open to whom the database runs as: else it would lie elsewhere, and stay there.
chmodSync(folder, 0o755);
const started: ChildProcess[] = [];
const run = promisify(execFile);
const program = join(root, "bin/tilth");
const env = { ...process.env, TILTH_DATA: join(folder, "data"), DATABASE_URL: undefined };
const people = 8_000;

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
  { ...long, timeout: 170_000 },
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

    const first = bringing(file);
    // Two chunks are told as done; then the power goes.
    const told = await first.twoChunks;
    first.child.kill("SIGKILL");
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

test.runIf(process.env["TILTH_TEST_SERVER"] === "18")(
  "what a killed import brought can be taken back once its silence tells; one told to end lays itself down within ten seconds",
  { ...long, timeout: 170_000 },
  async () => {
    const held = await ensureDatabase({ dataDir: join(folder, "data"), databaseUrl: undefined });
    const other = join(folder, "others.csv");
    writeFileSync(other, `id,company\n${Array.from({ length: people }, (_, n) => `L${n},Other firm ${n}\n`).join("")}`);
    const second = bringing(other);
    await second.twoChunks;
    second.child.kill("SIGKILL");
    const id = await lastImport("running");
    await expect(tilth("undo", id, "--json")).rejects.toThrow(/import_still_runs/);
    await inDatabase((db) =>
      db.query("update imports set beat_at = beat_at - interval '31 seconds' where id = $1", [id]),
    );
    const undone = await tilth("undo", id, "--json");
    expect(undone["undone"]).toBeGreaterThanOrEqual(4_000);
    expect(undone["kept"]).toEqual([]);

    // One that is told to end lays its import down, says so, and leaves nobody waiting for it.
    const third = bringing(other);
    await third.twoChunks;
    const asked = Date.now();
    third.child.kill("SIGTERM");
    expect(await third.ended).toBe(1);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(third.said()).toMatch(/import_broke_off/);
    await lastImport("failed");
    await held.release();
  },
);

interface Bringing {
  child: ChildProcess;
  /** Rows told as in when the second chunk is done. */
  twoChunks: Promise<number>;
  ended: Promise<number | null>;
  said(): string;
}

function bringing(file: string): Bringing {
  const child = spawn(program, ["import", file, "--as", "accounts", "--progress", "--json"], {
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe"],
  });
  started.push(child);
  let text = "";
  const twoChunks = new Promise<number>((resolve, reject) => {
    child.stderr?.on("data", (piece: Buffer) => {
      text += piece.toString();
      const rows = [...text.matchAll(/(\d+) rows/g)].map((match) => Number(match[1]));
      if (rows.length >= 2) resolve(rows.at(-1) as number);
    });
    child.on("exit", () => reject(new Error(`it ended before it could be killed: ${text}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, twoChunks, ended, said: () => text };
}

/** The newest import, which must be in this state as it is written down. */
async function lastImport(state: string): Promise<string> {
  const { rows } = await inDatabase((db) => db.query("select id, state from imports order by id desc limit 1"));
  expect(rows[0].state).toBe(state);
  return rows[0].id;
}

async function inDatabase<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
  const handle = await ensureDatabase({ dataDir: join(folder, "data"), databaseUrl: undefined });
  const db = new pg.Client(handle.admin);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
    await handle.release();
  }
}
