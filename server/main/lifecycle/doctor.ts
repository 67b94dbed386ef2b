import type { Command } from "commander";
import { checkDatabase } from "./doctor-database.ts";
import { checkMachine } from "./doctor-machine.ts";

/** One thing the doctor looked at. A note is worth knowing and stops nothing. */
export interface Finding {
  name: string;
  state: "ok" | "note" | "wrong";
  found: string;
  /** How to mend it; only where something is wrong or worth knowing. */
  mend?: string;
}

export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("what is wrong with this machine, and how to mend it")
    .option("--data <folder>", "folder that holds everything Tilth keeps")
    .option("--json", "print one JSON document")
    .action(async (options: { data?: string; json?: boolean }) => {
      const findings = [...(await checkMachine(options.data)), ...(await checkDatabase(options.data))];
      const wrong = findings.filter((finding) => finding.state === "wrong");
      if (options.json) process.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, findings })}\n`);
      else process.stdout.write(findings.map(asLine).join(""));
      if (wrong.length > 0) {
        process.stderr.write(
          `${wrong.length} of ${findings.length} need mending: ${wrong.map((finding) => finding.name).join(", ")}.\n`,
        );
        process.exitCode = 1;
      }
    });
}

const words = { ok: "OK   ", note: "NOTE ", wrong: "WRONG" };

function asLine({ name, state, found, mend }: Finding): string {
  return `${words[state]}  ${name}: ${found}\n${mend ? `         → ${mend}\n` : ""}`;
}
