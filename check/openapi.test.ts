import { expect, test } from "vitest";
import { documentAndTypes } from "./openapi.ts";
import { treeOf } from "./tree.ts";

/** As the routes would say it; what they really say is asked by the check itself. */
const said = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Tilth", version: "1" },
  paths: { "/touches": { get: { responses: { "200": { description: "all of them" } } } } },
});

test("a document and client types of another day are refused, and mended by --write", async () => {
  const tree = treeOf({ "docs/openapi.json": "{}\n", "web/app/api/schema.d.ts": "export {};\n" });
  const refused = await documentAndTypes(tree, false, said);
  expect(refused.map(({ where, instead }) => [where, instead])).toEqual([
    ["docs/openapi.json:1", "bin/check --write, and commit what it writes"],
    ["web/app/api/schema.d.ts:1", "bin/check --write, and commit what it writes"],
  ]);
  expect(await documentAndTypes(tree, true, said)).toEqual([]);
  expect(tree.read("docs/openapi.json")).toBe(said);
  expect(tree.read("web/app/api/schema.d.ts")).toMatch(/export interface paths \{\s+"\/touches"/);
  expect(await documentAndTypes(tree, false, said)).toEqual([]);
});
