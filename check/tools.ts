import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Check, Refusal } from "./check.ts";
import type { Tree } from "./tree.ts";

export const types: Check = {
  name: "types",
  proves: "the types hold",
  run: async ({ tree }) => {
    const { output, ok } = await tool(tree, [
      "typescript-7/bin/tsc",
      "-p",
      "tsconfig.json",
      "--noEmit",
      "--pretty",
      "false",
    ]);
    return ok ? [] : typeRefusals(output);
  },
};

export const lint: Check = {
  name: "lint",
  proves: "oxlint finds nothing",
  run: async ({ tree }) => {
    const { output, ok } = await tool(tree, ["oxlint/bin/oxlint", "--deny-warnings", "--format", "json"]);
    return ok ? [] : lintRefusals(output);
  },
};

export const format: Check = {
  name: "format",
  proves: "the files are formatted",
  run: async ({ tree, fix }) => {
    const { output, ok } = await tool(tree, [
      "@biomejs/biome/bin/biome",
      "format",
      ...(fix ? ["--write"] : ["--reporter=github"]),
      ".",
    ]);
    return ok ? [] : formatRefusals(output.replaceAll(`${tree.root}/`, ""));
  },
};

export function typeRefusals(output: string): Refusal[] {
  const found: Refusal[] = [];
  for (const line of output.split("\n")) {
    const parts = /^(\S.*)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line);
    const last = found.at(-1);
    if (parts) {
      found.push({
        where: `${parts[1]}:${parts[2]}`,
        what: `${parts[4]} (${parts[3]})`,
        instead: "make the types true",
      });
    } else if (line.startsWith("  ") && last) last.what += `\n${line.trim()}`;
  }
  return found.length > 0
    ? found
    : [{ where: "tsconfig.json", what: output.trim(), instead: "mend what the compiler says" }];
}

interface Diagnostic {
  message: string;
  code: string;
  help?: string;
  filename: string;
  labels: { span: { line: number } }[];
}

function lintRefusals(output: string): Refusal[] {
  const at = output.indexOf("{");
  try {
    const { diagnostics } = JSON.parse(output.slice(at)) as { diagnostics: Diagnostic[] };
    return diagnostics.map((found) => ({
      where: `${found.filename}:${found.labels[0]?.span.line ?? 1}`,
      what: `${found.message} (${found.code})`,
      instead: found.help ?? "see the rule of that name",
    }));
  } catch {
    return [{ where: ".oxlintrc.json", what: output.trim(), instead: "mend what oxlint says" }];
  }
}

function formatRefusals(output: string): Refusal[] {
  const files = [...output.matchAll(/^::error title=format,file=([^,]+)/gm)].map((found) => found[1] as string);
  if (files.length === 0) return [{ where: "biome.json", what: output.trim(), instead: "mend what biome says" }];
  return [...new Set(files)].map((where) => ({
    where,
    what: "is not formatted",
    instead: "bin/check --only format --fix",
  }));
}

/** Runs a tool of node_modules by this very Node, in the project's folder. */
function tool(tree: Tree, [script, ...args]: string[]): Promise<{ output: string; ok: boolean }> {
  const path = join(tree.root, "node_modules", script as string);
  return new Promise((done, fail) => {
    execFile(process.execPath, [path, ...args], { cwd: tree.root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") fail(error);
      else done({ output: stdout + stderr, ok: !error });
    });
  });
}
