import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of the project as the checks see them: paths from the root, with `/`. A test hands in a tree of its own. */
export interface Tree {
  root: string;
  files: readonly string[];
  read(path: string): string;
  has(path: string): boolean;
  write(path: string, text: string): void;
}

const neverOurs = new Set(["node_modules", "dist", "data", ".git", "coverage"]);
const projectRoot = join(import.meta.dirname, "..");

export function readTree(root = projectRoot): Tree {
  const files: string[] = [];
  walk(root, "", files);
  const texts = new Map<string, string>();
  return {
    root,
    files: files.sort(),
    read: (path) => {
      const text = texts.get(path) ?? readFileSync(join(root, path), "utf8");
      texts.set(path, text);
      return text;
    },
    has: (path) => existsSync(join(root, path)),
    write: (path, text) => {
      texts.set(path, text);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
  };
}

/** A tree made of texts, for planting what a check must see. */
export function treeOf(texts: Record<string, string>): Tree {
  const held = new Map(Object.entries(texts));
  return {
    root: projectRoot,
    files: [...held.keys()].sort(),
    read: (path) => {
      const text = held.get(path);
      if (text === undefined) throw new Error(`the tree has no ${path}`);
      return text;
    },
    has: (path) => held.has(path) || [...held.keys()].some((file) => file.startsWith(`${path}/`)),
    write: (path, text) => void held.set(path, text),
  };
}

export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function walk(root: string, folder: string, into: string[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      // Only at the root: test/sample/data would be ours.
      if (entry.name !== "node_modules" && !(folder === "" && neverOurs.has(entry.name))) walk(root, path, into);
    } else if (entry.isFile()) into.push(path);
  }
}
