import type { Check, Refusal } from "./check.ts";
import { emptyWords, longestFile } from "./house.ts";
import type { Tree } from "./tree.ts";

export const files: Check = {
  name: "files",
  proves: `no file is longer than ${longestFile} lines, and each name says what is inside`,
  run: ({ tree }) => fileRefusals(tree),
};

const ours = /^(server|web|check|test|bench|db|bin)\//;
const written = /\.(ts|tsx|css|sql)$/;
/** Made by a program and never read as a whole, or one list of data. */
const longByNature = /^(db\/schema\.sql|server\/platform\/db\/schema\.ts|web\/app\/api\/schema\.d\.ts)$/;

export function fileRefusals(tree: Tree): Refusal[] {
  return tree.files.flatMap((path) => [...nameRefusals(path), ...lengthRefusals(tree, path)]);
}

function nameRefusals(path: string): Refusal[] {
  if (!ours.test(path)) return [];
  const name = path.split("/").at(-1) as string;
  const stem = name
    .replace(/\.(ts|tsx|css|sql|md|json|mjs|sh)$/, "")
    .replace(/\.(test|db|http|browser|d)(?=\.|$)/g, "");
  const refusals: Refusal[] = [];
  const empty = stem
    .toLowerCase()
    .split(/[-_.]/)
    .filter((word) => emptyWords.includes(word));
  if (empty.length > 0) {
    refusals.push({
      where: path,
      what: `"${empty.join(", ")}" in a file's name says nothing about what is inside`,
      instead: "name the noun (touches.ts) or the command (log-touch.ts); where several would fit, it is several files",
    });
  }
  if (/-v\d+$/.test(stem)) {
    refusals.push({
      where: path,
      what: "a version in a file's name",
      instead: "change the file; git keeps the earlier one",
    });
  }
  if (/\.tsx?$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(stem)) {
    refusals.push({
      where: path,
      what: "not a kebab-case name",
      instead: `rename it ${kebab(stem)}${name.slice(stem.length)}`,
    });
  }
  return refusals;
}

function lengthRefusals(tree: Tree, path: string): Refusal[] {
  if (!ours.test(path) || !written.test(path) || longByNature.test(path)) return [];
  const lines = tree.read(path).split("\n").length - 1;
  if (lines <= longestFile) return [];
  return [
    {
      where: path,
      what: `${lines} lines; ${longestFile} is the most`,
      instead: "it is two rooms in one: give each concept its own file",
    },
  ];
}

const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/_/g, "-")
    .toLowerCase();
