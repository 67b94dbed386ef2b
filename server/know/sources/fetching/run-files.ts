import { createWriteStream } from "node:fs";
import { copyFile, link, mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Ctx } from "../../../platform/db/index.ts";
import type { FetchedRows } from "./connector.ts";
import type { RunFile } from "./run.ts";

/** The folder of one run's files; readable only by the program's own user. */
export async function runFolder(ctx: Ctx, run: string): Promise<string> {
  const folder = join(foldersOf(ctx), run);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export async function emptyRunFolder(ctx: Ctx, run: string): Promise<string> {
  await rm(join(foldersOf(ctx), run), { recursive: true, force: true });
  return runFolder(ctx, run);
}

/** Takes files into the run's own folder, so that they are there when somebody confirms it days later. */
export async function takeFiles(ctx: Ctx, run: string, files: RunFile[]): Promise<RunFile[]> {
  const folder = await runFolder(ctx, run);
  return Promise.all(
    files.map(async (file, at) => {
      const path = join(folder, `${at + 1}-${safeName(file.name)}`);
      // The same bytes under a second name, where the disk allows it.
      await link(file.path, path).catch(() => copyFile(file.path, path));
      return { ...file, path };
    }),
  );
}

/** Writes rows that came without a file as CSV. */
export async function writeRows(folder: string, fetched: FetchedRows, at: number): Promise<RunFile> {
  const path = join(folder, `${at + 1}-${safeName(fetched.name)}.csv`);
  await pipeline(Readable.from(csvOf(fetched)), createWriteStream(path, { mode: 0o600 }));
  return { name: fetched.name, path, as: fetched.as };
}

/** Only the runs named stay on the disk. */
export async function keepOnlyRuns(ctx: Ctx, keep: ReadonlySet<string>): Promise<void> {
  for (const run of await readdir(foldersOf(ctx)).catch(() => [] as string[]))
    if (!keep.has(run)) await rm(join(foldersOf(ctx), run), { recursive: true, force: true });
}

async function* csvOf({ columns, rows }: FetchedRows): AsyncGenerator<string> {
  yield lineOf(columns);
  for await (const row of rows) yield lineOf(row);
}

function lineOf(row: readonly unknown[]): string {
  return `${row.map(cellOf).join(",")}\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = value instanceof Date ? value.toISOString() : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

function safeName(name: string): string {
  return (
    basename(name)
      .replace(/[^\p{L}\p{N}._ -]/gu, "_")
      .slice(-100) || "file"
  );
}

function foldersOf(ctx: Ctx): string {
  if (!ctx.dataDir) throw new Error("sources need the data folder");
  return join(ctx.dataDir, "sources", ctx.workspace);
}
