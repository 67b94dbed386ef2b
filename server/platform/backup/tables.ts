import type pg from "pg";

export interface BackupTable {
  schema: string;
  table: string;
  columns: string[];
}

/** Every table of the program with its columns, parents before the tables that point to them. Partitions travel with their parent. */
export async function backupTables(client: pg.Client): Promise<BackupTable[]> {
  const found = await client.query<BackupTable & { oid: number }>(
    `select c.oid, n.nspname as schema, c.relname as table,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition and (n.nspname, c.relname) <> ('public', 'migrations')
     order by n.nspname, c.relname`,
  );
  const parents = await client.query<{ child: number; parent: number }>(
    "select distinct conrelid as child, confrelid as parent from pg_constraint where contype = 'f' and conrelid <> confrelid and conparentid = 0",
  );
  const ordered: (BackupTable & { oid: number })[] = [];
  let waiting = found.rows;
  while (waiting.length > 0) {
    const blocked = new Set(waiting.map((table) => table.oid));
    const free = waiting.filter(
      (table) => !parents.rows.some((edge) => edge.child === table.oid && blocked.has(edge.parent)),
    );
    if (free.length === 0)
      throw new Error(`tables point to each other in a circle: ${waiting.map((table) => table.table).join(", ")}`);
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered.map(({ schema, table, columns }) => ({ schema, table, columns }));
}

export function quotedTable(table: BackupTable): { name: string; columns: string } {
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  return { name: `${quote(table.schema)}.${quote(table.table)}`, columns: table.columns.map(quote).join(", ") };
}
