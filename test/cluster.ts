import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../server/platform/db/index.ts";
import {
  asClient,
  cloneDatabase,
  createTemplateDatabase,
  type DatabaseHandle,
  databaseNamed,
  dropDatabase,
  ensureDatabase,
  type ServerMajor,
} from "../server/platform/postgres/index.ts";

const root = join(import.meta.dirname, "..");
/** Held while a template is made, so that two runs at once make it once. */
const templateLockKey = 724_501_900;

/** A server for tests with a migrated template on it. Runs that overlap share the server; the last one out stops it. */
export interface TestCluster {
  handle: DatabaseHandle;
  template: string;
  release(): Promise<void>;
}

/** The embedded server of this major version, or the one of DATABASE_URL for the whole suite. */
export async function startCluster(server: ServerMajor): Promise<TestCluster> {
  const databaseUrl = process.env["DATABASE_URL"] || undefined;
  const handle = await ensureDatabase({ dataDir: join(testFolder(), `pg${server}`), databaseUrl, server });
  try {
    // What a test writes need not survive a loss of power, and waiting for the disk is most of a clone's time.
    if (handle.kind === "embedded") await forgetDurability(handle);
    const template = await migratedTemplate(handle);
    return { handle, template, release: handle.release };
  } catch (error) {
    await handle.release();
    throw error;
  }
}

let clones = 0;

/** A database of one's own, migrated; `drop` when done. Its name carries our pid, so that a killed run's are found and removed. */
export async function cloneTemplate(
  handle: DatabaseHandle,
  template: string,
): Promise<{ handle: DatabaseHandle; drop(): Promise<void> }> {
  const name = `tilth_t_${process.pid}_${++clones}`;
  const clone = await cloneDatabase(handle, name, template);
  return { handle: clone, drop: () => dropDatabase(handle, name) };
}

/** Outside the checkout: a home folder may be closed to the user the server runs as. */
function testFolder(): string {
  const folder = join(tmpdir(), `tilth-test-${createHash("sha256").update(root).digest("hex").slice(0, 8)}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

async function forgetDurability(handle: DatabaseHandle): Promise<void> {
  await asClient(handle.admin, async (client) => {
    for (const setting of ["fsync", "full_page_writes", "synchronous_commit"])
      await client.query(`alter system set ${setting} = off`);
    // The folder may lie in memory.
    await client.query("alter system set max_wal_size = '256MB'");
    // Databases live for seconds; looking after hundreds of them takes what the tests need.
    await client.query("alter system set autovacuum = off");
    await client.query("select pg_reload_conf()");
  });
}

/** The template of exactly these migrations; made once, then reused by every run until they change. */
async function migratedTemplate(handle: DatabaseHandle): Promise<string> {
  const template = `tilth_template_${fingerprint()}`;
  await asClient({ ...handle.admin, database: "postgres" }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLockKey]);
    await dropLeftovers(client, handle);
    if (await isReady(client, template)) return;
    await migrate(await createTemplateDatabase(handle, template));
    await client.query(`comment on database ${pg.escapeIdentifier(template)} is 'ready'`);
  });
  return databaseNamed(handle, template).admin.database as string;
}

async function isReady(client: pg.Client, template: string): Promise<boolean> {
  const found = await client.query(
    "select from pg_database d where d.datname = $1 and shobj_description(d.oid, 'pg_database') = 'ready'",
    [template],
  );
  return found.rowCount === 1;
}

/** Databases of runs that were killed. */
async function dropLeftovers(client: pg.Client, handle: DatabaseHandle): Promise<void> {
  const found = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^tilth_t_[0-9]+_[0-9]+$'",
  );
  for (const { name } of found.rows) {
    const pid = Number(name.split("_")[2]);
    if (!isAlive(pid)) await dropDatabase(handle, name);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

/** Changes with whatever decides how a migrated database looks. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["db/migrations", "db", "server/platform/db"]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (!/\.(sql|ts)$/.test(name) || name === "schema.sql" || name === "schema.ts") continue;
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}
