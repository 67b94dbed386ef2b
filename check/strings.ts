import type { Node } from "oxc-parser";
import { catalogueRefusals, type Catalogues, languages, readCatalogues, type Use } from "./catalogues.ts";
import type { Check, Refusal } from "./check.ts";
import { visibleProps } from "./house.ts";
import { isCode, isTest, nodesBelow, parseFile } from "./parse.ts";
import { lineOf, type Tree } from "./tree.ts";
import { calleeOf, keyOf, literalsIn, propertiesOf, stringOf } from "./values.ts";

export const strings: Check = {
  name: "strings",
  proves: `what a person reads comes from the catalogue, in ${languages.join(" and ")}`,
  run: ({ tree }) => stringRefusals(tree),
};

/** Their text is the same in every language. */
const sameEverywhere = new Set(["code", "Code", "kbd", "Kbd", "style", "script"]);

export function stringRefusals(tree: Tree): Refusal[] {
  const files = tree.files.filter((path) => path.startsWith("web/") && isCode(path) && !isTest(path));
  if (files.length === 0) return [];
  const catalogues = readCatalogues(tree);
  if (!catalogues.ok) return catalogues.refusals;
  const uses: Use[] = [];
  const refusals = files.flatMap((path) => [
    ...literals(tree, path),
    ...readUses(tree, path, catalogues.catalogues, uses),
  ]);
  return [...refusals, ...catalogueRefusals(catalogues.catalogues, uses, mentioned(tree))];
}

/** Text in a component that never went through the catalogue. */
function literals(tree: Tree, path: string): Refusal[] {
  const found: Refusal[] = [];
  const refuse = (node: Node, where: string, text: string): void => {
    found.push({
      where: `${path}:${lineOf(tree.read(path), node.start)}`,
      what: `${where} says ${JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 60))} by itself`,
      instead: `t("folder.key") with the sentence in strings.${languages.join(".json and strings.")}.json beside the screen`,
    });
  };
  for (const { node, above } of nodesBelow(parseFile(tree, path).program)) {
    if (node.type === "JSXText" && isWords(node.value) && !inside(above)) refuse(node, "an element", node.value);
    if (node.type === "JSXExpressionContainer" && above.at(-1)?.type !== "JSXAttribute" && !inside(above)) {
      for (const text of shownBy(node.expression)) refuse(node, "an element", text);
    }
    if (node.type === "JSXAttribute" && node.value) {
      const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
      if (!visibleProps.has(name) || inside(above)) continue;
      const value = node.value.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      for (const text of shownBy(value)) refuse(node, `the prop ${name}`, text);
    }
    // What is handed to a notification or a list of options: { label: "Owner" }. A word that could be a key or an id passes.
    const key = keyOf(node);
    if (node.type === "Property" && key && visibleProps.has(key)) {
      for (const text of shownBy(node.value))
        if (!/^[a-z0-9]+([._:/-][a-zA-Z0-9]+)*$/.test(text)) refuse(node, `the property ${key}`, text);
    }
  }
  return found;
}

/** The words a value may show: strings, and templates with words between their holes. */
function shownBy(node: Node): string[] {
  if (node.type === "TemplateLiteral")
    return [node.quasis.map((part) => part.value.cooked ?? "").join(" … ")].filter(isWords);
  if (node.type === "ConditionalExpression") return [...shownBy(node.consequent), ...shownBy(node.alternate)];
  if (node.type === "LogicalExpression") return shownBy(node.right);
  return literalsIn(node).filter(isWords);
}

const isWords = (text: string): boolean => /\p{L}/u.test(text.replace(/&\w+;/g, ""));

function inside(above: readonly Node[]): boolean {
  return above.some((node) => {
    if (node.type !== "JSXElement") return false;
    const { name } = node.openingElement;
    return name.type === "JSXIdentifier" && sameEverywhere.has(name.name);
  });
}

/** The keys a file asks for: t("key"), t(`kind.${kind}`), <Trans i18nKey="key">. */
function readUses(tree: Tree, path: string, catalogues: Catalogues, uses: Use[]): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { node } of nodesBelow(parseFile(tree, path).program)) {
    const where = `${path}:${lineOf(tree.read(path), node.start)}`;
    if (
      node.type === "JSXAttribute" &&
      node.name.type === "JSXIdentifier" &&
      node.name.name === "i18nKey" &&
      node.value
    ) {
      const value = node.value.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      uses.push(...literalsIn(value).map((key) => ({ key, where })));
    }
    if (calleeOf(node) !== "t" || node.type !== "CallExpression") continue;
    const [first, second] = node.arguments;
    if (!first) continue;
    if (first.type === "TemplateLiteral" && first.expressions.length > 0) {
      const ends = [first.quasis[0], first.quasis.at(-1)].map((part) => part?.value.cooked ?? "");
      uses.push({ prefix: ends[0] ?? "", suffix: ends[1] ?? "", where });
      continue;
    }
    const given =
      second?.type === "ObjectExpression" && !second.properties.some((one) => one.type === "SpreadElement")
        ? [...propertiesOf(second).keys()]
        : undefined;
    for (const key of literalsIn(first)) uses.push({ key, where, given: second ? given : [] });
  }
  for (const use of uses.filter((one) => one.where.startsWith(`${path}:`))) {
    const missing = catalogues.missingFor(use);
    if (missing) refusals.push({ where: use.where, ...missing });
  }
  return refusals;
}

/** Every string of the program: a key may also be chosen by a table of the feature, or named by the server. */
function mentioned(tree: Tree): Set<string> {
  const found = new Set<string>();
  for (const path of tree.files) {
    if (!/^(web|server)\//.test(path) || !isCode(path) || isTest(path)) continue;
    for (const { node } of nodesBelow(parseFile(tree, path).program)) {
      const text = stringOf(node);
      if (text !== undefined) found.add(text);
    }
  }
  return found;
}
