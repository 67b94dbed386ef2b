import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Ctx, inWorkspace, newId } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";

export interface Upload {
  id: string;
  name: string;
  bytes: number;
  received: number;
}

/** Left free on the disk beside what is uploaded: the database needs room for the rows, too. */
const spareBytes = 512 * 1024 * 1024;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Makes room for a file that comes in parts. Refused at once where the disk can't hold it. */
export async function beginUpload(ctx: Ctx, given: { name: string; bytes: number }): Promise<Upload> {
  const root = uploadsOf(ctx);
  await mkdir(root, { recursive: true, mode: 0o700 });
  const disk = await statfs(root);
  if (disk.bavail * disk.bsize < given.bytes + spareBytes) throw new Fault("disk_full", {});
  const id = newId();
  await mkdir(join(root, id), { mode: 0o700 });
  await writeFile(join(root, id, "upload.json"), JSON.stringify({ name: given.name, bytes: given.bytes }));
  await writeFile(join(root, id, "data"), "");
  return { id, name: given.name, bytes: given.bytes, received: 0 };
}

/** What is here of an upload. The bytes on the disk are the truth, so that it goes on after a kill as after a lost connection. */
export async function readUpload(ctx: Ctx, id: string): Promise<Upload> {
  const folder = folderOf(ctx, id);
  try {
    const head = JSON.parse(await readFile(join(folder, "upload.json"), "utf8")) as { name: string; bytes: number };
    return { id, name: head.name, bytes: head.bytes, received: (await stat(join(folder, "data"))).size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Fault("not_found", { what: "upload" });
    throw error;
  }
}

/** Writes one part at its offset. A part that came before is written over by itself; a gap is refused. */
export async function writePart(ctx: Ctx, id: string, offset: number, part: Readable): Promise<Upload> {
  const before = await readUpload(ctx, id);
  if (offset > before.received) throw new Fault("upload_gap", { received: before.received, offset });
  let size = offset;
  try {
    await pipeline(
      part,
      async function* (source) {
        for await (const bytes of source as AsyncIterable<Buffer>) {
          size += bytes.length;
          if (size > before.bytes) throw new Fault("upload_too_long", { bytes: before.bytes });
          yield bytes;
        }
      },
      createWriteStream(join(folderOf(ctx, id), "data"), { flags: "r+", start: offset }),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new Fault("disk_full", {}, error);
    throw error;
  }
  return readUpload(ctx, id);
}

/** The path of a file that is wholly here. */
export async function uploadedFile(ctx: Ctx, id: string): Promise<{ path: string; name: string }> {
  const upload = await readUpload(ctx, id);
  if (upload.received < upload.bytes)
    throw new Fault("upload_incomplete", { file: upload.name, received: upload.received, bytes: upload.bytes });
  return { path: join(folderOf(ctx, id), "data"), name: upload.name };
}

export async function removeUpload(ctx: Ctx, id: string): Promise<void> {
  await rm(folderOf(ctx, id), { recursive: true, force: true });
}

/** An import that broke off goes on from its file, a rehearsal is followed by the import itself: files stay for this long. */
const keptMs = 3 * 24 * 3600_000;

/** Removes what was uploaded days ago and no import waits for or reads. What was taken in, and the rows that failed, are kept with the import. */
export async function removeOldUploads(ctx: Ctx): Promise<void> {
  const names = await readdir(uploadsOf(ctx)).catch(() => [] as string[]);
  if (names.length === 0) return;
  const used = await inWorkspace(
    ctx,
    (tx) =>
      tx.query<{ path: string }>(
        `select f.file ->> 'path' as path from imports i, jsonb_array_elements(i.files) as f (file)
         where i.workspace_id = $1 and i.state in ('waiting', 'running')`,
        [tx.workspace],
      ),
    "read",
  );
  for (const id of names.filter((name) => uuid.test(name))) {
    if (used.some(({ path }) => path === join(folderOf(ctx, id), "data"))) continue;
    const written = await stat(join(folderOf(ctx, id), "data")).catch(() => null);
    if (!written || ctx.clock.now().getTime() - written.mtimeMs > keptMs) await removeUpload(ctx, id);
  }
}

function folderOf(ctx: Ctx, id: string): string {
  if (!uuid.test(id)) throw new Fault("not_found", { what: "upload" });
  return join(uploadsOf(ctx), id);
}

/** Each workspace has a folder of its own, so that one can't name another's files. */
function uploadsOf(ctx: Ctx): string {
  if (!ctx.dataDir) throw new Error("uploads need the data folder");
  return join(ctx.dataDir, "uploads", ctx.workspace);
}
