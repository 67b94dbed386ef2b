import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { checks, type Outcome, runChecks } from "../check/checks.ts";
import { inMemory, run, runSuites, setUp } from "./suites.ts";

/** `npm test`: everything CI asks, with its own set-up. Ends with one plain line of counts over all suites. */
const root = join(import.meta.dirname, "..");
const started = performance.now();
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };

// All of it each time: whoever mends one thing sees the others too.
await inMemory(async () => {
  await part("set-up", setUp);
  await part("check", () => runChecks(checks, { write: false, fix: false }));
  await part("tests", () => runSuites("!long"));
  await part("acceptance", runMainJob);
});
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;

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
