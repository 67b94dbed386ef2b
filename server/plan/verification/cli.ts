import type { Command } from "commander";
import type { CommandHost } from "../../platform/parts/index.ts";
import { type RangeAnswer, type SampleQuestion, type SizeAnswer, sampleAnswer } from "./sample-answer.ts";

/** `tilth sample`: the statistics of a sample, without any data. */
export function verificationCommands(program: Command, host: CommandHost): void {
  program
    .command("sample")
    .description(
      "How many records to check, or what those checked say about all of them. Needs no workspace and no database.",
    )
    .requiredOption("--population <n>", "how many records there are")
    .option("--margin <share>", "how many to check: the share of wrong ones is to be known to ± this, such as .05")
    .option(
      "--tolerable <share>",
      "how many to check without finding an error, to be confident that at most this share is wrong",
    )
    .option("--confidence <share>", "how sure to be; .95 unless said otherwise")
    .option("--checked <n>", "what the sample says: how many were checked")
    .option("--wrong <n>", "how many of those were wrong")
    .option("--not-reached <n>", "drawn besides, but nobody could be asked: gives the best and the worst case as well")
    .option("--json", "print one JSON document")
    .action((options: SampleQuestion & { json?: boolean }) => {
      host.print(options, sampleAnswer(options), asText);
    });
}

function asText(answer: SizeAnswer | RangeAnswer): string {
  const { population, confidence } = answer;
  const surely = `${percent(confidence)} confidence`;
  if ("size" in answer) {
    return answer.tolerable === undefined
      ? `Check ${answer.size} of ${population}: then the share of wrong ones is known to ± ${percent(answer.margin as number)} at ${surely}.`
      : `Check ${answer.size} of ${population}: if not one is wrong, at most ${percent(answer.tolerable)} of all are, at ${surely}.`;
  }
  const lines = [
    `${answer.wrong} of ${answer.checked} checked are wrong (${percent(answer.rate)}).`,
    `Of all ${population}, ${rangeOf(answer)} are wrong (${percent(answer.low_share)} to ${percent(answer.high_share)}) at ${surely}.`,
  ];
  if (answer.best && answer.worst)
    lines.push(
      `If all that were not reached are right: ${rangeOf(answer.best)}; if all are wrong: ${rangeOf(answer.worst)}.`,
    );
  return lines.join("\n");
}

const rangeOf = ({ low, high }: { low: number; high: number }): string =>
  low === high ? `${low}` : `${low} to ${high}`;
const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
