import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { programRoot, loadConfig } from "../platform/config/index.ts";
import { Fault } from "../platform/errors/index.ts";
import { commandHost } from "./host.ts";

interface BenchCommand {
  size?: string;
  data?: string;
  dataSet?: string;
  json?: boolean;
}
interface Benches {
  benchNames(): string[];
  runBench(name: string, options: { size?: number; dataSet?: string }, dataDir: string): Promise<unknown>;
  benchText(result: unknown): string;
}

/** `tilth bench`: what measures is in the checkout's bench/ and is read only when asked for, so that the command line stays small. */
export function benchCommand(program: Command): void {
  program
    .command("bench")
    .description("measure one thing on a generated data set, beside its limit")
    .argument("<name>", "search, list, import, today, api, account, start …")
    .option("--size <n>", "how many accounts; the default is what the bar is set for")
    .option("--data-set <name>", "which data set, where a bench has several")
    .option("--data <folder>", "the data folder; the generated data set is kept in its bench/")
    .option("--json", "print JSON")
    .action(async (name: string, options: BenchCommand) => {
      const file = join(programRoot(), "bench/commands.ts");
      if (!existsSync(file)) throw new Fault("bench_absent", {});
      // Not a literal, so that the bundle doesn't take it in.
      const benches = (await import(pathToFileURL(file).href)) as Benches;
      const names = benches.benchNames();
      if (!names.includes(name)) throw new Fault("unknown_bench", { name, names: names.join(", ") });
      const result = await benches.runBench(
        name,
        { ...options, size: readSize(options.size) },
        loadConfig({ data: options.data }).dataDir,
      );
      commandHost.print(options, result, benches.benchText as (answer: never) => string);
    });
}

function readSize(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const size = Number(given.replaceAll("_", ""));
  if (Number.isInteger(size) && size >= 100) return size;
  throw new Fault("invalid_input", { faults: [{ path: "--size", given, expected: "a whole number from 100 up" }] });
}
