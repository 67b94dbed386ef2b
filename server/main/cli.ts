import { Command } from "commander";
import { programVersion } from "../platform/config/index.ts";
import { asFault } from "../platform/db/index.ts";
import { describeFault, Fault } from "../platform/errors/index.ts";
import { compose, parts } from "./compose.ts";
import { benchCommand } from "./bench-command.ts";
import { commandHost } from "./host.ts";
import { lifecycleCommands } from "./lifecycle/index.ts";

/** The command line: each feature brings its own commands. Answers go to stdout, everything else to stderr. */
export async function runCommandLine(argv: string[]): Promise<number> {
  compose();
  const program = new Command("tilth");
  program.description("The customer-first CRM: know, keep and grow the customers you already have.");
  program.version(programVersion(), "-V, --version", "the version of this program");
  program.showHelpAfterError("`--help` behind the command lists what it takes.");
  lifecycleCommands(program);
  benchCommand(program);
  for (const part of parts) part.commands?.(program, commandHost);
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    process.stderr.write(`${sentenceOf(asFault(error))}\n`);
    return 1;
  }
}

/** What happened and what to do, on one line each; the stack only for our own mistakes. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Fault)) return (error as Error).stack ?? String(error);
  const { code, title, help } = describeFault(error);
  const faults = Array.isArray(error.detail["faults"])
    ? error.detail["faults"].map((fault) => `\n  - ${JSON.stringify(fault)}`).join("")
    : "";
  return `${title} ${help} (${code})${faults}${code === "internal" ? `\n${error.stack}` : ""}`;
}

process.exitCode = await runCommandLine(process.argv);
