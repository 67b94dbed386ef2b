import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { programRoot } from "../../platform/config/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { compressPages } from "../../platform/http/index.ts";
import { underLock } from "../../platform/postgres/index.ts";

const buildMs = 300_000;

/** The pages in dist/web, built when a source of theirs is newer. Another process builds, so that its memory goes with it. */
export async function ensureWebBundle(): Promise<void> {
  const root = programRoot();
  if (!existsSync(path.join(root, "web", "index.html")) || isFresh(root)) return;
  await underLock(path.join(root, "dist", "web.lock"), buildMs, async () => {
    if (isFresh(root)) return;
    process.stderr.write("Building the pages …\n");
    await build(root);
  });
}

/** The web reads its own folder and the contracts of the server's features. A folder's time tells what was removed. */
function isFresh(root: string): boolean {
  if (
    !existsSync(path.join(root, "dist", "web", "index.html")) ||
    !existsSync(path.join(root, "dist", "web", ".built"))
  )
    return false;
  const find = [
    "web",
    "server",
    "package-lock.json",
    "-newer",
    "dist/web/.built",
    "(",
    "-path",
    "web",
    "-o",
    "-path",
    "web/*",
    "-o",
    "-name",
    "contract*.ts",
    "-o",
    "-name",
    "package-lock.json",
    ")",
  ];
  return (
    execFileSync("find", [...find, "!", "-name", "*.test.*", "-print"], { cwd: root, encoding: "utf8" }).trim() === ""
  );
}

async function build(root: string): Promise<void> {
  const began = new Date();
  const dist = path.join(root, "dist");
  const made = path.join(dist, `.web-${process.pid}`);
  const old = path.join(dist, `.web-old-${process.pid}`);
  mkdirSync(dist, { recursive: true });
  try {
    await run(
      process.execPath,
      [
        path.join(root, "node_modules/vite/bin/vite.js"),
        "build",
        path.join(root, "web"),
        "--outDir",
        made,
        "--emptyOutDir",
        "--logLevel",
        "warn",
      ],
      root,
    );
    await compressPages(made);
    const stamp = path.join(made, ".built");
    writeFileSync(stamp, "");
    utimesSync(stamp, began, began);
    const place = path.join(dist, "web");
    if (existsSync(place)) renameSync(place, old);
    renameSync(made, place);
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function run(program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { cwd, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" } },
      (error, stdout, stderr) => {
        if (!error) return resolve();
        reject(
          new Fault(
            "pages_not_built",
            { sentence: `The pages could not be built: ${(stderr || stdout || error.message).trim()}` },
            error,
          ),
        );
      },
    );
  });
}
