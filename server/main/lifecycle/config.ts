import type { Command } from "commander";
import { describeSettings } from "../../platform/config/index.ts";

export function configCommand(program: Command): void {
  program
    .command("config")
    .description("list every setting: its value, its default and what it means")
    .option("--json", "print one JSON document")
    .action((options: { json?: boolean }) => {
      const shown = describeSettings();
      if (options.json) process.stdout.write(`${JSON.stringify({ settings: shown }, null, 2)}\n`);
      else {
        for (const { name, value, given, default: fallback, meaning, fault } of shown) {
          process.stdout.write(
            `${name}\n    value    ${value ?? "—"}${given ? "" : " (not given)"}\n    default  ${fallback}\n    meaning  ${meaning}\n`,
          );
          if (fault) process.stdout.write(`    WRONG    ${fault}\n`);
        }
      }
      const faults = shown.filter((setting) => setting.fault);
      if (faults.length > 0) {
        process.stderr.write(`${faults.map((setting) => setting.fault).join("; ")}.\n`);
        process.exitCode = 1;
      }
    });
}
