import type { Parts } from "../../platform/parts/index.ts";
import { exportCommands } from "./commands.ts";
import { exportFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = { faults: exportFaults, commands: exportCommands, routes };
