import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { schemaVersion } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { programVersion } from "../config/index.ts";
import { FrameWriter } from "./frames.ts";
import { type BackupTable, backupTables, quotedTable } from "./tables.ts";

export interface Backup {
  rows: number;
  /** Of the file, as `sha256sum` prints it. */
  sha256: string;
}

/** Data is gathered to about this much before it becomes a frame. */
const frameBytes = 1 << 20;

/** Writes everything, as it is at one moment, into `file`; under another name until it is whole. Others go on working meanwhile. */
export async function writeBackup(admin: pg.ClientConfig, file: string, now: Date): Promise<Backup> {
  const partial = `${file}.partial`;
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await mkdir(dirname(file), { recursive: true });
    const packed = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    const written = pipeline(packed, createWriteStream(partial, { mode: 0o600 }));
    // Its end is awaited below; a fault on the way must not count as unheard meanwhile.
    written.catch(() => {});
    const rows = await writeSnapshot(client, new FrameWriter(packed), now);
    packed.end();
    await written;
    const sha256 = await sumOf(partial);
    await rename(partial, file);
    return { rows, sha256 };
  } catch (error) {
    await rm(partial, { force: true });
    throw (error as { code?: string }).code === "ENOSPC" ? new Fault("disk_full", {}, error) : error;
  } finally {
    await client.end();
  }
}

async function writeSnapshot(client: pg.Client, out: FrameWriter, now: Date): Promise<number> {
  await client.query("begin isolation level repeatable read read only");
  const schema = await schemaVersion(client);
  const server =
    (await client.query<{ version: string }>("select current_setting('server_version') as version")).rows[0]?.version ??
    "";
  await out.open();
  await out.frame({ kind: "head", format: 1, tilth: programVersion(), schema, server, made_at: now.toISOString() });
  let rows = 0;
  for (const table of await backupTables(client)) rows += await writeTable(client, out, table);
  await client.query("commit");
  await out.frame({ kind: "end", rows, sha256: out.sum() });
  return rows;
}

async function writeTable(client: pg.Client, out: FrameWriter, table: BackupTable): Promise<number> {
  const { name, columns } = quotedTable(table);
  await out.frame({ kind: "table", ...table });
  const stream = client.query(copyTo(`copy (select ${columns} from ${name}) to stdout`));
  let parts: Buffer[] = [];
  let held = 0;
  const flush = async (): Promise<void> => {
    const body = Buffer.concat(parts);
    parts = [];
    held = 0;
    if (body.length > 0) await out.frame({ kind: "data", bytes: body.length }, body);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parts.push(chunk);
    held += chunk.length;
    if (held >= frameBytes) await flush();
  }
  await flush();
  await out.frame({ kind: "rows", rows: stream.rowCount });
  return stream.rowCount;
}

async function sumOf(file: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(file)) sum.update(chunk);
  return sum.digest("hex");
}
