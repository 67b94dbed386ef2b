import type { Node } from "oxc-parser";
import type { Check, Refusal } from "./check.ts";
import { isCode, isTest, nodesBelow, parseFile } from "./parse.ts";
import { lineOf, type Tree } from "./tree.ts";
import { keyOf, literalsIn, propertiesOf, stringOf } from "./values.ts";

export const faults: Check = {
  name: "faults",
  proves: "every error code is registered, has a page and is said in each language",
  run: ({ tree, write }) => {
    if (write) writeMissingPages(tree);
    return faultRefusals(tree);
  },
};

interface Kind {
  code: string;
  where: string;
  status: string;
  title: string;
  help: string;
}

const pages = "docs/errors";
const page = (code: string): string => `${pages}/${code}.md`;

export function faultRefusals(tree: Tree): Refusal[] {
  const { kinds, raised, spoken, refusals } = readFaults(tree);
  const registered = new Set(kinds.map((kind) => kind.code));
  for (const { code, where } of raised) {
    if (registered.has(code)) continue;
    refusals.push({
      where,
      what: `raises the unregistered fault "${code}"; the user would read "Something went wrong on our side"`,
      instead: "add it with status, title and help to the feature's faults.ts, or raise a fault that is registered",
    });
  }
  for (const kind of kinds) {
    if (!tree.has(page(kind.code))) {
      refusals.push({
        where: kind.where,
        what: `the fault "${kind.code}" has no page`,
        instead: `write ${page(kind.code)}: what happened, and how to mend it (bin/check --only faults --write begins it)`,
      });
    }
    if (!spoken.has(kind.code)) {
      refusals.push({
        where: kind.where,
        what: `nothing raises the fault "${kind.code}"`,
        instead: "raise it or remove it with its page",
      });
    }
  }
  refusals.push(...unsaid(tree, kinds));
  for (const path of tree.files) {
    const code = /^docs\/errors\/([^/]+)\.md$/.exec(path)?.[1];
    if (!code || code === "README" || registered.has(code)) continue;
    refusals.push({
      where: path,
      what: `explains "${code}", which no part registers`,
      instead: "remove the page, or name it after the code",
    });
  }
  return refusals;
}

const catalogue = (language: string): string => `web/app/problems/strings.${language}.json`;

/** What a page says of a fault it says in the reader's language. */
function unsaid(tree: Tree, kinds: Kind[]): Refusal[] {
  const german = catalogue("de");
  if (!tree.has(german)) return [];
  const { codes } = JSON.parse(tree.read(german)) as { codes: Record<string, unknown> };
  return (
    kinds
      // Where the whole title is put together as it is raised, there is nothing to say in advance.
      .filter((kind) => !codes[kind.code] && kind.title !== "{sentence}")
      .map((kind) => ({
        where: kind.where,
        what: `the fault "${kind.code}" is said in English only`,
        instead: `write its title and help under codes.${kind.code} in ${catalogue("en")} and ${german}, with {{name}} for {name}`,
      }))
  );
}

/** `raised` are the codes of `new Fault(…)`; `spoken` all literals of the server, as a fault may also be chosen by a table. */
function readFaults(tree: Tree) {
  const kinds: Kind[] = [];
  const raised: { code: string; where: string }[] = [];
  const spoken = new Set<string>();
  const refusals: Refusal[] = [];
  for (const path of tree.files) {
    if (!path.startsWith("server/") || !isCode(path) || isTest(path)) continue;
    for (const { node } of nodesBelow(parseFile(tree, path).program)) {
      const where = `${path}:${lineOf(tree.read(path), node.start)}`;
      const kind = kindOf(node, where);
      if (kind) kinds.push(kind);
      const literal = stringOf(node);
      if (literal !== undefined) spoken.add(literal);
      if (node.type !== "NewExpression" || node.callee.type !== "Identifier" || node.callee.name !== "Fault") continue;
      const first = node.arguments[0];
      const codes = first ? literalsIn(first) : [];
      // The platform also translates what others raise, by tables.
      if (codes.length === 0 && !path.startsWith("server/platform/")) {
        refusals.push({
          where,
          what: "raises a fault whose code is not written here",
          instead: 'write the code: new Fault("code", …)',
        });
      }
      raised.push(...codes.map((code) => ({ code, where })));
    }
  }
  return { kinds, raised, spoken, refusals };
}

/** `code: { status, title, help }`: an entry of the registry. */
function kindOf(node: Node, where: string): Kind | undefined {
  if (node.type !== "Property" || node.value.type !== "ObjectExpression") return undefined;
  const code = keyOf(node);
  const entry = propertiesOf(node.value);
  const status = entry.get("status");
  const [title, help] = [entry.get("title"), entry.get("help")].map((value) => value && literalsIn(value).join(""));
  if (!code || !status || title === undefined || help === undefined) return undefined;
  return { code, where, status: status.type === "Literal" ? String(status.value) : "", title, help };
}

/** A page begins with the registry's own words; the rest is for whoever knows more. */
function writeMissingPages(tree: Tree): void {
  for (const kind of readFaults(tree).kinds) {
    if (tree.has(page(kind.code))) continue;
    const named = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, "*$1*");
    tree.write(
      page(kind.code),
      `# ${kind.code}\n\n${named(kind.title)} (HTTP ${kind.status})\n\n## What to do\n\n${named(kind.help)}\n`,
    );
  }
}
