import type { Command } from "commander";
import { Fault } from "../../../platform/errors/index.ts";
import type { CommandHost } from "../../../platform/parts/index.ts";
import { type MatchAnswer, matchFiles } from "./match-files.ts";

interface MatchOptions {
  id?: string;
  kind?: string;
  out?: string;
  pairsOut?: string;
  json?: boolean;
}

export function matchCommand(program: Command, host: CommandHost): void {
  program
    .command("match <file> [file2]")
    .description("find who stands in a file twice, or who of one file is who in another; needs no workspace")
    .option("--id <column>", "the column that tells rows apart; the row's number where it is left out")
    .option("--kind <kind>", "what the rows are: people or accounts")
    .option("--out <file>", "write record,file,cluster,probability for each row")
    .option("--pairs-out <file>", "write a,b,probability,weights for each pair that may be one")
    .option("--json")
    .action(async (file: string, file2: string | undefined, options: MatchOptions) => {
      const { kind } = options;
      if (kind !== undefined && kind !== "people" && kind !== "accounts")
        throw new Fault("import_option_invalid", { option: "--kind", given: kind, choices: "people, accounts" });
      const answer = await matchFiles({
        files: file2 === undefined ? [file] : [file, file2],
        id: options.id,
        subject: kind,
        out: options.out,
        pairsOut: options.pairsOut,
        say: (words) => process.stderr.write(`${words}\n`),
      });
      host.print(options, answer, inWords);
    });
}

function inWords({ records, pairs, clusters, largest, seconds, detail }: MatchAnswer): string {
  const weakest = (detail["weakest"] as { records: string[]; weakest_probability: number }[])
    .filter((one) => one.weakest_probability < 0.9)
    .map((one) => `  doubtful (${one.weakest_probability}): ${one.records.join(", ")}`);
  return [
    `${records} records are ${clusters} (${pairs} pairs, the largest cluster has ${largest}); ${seconds} s.`,
    ...weakest,
  ].join("\n");
}
