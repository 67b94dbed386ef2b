import type { Tx } from "../db/index.ts";

const known = new Map<string, ReadonlySet<string>>();

/** The columns of a table, asked once for the life of the program: the schema changes only with a new start. */
export async function columnsOf(tx: Tx, table: string): Promise<ReadonlySet<string>> {
  const cached = known.get(table);
  if (cached) return cached;
  const rows = await tx.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped",
    [table],
  );
  const columns = new Set(rows.map((row) => row.name));
  known.set(table, columns);
  return columns;
}
