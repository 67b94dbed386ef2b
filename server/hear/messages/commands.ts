import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { type ClassifiedFile, classifyFiles } from "./classify-files.ts";
import { newTextOfFile } from "./quotes/new-text.ts";

/** `tilth classify` and `tilth quote`: what mail says, told from plain files. */
export function messageCommands(program: Command, host: CommandHost): void {
  program
    .command("classify <file-or-folder>")
    .description("tell what each message is: from a person, an auto-reply, a bounce and why; needs no workspace")
    .option("--json")
    .action(async (path: string, options: { json?: boolean }) => {
      host.print(options, await classifyFiles(path), inLines);
    });
  program
    .command("quote <file>")
    .description("print the new text of a reply, without what it quotes and without the signature")
    .action(async (file: string) => {
      const raw = await readFile(file).catch((cause: unknown) => {
        throw new Fault("file_not_found", { file }, cause);
      });
      process.stdout.write(`${await newTextOfFile(raw, basename(file))}\n`);
    });
}

function inLines(answer: ClassifiedFile[]): string {
  return answer
    .map(({ file, kind, recipients, returns_on, successor, new_address, fault }) =>
      [
        `${file}: ${kind}`,
        ...recipients.map((one) =>
          [one.address, one.status, one.reason, one.hard ? "hard" : ""].filter(Boolean).join(" "),
        ),
        returns_on ? `back on ${returns_on}` : "",
        successor ? `instead ${successor}` : "",
        new_address ? `now at ${new_address}` : "",
        fault ? `not read as a whole: ${fault}` : "",
      ]
        .filter((one) => one !== "")
        .join(" · "),
    )
    .join("\n");
}
