import type { Check, Refusal } from "./check.ts";
import { database } from "./database.ts";
import { dumpSchema } from "./dump.ts";
import { dumpTypes } from "./dump-types.ts";
import type { Tree } from "./tree.ts";

export const schema: Check = {
  name: "schema",
  proves: "db/schema.sql and server/platform/db/schema.ts are what the migrations make",
  database: true,
  run: ({ tree, write }) =>
    database.look(async (client) => [
      ...freshness(tree, write, "db/schema.sql", await dumpSchema(client)),
      ...freshness(tree, write, "server/platform/db/schema.ts", await dumpTypes(client)),
    ]),
};

/** A generated file is as it would be generated now; with `write` it is made so. */
export function freshness(tree: Tree, write: boolean, path: string, fresh: string): Refusal[] {
  const kept = tree.has(path) ? tree.read(path) : undefined;
  if (kept === fresh) return [];
  if (write) {
    tree.write(path, fresh);
    return [];
  }
  const instead = "bin/check --write, and commit what it writes";
  if (kept === undefined) return [{ where: path, what: "is not there", instead }];
  const [was, is] = [kept.split("\n"), fresh.split("\n")];
  const line = is.findIndex((text, at) => text !== was[at]);
  const at = line === -1 ? is.length : line;
  return [
    {
      where: `${path}:${at + 1}`,
      what: `is stale\nkept:  ${was[at] ?? "(end)"}\nfresh: ${is[at] ?? "(end)"}`,
      instead,
    },
  ];
}
