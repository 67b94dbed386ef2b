import type { Parts } from "../../platform/parts/index.ts";
import { verificationCommands } from "./cli.ts";

export const parts: Parts = { commands: verificationCommands };
