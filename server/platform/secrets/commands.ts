import type { Command } from "commander";
import type { CommandHost } from "../parts/index.ts";
import { rotateKeys } from "./rotate-keys.ts";

export function secretCommands(program: Command, host: CommandHost): void {
  program
    .command("secrets")
    .description("passwords of other systems")
    .command("rotate")
    .description("seal them anew with a new key, and forget the old one")
    .option("--data <folder>", "the data folder")
    .option("--json", "print JSON")
    .action(async (options) => {
      const answer = await host.inInstallation(options, rotateKeys);
      host.print(options, answer, ({ resealed }: { resealed: number }) => `Sealed anew: ${resealed}.`);
    });
}
