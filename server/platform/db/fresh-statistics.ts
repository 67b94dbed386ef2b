import pg from "pg";
import type { Ctx } from "./workspace.ts";

/** A table is looked at again once it takes twice the pages it took then, and at least this many more. */
const grownTimes = 2;
const grownPages = 16;

/**
 * Analyses the tables that grew a lot since the planner last looked. Autovacuum does so too, but later, and not at all where the embedded
 * server lives only as long as a command: after a first import the planner would take every table for empty. Sizes tell at once, where the
 * server's own counters come seconds after a commit. Returns the tables.
 */
export async function freshStatistics(ctx: Ctx): Promise<string[]> {
  const grown = await ctx.db.request.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and pg_relation_size(c.oid) / current_setting('block_size')::int > $1 * c.relpages + $2 order by 1`,
    [grownTimes, grownPages],
  );
  const names = grown.rows.map((row) => row.name);
  if (names.length === 0) return names;
  const admin = new pg.Client(ctx.db.connections.admin);
  await admin.connect();
  try {
    await admin.query(`analyze ${names.join(", ")}`);
  } finally {
    await admin.end();
  }
  return names;
}
