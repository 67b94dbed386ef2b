import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench, BenchResult } from "./bench.ts";

const notBenches = [
  "ask.ts",
  "bench.ts",
  "commands.ts",
  "copy.ts",
  "decide-by-hand.ts",
  "decide-ground.ts",
  "fixture.ts",
  "list-by-hand.ts",
  "list-cases.ts",
  "match-people.ts",
  "match-slips.ts",
  "match-truth.ts",
  "processes.ts",
  "search-queries.ts",
  "search-wider.ts",
  "send-ground.ts",
  "smtp-sink.ts",
];

/** Each bench is a file bench/NAME.ts. */
export function benchNames(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/.test(file) && !notBenches.includes(file) && !/^(fixture|build)-/.test(file))
    .map((file) => file.slice(0, -3));
}

/** Runs one, opened only now. */
export async function runBench(
  name: string,
  options: { size?: number; dataSet?: string },
  dataDir: string,
): Promise<BenchResult> {
  const { bench } = (await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)) as { bench: Bench };
  return bench.run({ size: options.size ?? bench.size, data: dataDir, dataSet: options.dataSet });
}

export function benchText(result: BenchResult): string {
  const limit = result.limit === null ? "" : `, limit ${result.limit} ${result.unit}, ratio ${result.ratio}`;
  return `${result.name} at ${result.size}: ${result.ours} ${result.unit}${limit}\n${JSON.stringify(result.detail, null, 2)}`;
}
