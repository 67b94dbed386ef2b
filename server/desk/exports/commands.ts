import { resolve } from "node:path";
import type { Command } from "commander";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { exportRecords, type Format, formats } from "./export-records.ts";
import { exported, refuseUnknown } from "./record-rows.ts";

interface Options {
  format: string;
  out: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

export function exportCommands(program: Command, host: CommandHost): void {
  program
    .command("export <what>")
    .description(`write all ${exported.join(", ")} to a file that can be imported again`)
    .requiredOption("--format <format>", formats.join(", "), "csv")
    .requiredOption("--out <file>", "the file to write")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (what: string, options: Options) => {
      refuseUnknown(what);
      const { format } = options;
      if (!isFormat(format))
        throw new Fault("invalid_input", {
          faults: [{ path: "--format", given: format, expected: `one of ${formats.join(", ")}` }],
        });
      const answer = await host.inWorkspace(options, (ctx) => exportRecords(ctx, what, format, resolve(options.out)));
      host.print(
        options,
        answer,
        ((done: { rows: number }) => `${done.rows} rows written to ${options.out}`) as (answer: never) => string,
      );
    });
}

export function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}
