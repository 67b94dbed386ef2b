import { createWriteStream, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { decoded } from "./lists/decoded.ts";
import { takeList } from "./lists/take-list.ts";
import { writeLists } from "./lists/write-lists.ts";

interface Options {
  name?: string;
  channel?: string;
  country?: string;
  out: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

const channels = ["email", "call", "letter", "parcel", "text", "social"];

/** `tilth suppress FILE`, `tilth suppressions --out FILE`. */
export function consentCommands(program: Command, host: CommandHost): void {
  program
    .command("suppress <file>")
    .description("take in a list of addresses and numbers that must not be used, whoever has them")
    .option("--name <name>", "what the list is called; the file's name where it is left out")
    .addOption(
      new Option("--channel <channel>", "one channel only; left out: all that such an address can be used for").choices(
        channels,
      ),
    )
    .option("--country <code>", "from where numbers without a prefix are dialled, as DE")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (file: string, options: Options) => {
      const text = read(file);
      const answer = await host.inWorkspace(options, (ctx) =>
        takeList(ctx, text, {
          name: options.name ?? path.basename(file),
          channel: options.channel,
          country: options.country?.toUpperCase(),
        }),
      );
      const { list, ...counts } = answer;
      host.print(options, { list: list.id, ...counts }, () =>
        [
          `${counts.created} of ${counts.read} lines are on the list now, ${counts.unchanged} were there twice, ${counts.failed} held no address. Take it back with: tilth undo ${counts.set}`,
          ...counts.rows.map((row) => `line ${row.line}: ${row.reason}`),
        ].join("\n"),
      );
    });

  program
    .command("suppressions")
    .description("write everything that must not be used as CSV: lists, and suppressed people's addresses")
    .requiredOption("--out <file>")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (options: Options) => {
      const rows = await host.inWorkspace(options, async (ctx) => {
        let lines = 0;
        const counted = async function* (): AsyncGenerator<string> {
          for await (const part of writeLists(ctx)) {
            lines += part.split("\r\n").length - 1;
            yield part;
          }
        };
        await pipeline(Readable.from(counted()), createWriteStream(options.out));
        return lines - 1;
      });
      host.print(options, { rows }, (done: { rows: number }) => `${done.rows} addresses are in ${options.out}.`);
    });
}

function read(file: string): string {
  try {
    return decoded(readFileSync(file));
  } catch (error) {
    throw new Fault("file_not_found", { file }, error);
  }
}
