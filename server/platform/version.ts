import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./db/root.ts";

/** The program's version, as package.json says. */
export const version: string = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
