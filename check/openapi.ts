import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import type { Check } from "./check.ts";
import { LeftOut } from "./check.ts";
import { freshness } from "./schema.ts";

export const openapi: Check = {
  name: "openapi",
  proves: "docs/openapi.json and the web's client types are what the routes say",
  run: async ({ tree, write }) => {
    const builder = "server/main/openapi.ts";
    if (!tree.has(builder)) throw new LeftOut(`${builder} is not there`);
    const { buildOpenApi } = (await import(pathToFileURL(join(tree.root, builder)).href)) as {
      buildOpenApi: () => Promise<object>;
    };
    const described = await buildOpenApi();
    const document = `${JSON.stringify(described, null, 2)}\n`;
    const types = astToString(await openapiTS(JSON.parse(document), { alphabetize: true }));
    return [
      ...freshness(tree, write, "docs/openapi.json", document),
      ...freshness(
        tree,
        write,
        "web/app/api/schema.d.ts",
        `// Made of docs/openapi.json by bin/check --write; never by hand.\n${types}`,
      ),
    ];
  },
};
