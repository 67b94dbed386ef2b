import type { Parts } from "../../platform/parts/index.ts";
import { messageCommands } from "./commands.ts";

export const parts: Parts = { commands: messageCommands };
