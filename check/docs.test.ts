import { expect, test } from "vitest";
import { docsRefusals } from "./docs.ts";
import { blocksOf } from "./markdown.ts";
import { treeOf } from "./tree.ts";

const fenced = (head: string) => `Do this:\n\n\`\`\`${head}\ntilth status\n\`\`\`\n`;
const refused = (text: string) =>
  docsRefusals(treeOf({ "README.md": text, "docs/guide/start.md": "", "docs/guide/today.png": "" }));

test("commands are run by a test or say that they are only shown", () => {
  expect(refused(fenced("sh run"))).toEqual([]);
  expect(refused(fenced("sh shown"))).toEqual([]);
  expect(refused(fenced("csv file=people.csv"))).toEqual([]);
  for (const head of ["sh", "bash", "sh maybe"]) {
    expect(refused(fenced(head))).toEqual([
      {
        where: "README.md:3",
        what: expect.stringContaining("nobody knows"),
        instead: expect.stringContaining("```sh run"),
      },
    ]);
  }
});

test("a link that leads nowhere is refused", () => {
  expect(
    refused(
      "[start](docs/guide/start.md#first) ![today](docs/guide/today.png) [net](https://example.com) [here](#x) `[x](y)`",
    ),
  ).toEqual([]);
  expect(refused("\n[gone](docs/guide/gone.md)")).toEqual([
    expect.objectContaining({ where: "README.md:2", what: "leads to docs/guide/gone.md, which is not there" }),
  ]);
});

test("a block is read with its words and its place", () => {
  expect(blocksOf(`x\n${fenced("sh run")}`)).toEqual([
    { language: "sh", words: ["run"], text: "tilth status\n", line: 4 },
  ]);
});
