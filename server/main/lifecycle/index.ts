import type { Command } from "commander";
import { backupFaults } from "../../platform/backup/index.ts";
import { registerFaults } from "../../platform/errors/index.ts";
import { backupCommands } from "./backup.ts";
import { configCommand } from "./config.ts";
import { doctorCommand } from "./doctor.ts";
import { startCommand } from "./start.ts";
import { statusCommand } from "./status.ts";
import { stopCommand } from "./stop.ts";

export { drainAndExit, untilTold } from "./drain.ts";

registerFaults(backupFaults);
registerFaults({
  port_not_free: { status: 500, title: "{sentence}", help: "Choose another with `tilth start --port {next}` or PORT." },
  pages_not_built: {
    status: 500,
    title: "{sentence}",
    help: "If you changed a page, mend it; otherwise remove node_modules and start again.",
  },
});

/** The commands that start, stop and look after the program itself. */
export function lifecycleCommands(program: Command): void {
  startCommand(program);
  stopCommand(program);
  statusCommand(program);
  configCommand(program);
  doctorCommand(program);
  backupCommands(program);
}
