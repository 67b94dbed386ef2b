import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checks, type Outcome, runChecks } from "../check/checks.ts";
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

/** `npm test`: everything CI asks, with its own set-up. Ends with one plain line of counts over all suites. */
const root = join(import.meta.dirname, "..");
const started = performance.now();
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };

const inMemory = memoryFolder();
if (inMemory) process.env["TMPDIR"] = inMemory;
// Each process of tests loads the server; what one has compiled the next one reads.
process.env["NODE_COMPILE_CACHE"] ??= join(root, "dist/.compiled");

// All of it each time: whoever mends one thing sees the others too.
await part("set-up", setUp);
await part("check", () => runChecks(checks, { write: false, fix: false }));
await part("tests", runTests);
await part("acceptance", runMainJob);
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;
if (inMemory) await rm(inMemory, { recursive: true, force: true });

async function part(name: string, run: () => Promise<Outcome>): Promise<void> {
  console.log(`\n── ${name} ──`);
  try {
    const outcome = await run();
    for (const count of ["passed", "failed", "skipped"] as const) total[count] += outcome[count];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed++;
  }
}

/** The browser and the other real parts, and the bundles that several suites start: made once, in front. */
async function setUp(): Promise<Outcome> {
  installParts(browserPart, dovecotPart, mariadbPart, dkimpyPart, postfixPart, radicalePart, sshdPart);
  console.log(`browser: ${ensureBrowser()}`);
  await buildPrograms();
  await ensureWebBundle();
  console.log("programs and pages are built");
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Unit, database (on both versions), HTTP, browser and acceptance tests. */
async function runTests(): Promise<Outcome> {
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
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    return readCounts(JSON.parse(await readFile(report, "utf8")), code);
  } finally {
    await rm(report, { force: true });
  }
}

/** The main job from outside, over real data, where both lie beside the project. */
async function runMainJob(): Promise<Outcome> {
  const script = resolve(root, "../shared/acceptance/main-job.mjs");
  if (!existsSync(script)) {
    console.log("The acceptance script over real data was left out: ../shared/acceptance is not beside this project.");
    return { passed: 0, failed: 0, skipped: 1 };
  }
  let said = "";
  const code = await run(process.execPath, [script], (text) => {
    said += text;
  });
  const counts = /^(\d+) passed, (\d+) failed$/m.exec(said);
  const outcome = { passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 1), skipped: 0 };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** Its words go through as they come; `hear` gets what it prints as well. */
function run(program: string, args: string[], hear?: (text: string) => void): Promise<number> {
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
