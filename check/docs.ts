import { posix } from "node:path";
import type { Check, Refusal } from "./check.ts";
import { blocksOf, isGuide, linksOf } from "./markdown.ts";
import type { Tree } from "./tree.ts";

export const docs: Check = {
  name: "docs",
  proves: "commands in the documents are marked as run by a test or as shown only, and no link leads nowhere",
  run: ({ tree }) => docsRefusals(tree),
};

export function docsRefusals(tree: Tree): Refusal[] {
  return tree.files
    .filter((path) => /^([A-Z]+\.md$|docs\/.*\.md$|server\/.*README\.md$)/.test(path))
    .flatMap((path) => [...(isGuide(path) ? unmarked(tree, path) : []), ...deadLinks(tree, path)]);
}

/** ```sh run: test/acceptance/docs.test.ts runs it. ```sh shown: it asks something, never ends, or leaves the machine. */
function unmarked(tree: Tree, path: string): Refusal[] {
  return blocksOf(tree.read(path))
    .filter((block) => ["sh", "bash", "shell", "console"].includes(block.language))
    .filter((block) => block.language !== "sh" || !["run", "shown"].includes(block.words[0] ?? ""))
    .map((block) => ({
      where: `${path}:${block.line}`,
      what: `a block of commands marked \`${[block.language, ...block.words].join(" ")}\`: nobody knows whether it still works`,
      instead: "```sh run, and a test runs it; or ```sh shown where it asks something or doesn't end",
    }));
}

function deadLinks(tree: Tree, path: string): Refusal[] {
  return linksOf(tree.read(path))
    .filter(({ target }) => !/^([a-z]+:|#)/i.test(target))
    .filter(
      ({ target }) =>
        !tree.has(posix.normalize(posix.join(posix.dirname(path), decodeURI(target.replace(/#.*$/, ""))))),
    )
    .map(({ target, line }) => ({
      where: `${path}:${line}`,
      what: `leads to ${target}, which is not there`,
      instead: "mend the link, or add the file",
    }));
}
