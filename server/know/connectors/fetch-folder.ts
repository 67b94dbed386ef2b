import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { sourceFolders } from "../../platform/config/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, type FetchedFile, refused } from "../sources/index.ts";
import { namePattern } from "./file-pattern.ts";

const settings = z.strictObject({
  folder: z.string().trim().min(1).max(1000).describe("A folder of the machine Tilth runs on"),
  pattern: z.string().trim().min(1).max(200).default("*").describe("Which files: customers-*.csv"),
  take: z
    .enum(["newest", "each"])
    .default("newest")
    .describe("newest: the newest file is all there is. each: every new file tells what changed"),
});

/** A file that grew a moment ago may grow on; so long it has to stand still. */
const stillMs = 2_000;
const patienceMs = 30_000;
/** What was taken is remembered by what is in it: so many files. */
const mostRemembered = 5_000;

/**
 * A folder the server watches. Files are read where they lie and never renamed: what was taken is known by its content, so a file that is put there
 * again under another name is the same file, and one of the same name with other content is a new one.
 */
export const folderConnector: Connector = {
  kind: "folder",
  settings,
  secrets: [],
  brings: "whole",
  fetch: fetchFolder,
};

interface Seen {
  name: string;
  path: string;
  size: number;
  at: number;
}

async function fetchFolder(asked: FetchAsked): Promise<Fetched> {
  const { folder, pattern, take } = settings.parse(asked.settings);
  const before = (asked.cursor as { taken?: string[] } | null)?.taken ?? [];
  // The newest file is how things are now, though they may have been so before; a file that tells what changed tells it once.
  const known = new Set(take === "newest" ? before.slice(-1) : before);
  const there = await filesIn(asked, await allowedFolder(asked, folder), namePattern(pattern));
  const wanted = take === "newest" ? there.slice(-1) : there;
  const files: FetchedFile[] = [];
  const taken = [...before];
  for (const [at, file] of wanted.entries()) {
    if (!(await standsStill(file, asked.signal))) continue;
    const copy = path.join(asked.folder, `${at + 1}${path.extname(file.name)}`);
    const hash = await copyHashed(file.path, copy);
    // It grew while it was read: the next time finds it whole.
    if (!(await isSame(file))) continue;
    if (known.has(hash)) continue;
    taken.push(hash);
    files.push({ name: file.name, path: copy });
  }
  return { files, whole: take === "newest" && files.length > 0, cursor: { taken: taken.slice(-mostRemembered) } };
}

/** The real folder, links followed, below one that whoever runs the machine allows. */
async function allowedFolder(asked: FetchAsked, folder: string): Promise<string> {
  const roots = sourceFolders(asked.ctx.dataDir ?? ".");
  // The usual one is ours to make.
  await mkdir(roots[0] as string, { recursive: true }).catch(() => undefined);
  const real = await realpath(path.resolve(roots[0] as string, folder)).catch(() => undefined);
  const allowed = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
  if (real === undefined) throw broken(asked, `there is no folder ${folder}`);
  if (!allowed.some((root) => real === root || real.startsWith(root + path.sep)))
    throw refused(
      asked,
      `${folder} is not below a folder that may be watched (${roots.join(", ")}); TILTH_SOURCE_FOLDERS allows more`,
    );
  return real;
}

/** Files by their time, the oldest first. */
async function filesIn(asked: FetchAsked, folder: string, matches: (name: string) => boolean): Promise<Seen[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw refused(asked, "the folder may not be read", error);
  });
  const seen = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && matches(entry.name))
      .map(async ({ name }): Promise<Seen> => {
        const { size, mtimeMs } = await stat(path.join(folder, name));
        return { name, path: path.join(folder, name), size, at: mtimeMs };
      }),
  );
  return seen.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
}

/** Waits until the file has stood still for a while; false where it goes on growing, so that the next run takes it. */
async function standsStill(file: Seen, signal: AbortSignal): Promise<boolean> {
  const until = Date.now() + patienceMs;
  let since = file.at;
  while (Date.now() - since < stillMs) {
    if (Date.now() > until) return false;
    await wait(Math.min(250, stillMs), undefined, { signal });
    const now = await stat(file.path).catch(() => undefined);
    if (!now) return false;
    if (now.size !== file.size || now.mtimeMs !== file.at) since = Date.now();
    file.size = now.size;
    file.at = now.mtimeMs;
  }
  return true;
}

async function isSame(file: Seen): Promise<boolean> {
  const now = await stat(file.path).catch(() => undefined);
  return now?.size === file.size && now.mtimeMs === file.at;
}

async function copyHashed(from: string, to: string): Promise<string> {
  const hash = createHash("sha256");
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  await pipeline(createReadStream(from), measure, createWriteStream(to, { mode: 0o600 }));
  return hash.digest("hex");
}
