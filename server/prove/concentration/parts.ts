import type { Parts } from "../../platform/parts/index.ts";
import { concentrationCommands } from "./cli.ts";
import { concentrationFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = { routes, faults: concentrationFaults, commands: concentrationCommands };
