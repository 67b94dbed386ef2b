import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, from a source file as from a bundle in dist/. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  if (existsSync(join(from, "package.json")) && existsSync(join(from, "db/migrations"))) return from;
  const up = dirname(from);
  if (up === from) throw new Error("the project's folder with package.json and db/migrations can't be found");
  return findRoot(up);
}
