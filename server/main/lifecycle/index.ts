import type { Command } from "commander";
import { configCommand } from "./config.ts";

/** The commands that start, stop and look after the program itself. */
export function lifecycleCommands(program: Command): void {
  configCommand(program);
}
