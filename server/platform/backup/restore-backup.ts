import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrate, migrations } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { type Frame, type ReadFrame, readFrames } from "./frames.ts";
import { type BackupTable, backupTables, quotedTable } from "./tables.ts";

/** Brings a backup into an empty database, whole or not at all, and migrates it to this program's schema. Returns how many rows came back. */
export async function restoreBackup(admin: pg.ClientConfig, file: string): Promise<{ rows: number }> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Fault("backup_unreadable", { reason: `there is no file ${file}` });
  const packed = createReadStream(file);
  const unpacked = packed.pipe(createZstdDecompress());
  packed.on("error", (error) => unpacked.destroy(error));
  const frames = readFrames(unpacked);
  const first = (await frames.next()).value as ReadFrame | undefined;
  if (first?.frame.kind !== "head") throw new Fault("backup_unreadable", { reason: "it has no head" });
  const known = migrations().at(-1)?.number ?? 0;
  if (first.frame.schema > known) throw new Fault("schema_newer", { found: first.frame.schema, known });
  await requireEmpty(admin);
  await migrate({ admin }, { upTo: first.frame.schema });
  const rows = await fill(admin, frames);
  await migrate({ admin });
  return { rows };
}

/** A database that holds a workspace is somebody's business. */
async function requireEmpty(admin: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const there = await client.query("select to_regclass('public.workspaces') is not null as there");
    if (!there.rows[0]?.there) return;
    const held = await client.query("select from workspaces limit 1");
    if (held.rows.length > 0) throw new Fault("restore_not_empty", {});
  } finally {
    await client.end();
  }
}

async function fill(admin: pg.ClientConfig, frames: AsyncGenerator<ReadFrame>): Promise<number> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query("begin");
    const there = new Map((await backupTables(client)).map((table) => [`${table.schema}.${table.table}`, table]));
    // COPY into a table whose policies bind the owner is refused; the policies bind again before anybody else can look.
    const forced = (
      await client.query<{ name: string }>(
        "select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
      )
    ).rows;
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`);
    let rows = 0;
    for await (const { frame, sumBefore } of frames) {
      if (frame.kind === "table")
        rows += await fillTable(client, frame, there.get(`${frame.schema}.${frame.table}`), frames);
      else if (frame.kind === "end" && (frame.sha256 !== sumBefore || frame.rows !== rows))
        throw new Fault("backup_unreadable", { reason: "its checksum is wrong; the file was changed or damaged" });
    }
    for (const { name } of forced) await client.query(`alter table ${name} force row level security`);
    await client.query("commit");
    // Statistics are no part of a backup, and without them the first screens would be planned blindly.
    await client.query("analyze");
    return rows;
  } catch (error) {
    // Classes 22 and 23: a value or a row that no database would have given out.
    const code = (error as { code?: string }).code ?? "";
    throw /^2[23]/.test(code)
      ? new Fault("backup_unreadable", { reason: `its rows are damaged (${(error as Error).message})` }, error)
      : error;
  } finally {
    await client.end();
  }
}

async function fillTable(
  client: pg.Client,
  frame: Frame & { kind: "table" },
  there: BackupTable | undefined,
  frames: AsyncGenerator<ReadFrame>,
): Promise<number> {
  if (!there)
    throw new Fault("backup_unreadable", {
      reason: `it holds the table ${frame.schema}.${frame.table}, which its schema does not have`,
    });
  const { name, columns } = quotedTable(frame);
  // What a migration wrote itself comes with the backup.
  await client.query(`delete from ${name}`);
  const into = client.query(copyFrom(`copy ${name} (${columns}) from stdin`));
  let rows = -1;
  async function* data(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = await frames.next();
      if (next.done) return;
      if (next.value.frame.kind === "rows") {
        rows = next.value.frame.rows;
        return;
      }
      yield next.value.body;
    }
  }
  await pipeline(Readable.from(data()), into);
  if (into.rowCount !== rows)
    throw new Fault("backup_unreadable", {
      reason: `${frame.table} has ${into.rowCount} rows where ${rows} were written`,
    });
  return rows;
}
