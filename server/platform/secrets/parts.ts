import type { Parts } from "../parts/index.ts";
import { secretCommands } from "./commands.ts";
import { secretFaults } from "./faults.ts";

export const parts: Parts = { faults: secretFaults, commands: secretCommands };
