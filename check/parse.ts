import { type Node, type ParseResult, parseSync } from "oxc-parser";
import type { Tree } from "./tree.ts";

export interface Import {
  /** As written. */
  from: string;
  offset: number;
  typeOnly: boolean;
}

const parsed = new WeakMap<Tree, Map<string, ParseResult>>();

export function parseFile(tree: Tree, path: string): ParseResult {
  let files = parsed.get(tree);
  if (!files) parsed.set(tree, (files = new Map()));
  let result = files.get(path);
  if (!result) files.set(path, (result = parseSync(path, tree.read(path))));
  return result;
}

/** Everything a file imports: static, re-exported and dynamic with a written name. */
export function importsOf(tree: Tree, path: string): Import[] {
  const { module } = parseFile(tree, path);
  const text = tree.read(path);
  const imports: Import[] = module.staticImports.map((found) => ({
    from: found.moduleRequest.value,
    offset: found.start,
    typeOnly: found.entries.length > 0 ? found.entries.every((entry) => entry.isType) : isTypeImport(text, found.start),
  }));
  for (const found of module.staticExports) {
    const entry = found.entries.find((one) => one.moduleRequest);
    if (!entry?.moduleRequest) continue;
    const typeOnly = found.entries.every((one) => one.isType);
    imports.push({ from: entry.moduleRequest.value, offset: found.start, typeOnly });
  }
  for (const found of module.dynamicImports) {
    const written = text.slice(found.moduleRequest.start, found.moduleRequest.end);
    const name = /^(["'`])([^"'`$]*)\1$/.exec(written)?.[2];
    if (name) imports.push({ from: name, offset: found.start, typeOnly: false });
  }
  return imports;
}

/** `import type {} from` has no entries, and brings nothing in at run time. */
function isTypeImport(text: string, offset: number): boolean {
  return /^import\s+type\b/.test(text.slice(offset, offset + 20));
}

/** Every node below `node`, itself first, each with those above it. */
export function* nodesBelow(
  node: Node,
  above: readonly Node[] = [],
): Generator<{ node: Node; above: readonly Node[] }> {
  yield { node, above };
  const inside = [...above, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesBelow(child, inside);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

export const isCode = (path: string): boolean => /\.(ts|tsx)$/.test(path) && !path.endsWith(".d.ts");
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith("test/");
