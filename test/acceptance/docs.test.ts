import { execFile } from "node:child_process";
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test, type TestContext } from "vitest";
import { type Block, blocksOf, isGuide } from "../../check/markdown.ts";
import { ensureDatabase } from "../../server/platform/postgres/index.ts";
import { long } from "../long.ts";
import { root } from "../program.ts";

/**
 * Blocks marked ```sh run are typed one after another, each document in a folder and with data of its own; a block marked
 * ```csv file=people.csv (any language) is first written there under that name.
 */
const documents = globSync(["README.md", "docs/guide/**/*.md"], { cwd: root })
  .filter(isGuide)
  .map((path) => ({ path, blocks: blocksOf(readFileSync(join(root, path), "utf8")) }))
  .filter(({ blocks }) => blocks.some(isRun));

test("the README has commands that are run", () => {
  expect(documents.map(({ path }) => path)).toContain("README.md");
});

/** What a new user types first is tried at every change, all that the other guides say by `npm run prove tests`. */
const first = ["README.md", "docs/guide/import.md", "docs/guide/command-line.md"];

// Side by side: most of a command's time is waiting. The end of a test is named through its own context, since the imported functions speak of
// whichever test ran last, whose folder would go while another still works in it.
const typeAll = async ({ path, blocks }: (typeof documents)[number], own: TestContext): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "tilth-test-docs-"));
  chmodSync(folder, 0o755);
  symlinkSync(join(root, "bin/tilth"), join(folder, "tilth"));
  const shell = (text: string) => typed(folder, text);
  // Kept up beside the commands, as by a server that runs: else each would start it and stop it.
  const held = await ensureDatabase({ dataDir: join(folder, "data") });
  own.onTestFinished(async () => {
    await held.release();
    await shell("tilth stop");
    rmSync(folder, { recursive: true, force: true });
  });
  for (const block of blocks) {
    const name = block.words.find((word) => word.startsWith("file="))?.slice("file=".length);
    if (name) writeFileSync(join(folder, basename(name)), block.text);
    if (!isRun(block)) continue;
    const { code, said } = await shell(block.text);
    own.expect(code, `${path}:${block.line} ended with ${code}:\n${block.text}\n${said}`).toBe(0);
  }
};

test.concurrent.for(documents.filter(({ path }) => first.includes(path)))(
  "the commands of $path do what they say",
  typeAll,
);
test.concurrent.for(documents.filter(({ path }) => !first.includes(path)))(
  "the commands of $path do what they say",
  long,
  typeAll,
);

function isRun(block: Block): boolean {
  return block.language === "sh" && block.words[0] === "run";
}

function typed(folder: string, text: string): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env["PATH"]}`,
    TILTH_DATA: join(folder, "data"),
    HOME: folder,
  };
  for (const name of ["NODE_ENV", "VITEST", "NODE_OPTIONS", "DATABASE_URL"])
    delete (env as Record<string, string | undefined>)[name];
  return new Promise((done) => {
    execFile("sh", ["-eu", "-c", text], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) || 1 : 0, said: stdout + stderr });
    });
  });
}
