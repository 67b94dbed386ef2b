import type { Parts } from "../../platform/parts/index.ts";
import { concentrationCommands } from "./cli.ts";
import { concentrationFaults } from "./faults.ts";

export const parts: Parts = { faults: concentrationFaults, commands: concentrationCommands };
