import type { Tx } from "../../../platform/db/index.ts";

const known = new Map<string, Map<string, string>>();

/** Column → type of a table, asked once for the life of the program. */
export async function columnTypes(tx: Tx, table: string): Promise<Map<string, string>> {
  const cached = known.get(table);
  if (cached) return cached;
  const rows = await tx.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
     where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  const types = new Map(rows.map((row) => [row.name, row.type]));
  known.set(table, types);
  return types;
}
