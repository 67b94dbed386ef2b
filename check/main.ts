import { parseArgs } from "node:util";
import type { Check } from "./check.ts";
import { checks, runChecks } from "./checks.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    fix: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(
    "bin/check [--only NAME]… [--fix] [--write]\n  --fix formats, --write brings generated files up to date\n",
  );
  for (const check of checks) console.log(`  ${check.name.padEnd(12)}${check.proves}`);
} else {
  const { failed } = await runChecks(chosen(values.only), values);
  process.exitCode = failed === 0 ? 0 : 1;
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
