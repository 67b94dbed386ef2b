import { parseArgs } from "node:util";
import type { Check, Refusal } from "./check.ts";
import { LeftOut } from "./check.ts";
import { database } from "./database.ts";
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
import { readTree } from "./tree.ts";

const checks: Check[] = [
  types,
  lint,
  format,
  order,
  files,
  strings,
  faults,
  notices,
  sql,
  references,
  schema,
  manifestCheck,
  openapi,
];

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    fix: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help || values.list) {
  console.log(
    "bin/check [--only NAME]… [--fix] [--write]\n  --fix formats, --write brings generated files up to date\n",
  );
  for (const check of checks) console.log(`  ${check.name.padEnd(12)}${check.proves}`);
} else {
  process.exitCode = (await runChecks(chosen(values.only))) ? 0 : 1;
}

function chosen(only: string[] | undefined): Check[] {
  const unknown = only?.filter((name) => !checks.some((check) => check.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(
      `There is no check ${unknown.join(", ")}; there are ${checks.map((check) => check.name).join(", ")}.`,
    );
    process.exit(1);
  }
  return only ? checks.filter((check) => only.includes(check.name)) : checks;
}

/** Runs all side by side, those on the database one after another; prints each as it ends. */
async function runChecks(asked: Check[]): Promise<boolean> {
  const tree = readTree();
  const results: boolean[] = [];
  const run = async (check: Check): Promise<void> => {
    results.push(await runOne(check, tree));
  };
  const onDatabase = async (): Promise<void> => {
    for (const check of asked) if (check.database) await run(check);
  };
  try {
    await Promise.all([onDatabase(), ...asked.filter((check) => !check.database).map(run)]);
  } finally {
    await database.close();
  }
  return results.every(Boolean);
}

async function runOne(check: Check, tree: ReturnType<typeof readTree>): Promise<boolean> {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const line = (mark: string, rest: string): void => console.log(`${mark} ${check.name.padEnd(12)}${rest}`);
  try {
    const refusals = await check.run({ tree, write: values.write, fix: values.fix });
    if (refusals.length === 0) line("✓", `${check.proves} (${seconds()})`);
    else {
      line("✗", `${refusals.length} ${refusals.length === 1 ? "refusal" : "refusals"} (${seconds()})`);
      for (const refusal of refusals) console.log(told(refusal));
    }
    return refusals.length === 0;
  } catch (error) {
    if (error instanceof LeftOut) {
      line("–", `left out: ${error.message}`);
      return true;
    }
    line("✗", `could not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return false;
  }
}

function told(refusal: Refusal): string {
  const what = refusal.what.replaceAll("\n", "\n    ");
  return `  ${refusal.where}\n    ${what}\n    instead: ${refusal.instead}`;
}
