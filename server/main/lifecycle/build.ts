import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import path from "node:path";
import { build, type Plugin } from "esbuild";

/**
 * Bundles the programs into dist/: one start file each and shared chunks, so that what a command doesn't need is never read.
 * bin/tilth runs this file when a source is newer than dist/.built.
 */
const root = path.resolve(import.meta.dirname, "../../..");
const out = path.join(root, "dist");
const programs = ["cli", "server", "worker", "matcher", "press"];
// These read files beside their own code, so they stay where npm put them.
const external = [
  "esbuild",
  "vite",
  "playwright-core",
  "pg-native",
  "@vitejs/plugin-react",
  "ssh2",
  "mysql2",
  "@myriaddreamin/typst-ts-node-compiler",
];
/**
 * Node's own modules are handed over as they are. Imported, each would be given a face of all that it exports, for which Node runs what it otherwise leaves
 * until it is asked for: `fetch` with `node:http`, all of Web Crypto with `node:crypto`. That is a sixth of a command's start.
 */
const builtins: Plugin = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path: name }) =>
      isBuiltin(name) ? { path: name.replace(/^(node:)?/, "node:"), namespace: "builtin" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule("${name}");`,
      loader: "js",
    }));
  },
};
// A program that runs while we rebuild may still ask for one of its chunks.
const keepChunksMs = 24 * 3600_000;

export async function buildPrograms(): Promise<void> {
  const started = new Date();
  const made = path.join(out, `.new-${process.pid}`);
  const entries = programs
    .map((name) => path.join(root, "server/main", `${name}.ts`))
    .filter((file) => existsSync(file));
  try {
    await build({
      entryPoints: entries,
      outdir: made,
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node24",
      outExtension: { ".js": ".mjs" },
      chunkNames: "chunks/[name]-[hash]",
      external,
      plugins: [builtins],
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "warning",
      logOverride: { "empty-import-meta": "silent" },
      // Packages in the older module format expect these three.
      banner: {
        js: 'import{createRequire as tilthRequire}from"node:module";const require=tilthRequire(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;',
      },
    });
    await moveIntoPlace(made, started);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Chunks first (their names carry their content), then the start files that name them, then the stamp with the time we began. */
async function moveIntoPlace(made: string, started: Date): Promise<void> {
  const chunks = path.join(out, "chunks");
  await mkdir(chunks, { recursive: true });
  const fresh = new Set(await readdir(path.join(made, "chunks")).catch(() => [] as string[]));
  for (const name of fresh) await rename(path.join(made, "chunks", name), path.join(chunks, name));
  for (const name of await readdir(made)) {
    if (name.endsWith(".mjs")) await rename(path.join(made, name), path.join(out, name));
  }
  for (const name of await readdir(chunks)) {
    const file = path.join(chunks, name);
    if (fresh.has(name)) continue;
    const age = Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > keepChunksMs) await rm(file, { force: true });
  }
  // bin/tilth lets Node keep there what it made of the chunks; nobody asks for that of older ones.
  await rm(path.join(out, ".compiled"), { recursive: true, force: true });
  const stamp = path.join(made, "built");
  await writeFile(stamp, "");
  const { utimes } = await import("node:fs/promises");
  await utimes(stamp, started, started);
  await rename(stamp, path.join(out, ".built"));
}

if (import.meta.main) {
  try {
    await buildPrograms();
  } catch (error) {
    // esbuild has already shown where; anything else says so itself.
    if (!(error as { errors?: unknown[] }).errors) console.error(error);
    console.error("The programs could not be built from their sources; see above.");
    process.exit(1);
  }
}
