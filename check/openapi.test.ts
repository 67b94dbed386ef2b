import { expect, test } from "vitest";
import { openapi } from "./openapi.ts";
import { treeOf } from "./tree.ts";

test("a document and client types of another day are refused, and mended by --write", async () => {
  const tree = treeOf({ "docs/openapi.json": "{}\n", "web/app/api/schema.d.ts": "export {};\n" });
  const refused = await openapi.run({ tree, write: false, fix: false });
  expect(refused.map(({ where, instead }) => [where, instead])).toEqual([
    ["docs/openapi.json:1", "bin/check --write, and commit what it writes"],
    ["web/app/api/schema.d.ts:1", "bin/check --write, and commit what it writes"],
  ]);
  expect(await openapi.run({ tree, write: true, fix: false })).toEqual([]);
  expect(JSON.parse(tree.read("docs/openapi.json")).openapi).toMatch(/^3\.1/);
  expect(tree.read("web/app/api/schema.d.ts")).toContain("export interface paths");
}, 60_000);
