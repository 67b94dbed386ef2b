import { createRequire } from "node:module";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Document, Flaw, PressAnswer } from "./contract.ts";

/** The compiler as we use it; its package brings native code and is loaded only in this process. */
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  addSource(path: string, source: string): void;
  compile(opts: { mainFilePath: string }): Compiled;
  pdf(document: unknown, opts: { pdfTags: boolean }): Buffer;
  plainSvg(document: unknown): string;
  fetchDiagnostics(error: unknown): Diagnostic[];
}
interface Compiled {
  result: { numOfPages: number } | null;
  hasError(): boolean;
  takeDiagnostics(): unknown;
}
interface Diagnostic {
  severity?: string | number;
  message?: string;
  hints?: string[];
  path?: string;
  range?: { start?: { line?: number } };
}

/** What the press does: reads one document from stdin, writes it to stdout and what it has to say to descriptor 3. */
export async function servePress(): Promise<void> {
  const folder = process.argv[2] as string;
  const { source, files, form } = JSON.parse(await text(process.stdin)) as Omit<Document, "files"> & {
    files: Record<string, string>;
  };
  const compiler = await loadCompiler(folder);
  if (typeof compiler === "string") return say({ missing: compiler });
  const main = join(folder, "letter.typ");
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(join(folder, name), Buffer.from(content, "base64"));
  compiler.addSource(main, source);
  const compiled = compiler.compile({ mainFilePath: main });
  if (compiled.hasError() || !compiled.result) return say({ flaws: flawsOf(compiler, compiled, folder) });
  const { result } = compiled;
  // Tags are for reading on a screen; what is printed doesn't need them and is a third smaller.
  const bytes = form === "pdf" ? compiler.pdf(result, { pdfTags: false }) : Buffer.from(compiler.plainSvg(result));
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
  say({ pages: result.numOfPages });
}

async function loadCompiler(folder: string): Promise<Compiler | string> {
  try {
    const require = createRequire(import.meta.url);
    const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler") as {
      NodeCompiler: { create(given: { workspace: string }): Compiler };
    };
    return NodeCompiler.create({ workspace: folder });
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "it can't be loaded";
  }
}

function flawsOf(compiler: Compiler, compiled: Compiled, folder: string): Flaw[] {
  const error = compiled.takeDiagnostics();
  const found = error ? compiler.fetchDiagnostics(error) : [];
  return found.slice(0, 20).map((one) => ({
    file: (one.path ?? "letter.typ").replace(`${folder}/`, ""),
    line: one.range?.start?.line === undefined ? null : one.range.start.line + 1,
    what: one.message ?? "it can't be read",
    hints: one.hints ?? [],
  }));
}

function say(answer: PressAnswer): void {
  writeSync(3, JSON.stringify(answer));
}
