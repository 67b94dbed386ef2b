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
    const ran = await ranMigrations(client);
    const from = Math.max(0, ...ran);
    const known = migrations();
    const to = known.at(-1)?.number ?? 0;
    const unknown = [...ran].filter((number) => !known.some((migration) => migration.number === number));
    if (unknown.length > 0) throw new Fault("schema_newer", { found: Math.max(...unknown), known: to });
    // Not only those above the newest: one of a lower number that came to the program later has not run either.
    const waiting = known.filter(({ number }) => !ran.has(number) && number <= (options.upTo ?? to));
    if (waiting.length > 0 && from > 0) await options.beforeChange?.(from);
    // Plain PostgreSQL accepts the unknown prefixed name; on the distributed engine it keeps local tables local.
    await client.query("set citus.enable_local_reference_table_foreign_keys = off");
    for (const migration of waiting) await runMigration(client, migration);
    await applyClasses(client);
    return { from, to: Math.max(from, waiting.at(-1)?.number ?? 0) };
  } finally {
    await client.end();
  }
}

/** The number of the newest migration in the database; 0 where there is none. Reads only. */
export async function schemaVersion(client: pg.Client): Promise<number> {
  return Math.max(0, ...(await ranMigrations(client)));
}

async function ranMigrations(client: pg.Client): Promise<Set<number>> {
  const there = await client.query("select to_regclass('public.migrations') is not null as there");
  if (!there.rows[0].there) return new Set();
  const ran = await client.query<{ number: number }>("select number from public.migrations");
  return new Set(ran.rows.map((row) => row.number));
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
