import type { Check, Refusal } from "./check.ts";
import { LeftOut } from "./check.ts";
import { database } from "./database.ts";
import { docs } from "./docs.ts";
import { faults } from "./faults.ts";
import { files } from "./files.ts";
import { manifestCheck } from "./manifest.ts";
import { notices } from "./notices.ts";
import { openapi } from "./openapi.ts";
import { order } from "./order.ts";
import { references } from "./references.ts";
import { schema } from "./schema.ts";
import { sql } from "./sql.ts";
import { strings } from "./strings.ts";
import { format, lint, types } from "./tools.ts";
import { readTree, type Tree } from "./tree.ts";

export const checks: Check[] = [
  types,
  lint,
  format,
  order,
  files,
  strings,
  docs,
  faults,
  notices,
  sql,
  references,
  schema,
  manifestCheck,
  openapi,
];

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs all side by side, those on the database one after another; prints each as it ends. */
export async function runChecks(asked: Check[], how: { write: boolean; fix: boolean }): Promise<Outcome> {
  const tree = readTree();
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const run = async (check: Check): Promise<void> => {
    outcome[await runOne(check, tree, how)]++;
  };
  const onDatabase = async (): Promise<void> => {
    for (const check of asked) if (check.database) await run(check);
  };
  try {
    await Promise.all([onDatabase(), ...asked.filter((check) => !check.database).map(run)]);
  } finally {
    await database.close();
  }
  return outcome;
}

async function runOne(check: Check, tree: Tree, how: { write: boolean; fix: boolean }): Promise<keyof Outcome> {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const line = (mark: string, rest: string): void => console.log(`${mark} ${check.name.padEnd(12)}${rest}`);
  try {
    const refusals = await check.run({ tree, ...how });
    if (refusals.length === 0) {
      line("✓", `${check.proves} (${seconds()})`);
      return "passed";
    }
    line("✗", `${refusals.length} ${refusals.length === 1 ? "refusal" : "refusals"} (${seconds()})`);
    for (const refusal of refusals) console.log(told(refusal));
  } catch (error) {
    if (error instanceof LeftOut) {
      line("–", `left out: ${error.message}`);
      return "skipped";
    }
    line("✗", `could not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return "failed";
}

function told(refusal: Refusal): string {
  const what = refusal.what.replaceAll("\n", "\n    ");
  return `  ${refusal.where}\n    ${what}\n    instead: ${refusal.instead}`;
}
