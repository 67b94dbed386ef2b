import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { Fault } from "../errors/index.ts";
import { applyClasses } from "./classes.ts";
import type { Connections } from "./connect.ts";
import { root } from "./root.ts";

/** Held while migrating, so that two starts migrate once. */
const migrationLockKey = 7_110_423;

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

export interface MigrateOptions {
  /** Called before the first change to a schema that already holds data: the automatic backup. */
  beforeChange?: (from: number) => Promise<void>;
  /** Stops at this number: the schema that a backup was made with. */
  upTo?: number;
}

/** Brings the schema to this program's version, each migration in a transaction of its own. A newer schema is refused, untouched. */
export async function migrate(
  connections: Pick<Connections, "admin">,
  options: MigrateOptions = {},
): Promise<{ from: number; to: number }> {
  const client = new pg.Client(connections.admin);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLockKey]);
    const from = await schemaVersion(client);
    const known = migrations();
    const to = known.at(-1)?.number ?? 0;
    if (from > to) throw new Fault("schema_newer", { found: from, known: to });
    const waiting = known.filter((migration) => migration.number > from && migration.number <= (options.upTo ?? to));
    if (waiting.length > 0 && from > 0) await options.beforeChange?.(from);
    // Plain PostgreSQL accepts the unknown prefixed name; on the distributed engine it keeps local tables local.
    await client.query("set citus.enable_local_reference_table_foreign_keys = off");
    for (const migration of waiting) await runMigration(client, migration);
    await applyClasses(client);
    return { from, to: waiting.at(-1)?.number ?? from };
  } finally {
    await client.end();
  }
}

/** The number of the newest migration in the database; 0 where there is none. Reads only. */
export async function schemaVersion(client: pg.Client): Promise<number> {
  const there = await client.query("select to_regclass('public.migrations') is not null as there");
  if (!there.rows[0].there) return 0;
  const newest = await client.query("select coalesce(max(number), 0) as number from public.migrations");
  return newest.rows[0].number;
}

export function migrations(folder = join(root, "db/migrations")): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), "utf8") }));
}

async function runMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(
      "create table if not exists migrations (number int primary key, name text not null, ran_at timestamptz not null default now())",
    );
    await client.query(migration.sql);
    await client.query("insert into migrations (number, name) values ($1, $2)", [migration.number, migration.name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
