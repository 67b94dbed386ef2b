import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { format, lint, types } from "./tools.ts";
import { readTree } from "./tree.ts";

// A small project with our configuration, for the tools to look at.
const root = mkdtempSync(join(tmpdir(), "tilth-test-tools-"));
const ours = join(import.meta.dirname, "..");
mkdirSync(join(root, "server"));
symlinkSync(join(ours, "node_modules"), join(root, "node_modules"));
for (const name of ["tsconfig.json", "biome.json", ".oxlintrc.json", ".gitignore"])
  cpSync(join(ours, name), join(root, name));
afterAll(() => rmSync(root, { recursive: true }));

const looked = async (check: typeof types, code: string, fix = false) => {
  writeFileSync(join(root, "server/x.ts"), code);
  return check.run({ tree: readTree(root), write: false, fix });
};

const tidy = 'export const first = (words: string[]): string => words[0] ?? "";\n';

test("code in order passes types, lint and format", async () => {
  for (const check of [types, lint, format]) expect(await looked(check, tidy)).toEqual([]);
});

test("a type that does not hold is refused at its line: an element of a list may be missing", async () => {
  expect(await looked(types, "\nexport const first = (words: string[]): string => words[0];\n")).toEqual([
    {
      where: "server/x.ts:2",
      what: expect.stringContaining("'string | undefined' is not assignable"),
      instead: "make the types true",
    },
  ]);
});

test("syntax that stripping types can't erase is refused", async () => {
  expect(await looked(types, "export enum Mood {\n  Glad,\n}\n")).toEqual([
    expect.objectContaining({ where: "server/x.ts:1", what: expect.stringContaining("TS1294") }),
  ]);
});

test("a lint finding is refused with what to do", async () => {
  expect(await looked(lint, "export const x = (a: unknown): boolean => a == 1;\n")).toEqual([
    { where: "server/x.ts:1", what: expect.stringContaining("eqeqeq"), instead: expect.any(String) },
  ]);
});

test("a file that is not formatted is refused, and formatted by --fix", async () => {
  const untidy = tidy.replace("=> words", "=>   words");
  expect(await looked(format, untidy)).toEqual([
    { where: "server/x.ts", what: "is not formatted", instead: "bin/check --only format --fix" },
  ]);
  expect(await looked(format, untidy, true)).toEqual([]);
});
