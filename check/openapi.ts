import openapiTS, { astToString } from "openapi-typescript";
import type { Check } from "./check.ts";
import { freshness } from "./schema.ts";

export const openapi: Check = {
  name: "openapi",
  proves: "docs/openapi.json and the web's client types are what the routes say",
  run: async ({ tree, write }) => {
    // Opened here and not above: the whole server is behind it, and the other checks can do without.
    const { buildOpenApi } = await import("../server/main/openapi.ts");
    const document = await buildOpenApi();
    const types = astToString(await openapiTS(JSON.parse(document), { alphabetize: true }));
    const head = "// Made of docs/openapi.json by bin/check --write; never by hand.\n";
    return [
      ...freshness(tree, write, "docs/openapi.json", document),
      ...freshness(tree, write, "web/app/api/schema.d.ts", head + types),
    ];
  },
};
