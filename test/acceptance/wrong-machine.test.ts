import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { beginUpload, writePart } from "../../server/know/sources/importing/uploads.ts";
import type { Ctx } from "../../server/platform/db/index.ts";
import { knownPlace } from "../../server/platform/postgres/index.ts";
import { type Answer, root, useProgram } from "../program.ts";
import { long } from "../long.ts";

/** What the machine does to an import: its disk fills up, its database goes away. Nothing may be half-done. */
const program = useProgram();
const at = (name: string): string => join(program.dataDir, name);
const firms = 4_000;
const file = at("firms.csv");
const rows = Array.from({ length: firms }, (_, n) => `K${n},Firm ${n},Person ${n},p${n}@firm${n}.example,City ${n}`);
writeFileSync(file, `id,company,contact name,email,city\n${rows.join("\n")}\n`);
writeFileSync(at("password.txt"), "a long enough passphrase 42\n");

const disk = at("disk");
const mounted = mountDisk();
if (!mounted) console.info("The tests of a full disk were left out: only root on Linux may mount one to fill.");
afterAll(() => {
  if (!mounted) return;
  execFileSync("umount", ["--lazy", disk]);
  rmdirSync(disk);
});

test(
  "a database that is killed in the middle ends the import with a sentence; the same command brings the rest, none twice",
  long,
  async () => {
    const data = at("data");
    await setUp(data);
    const going = spawn(join(root, "bin/tilth"), ["import", file, "--as", "accounts", "--progress", "--data", data]);
    const ended = new Promise<number | null>((done) => going.once("close", done));
    let said = "";
    const begun = new Promise<void>((resolve, reject) => {
      going.stderr.on("data", (piece: Buffer) => {
        said += piece.toString();
        if (/\d+ rows/.test(said)) resolve();
      });
      going.once("close", () => reject(new Error(`it ended before the database could be killed: ${said}`)));
    });
    await begun;
    process.kill(
      Number(readFileSync(join(knownPlace(data)?.cluster ?? "", "postmaster.pid"), "utf8").split("\n")[0]),
      "SIGKILL",
    );
    expect(await ended).toBe(1);
    expect(said).toMatch(/The database can't be reached\..*\(database_unreachable\)/);
    expect(said).not.toMatch(/^\s+at /m);
    const { stdout } = await tilth("import", file, "--as", "accounts", "--json", "--data", data);
    const again = JSON.parse(stdout);
    expect(again).toMatchObject({ read: firms, updated: 0, skipped: 0, failed: 0 });
    expect(again.created + again.unchanged).toBe(firms);
    expect([again.created > 0, again.unchanged > 0]).toEqual([true, true]);
    await expectWhole(data);
  },
);

describe.runIf(mounted)("on a disk that fills up", () => {
  const data = join(disk, "data");
  const ballast = join(disk, "ballast");

  test(
    "an import says so and keeps what it had; with room again the same command brings the rest, none twice",
    long,
    async () => {
      await setUp(data);
      fill(4);
      const full = await tilth("import", file, "--as", "accounts", "--json", "--data", data);
      expect(full).toMatchObject({ code: 1, stdout: "" });
      expect(full.stderr).toMatch(/^The disk is full\..*\(disk_full\)$/m);
      expect(full.stderr).not.toMatch(/^\s+at /m);
      rmSync(ballast);
      const { stdout } = await tilth("import", file, "--as", "accounts", "--json", "--data", data);
      const again = JSON.parse(stdout);
      expect(again).toMatchObject({ read: firms, updated: 0, skipped: 0, failed: 0 });
      expect(again.created + again.unchanged).toBe(firms);
      await expectWhole(data);
    },
  );

  test("an export leaves no half file", async () => {
    fill(0);
    const out = join(disk, "accounts.csv");
    const full = await tilth("export", "accounts", "--format", "csv", "--out", out, "--data", data);
    rmSync(ballast);
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(/The disk is full\..*\(disk_full\)/);
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
  });

  test("an upload is refused before the last room is taken, and one that meets the end keeps what is there", async () => {
    const ctx = { dataDir: disk, workspace: "01a201b8-dec3-7719-8c2a-82e972b2ea28" } as Ctx;
    await expect(beginUpload(ctx, { name: "large.csv", bytes: 1 << 29 })).rejects.toMatchObject({ code: "disk_full" });
    const upload = await beginUpload(ctx, { name: "small.csv", bytes: 20 << 20 });
    fill(2);
    const part = Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(1 << 20, "x")));
    await expect(writePart(ctx, upload.id, 0, part)).rejects.toMatchObject({ code: "disk_full" });
    rmSync(ballast);
    const whole = Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(1 << 20, "x")));
    expect(await writePart(ctx, upload.id, 0, whole)).toMatchObject({ received: 20 << 20 });
  });

  /** Leaves so many MB free. */
  function fill(leaving: number): void {
    const { bavail, bsize } = statfsSync(disk);
    const megabytes = Math.floor((bavail * bsize) / (1 << 20)) - leaving;
    execFileSync("sh", [
      "-c",
      `head -c ${megabytes}M /dev/zero >${ballast}; ${leaving === 0 ? `cat /dev/zero >>${ballast} 2>/dev/null` : "true"} || true`,
    ]);
  }
});

/** A disk of 900 MB in memory; only what lies on it takes room. */
function mountDisk(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=900m,mode=755", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function setUp(data: string): Promise<void> {
  const owner = ["--workspace", "Shop", "--email", "owner@example.com", "--password-file", at("password.txt")];
  const made = await tilth("setup", ...owner, "--currency", "EUR", "--time-zone", "Europe/Vienna", "--data", data);
  expect(made.code).toBe(0);
}

function tilth(...args: string[]): Promise<Answer> {
  return program.run(...args);
}

async function expectWhole(data: string): Promise<void> {
  const { stdout } = await tilth(
    "export",
    "people",
    "--format",
    "csv",
    "--out",
    at("people.csv"),
    "--data",
    data,
    "--json",
  );
  expect(JSON.parse(stdout)).toEqual({ rows: firms });
  const third = await tilth("import", file, "--as", "accounts", "--json", "--data", data);
  expect(JSON.parse(third.stdout)).toMatchObject({ read: firms, unchanged: firms, created: 0 });
}
