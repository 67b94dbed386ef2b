import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "../check/checks.ts";
import { buildPrograms } from "../server/main/lifecycle/build.ts";
import { ensureWebBundle } from "../server/main/lifecycle/web-bundle.ts";
import { browserPart, ensureBrowser } from "./browser-binary.ts";
import { readCounts } from "./counts.ts";
import { installParts } from "./debian.ts";
import { dkimpyPart } from "./dkimpy.ts";
import { dovecotPart } from "./dovecot.ts";
import { mariadbPart } from "./mariadb.ts";
import { memoryFolder } from "./memory-folder.ts";
import { postfixPart } from "./postfix.ts";
import { radicalePart } from "./radicale.ts";
import { sshdPart } from "./sshd.ts";

const root = join(import.meta.dirname, "..");

/** The browser and the other real parts, and the bundles that several suites start: made once, in front. */
export async function setUp(): Promise<Outcome> {
  installParts(browserPart, dovecotPart, mariadbPart, dkimpyPart, postfixPart, radicalePart, sshdPart);
  console.log(`browser: ${ensureBrowser()}`);
  await buildPrograms();
  await ensureWebBundle();
  console.log("programs and pages are built");
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Work with all that tests write in memory, where there is plenty. */
export async function inMemory<T>(work: () => Promise<T>): Promise<T> {
  const folder = memoryFolder();
  if (folder) process.env["TMPDIR"] = folder;
  // Each process of tests loads the server; what one has compiled the next one reads.
  process.env["NODE_COMPILE_CACHE"] ??= join(root, "dist/.compiled");
  try {
    return await work();
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/** Unit, database (on both versions), HTTP, browser and acceptance tests: those that take long, or all others. */
export async function runSuites(which: "long" | "!long"): Promise<Outcome> {
  const report = join(tmpdir(), `tilth-test-report-${process.pid}.json`);
  const projects = ["unit", "server18", "server15", "acceptance"];
  const external = Boolean(process.env["DATABASE_URL"]);
  // One server is given, so one round on it.
  if (external) console.log("The database tests run once, on the server of DATABASE_URL.");
  const args = projects.filter((name) => !(external && name === "server15")).flatMap((name) => ["--project", name]);
  const code = await run(process.execPath, [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...args,
    `--tags-filter=${which}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const { passed, failed, skipped, others } = readCounts(JSON.parse(await readFile(report, "utf8")), code, which);
    if (which === "!long") console.log(`${others} tests that take long are left to \`npm run prove tests\`.`);
    return { passed, failed, skipped };
  } finally {
    await rm(report, { force: true });
  }
}

/** Its words go through as they come; `hear` gets what it prints as well. */
export function run(program: string, args: string[], hear?: (text: string) => void): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", hear ? "pipe" : "inherit", "inherit"] });
    child.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      hear?.(chunk.toString());
    });
    child.once("error", () => done(1));
    child.once("close", (code) => done(code ?? 1));
  });
}
