import openapiTS, { astToString } from "openapi-typescript";
import type { Check, Refusal } from "./check.ts";
import { freshness } from "./schema.ts";
import type { Tree } from "./tree.ts";

export const openapi: Check = {
  name: "openapi",
  proves: "docs/openapi.json and the web's client types are what the routes say",
  run: async ({ tree, write }) => {
    // Opened here and not above: the whole server is behind it, and the other checks can do without.
    const { buildOpenApi } = await import("../server/main/openapi.ts");
    return documentAndTypes(tree, write, await buildOpenApi());
  },
};

/** The two files that this document is written to. */
export async function documentAndTypes(tree: Tree, write: boolean, document: string): Promise<Refusal[]> {
  const types = astToString(await openapiTS(JSON.parse(document), { alphabetize: true }));
  const head = "// Made of docs/openapi.json by bin/check --write; never by hand.\n";
  return [
    ...freshness(tree, write, "docs/openapi.json", document),
    ...freshness(tree, write, "web/app/api/schema.d.ts", head + types),
  ];
}
