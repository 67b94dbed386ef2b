import { manifest } from "../db/manifest.ts";
import type { TestCtx, TestDatabase } from "./database.ts";

/** What tells of what happened, and so differs after a change and its undo. */
export const historyTables = [
  "change_sets",
  "changes",
  "merges",
  "merge_moves",
  "notices",
  "idempotency_keys",
  "match_waiting",
];

/**
 * Every row of a workspace but its history, by table, as text. Left out are the stamps that say that somebody was there: the revision of a record that
 * was changed and changed back, and when it was last changed. Counts are kept in pieces and compared by their sum.
 */
export async function allRows(database: TestDatabase, ctx: TestCtx): Promise<Record<string, string[]>> {
  const tables = Object.entries(manifest).flatMap(([table, kind]) =>
    kind === "workspace" && !historyTables.includes(table) && table !== "counts" ? [table] : [],
  );
  const rows = await database.asAdmin<{ name: string; row: string }>(
    [
      "select 'counts' as name, c.name || ' ' || sum(c.n) as row from counts c where c.workspace_id = $1 group by c.name having sum(c.n) <> 0",
      ...tables.map(
        (table) =>
          `select '${table}', (to_jsonb(t) - 'revision' - 'updated_at')::text from ${table} t where t.workspace_id = $1`,
      ),
    ].join(" union all "),
    [ctx.workspace],
  );
  const found: Record<string, string[]> = {};
  for (const { name, row } of rows) found[name] = [...(found[name] ?? []), row];
  for (const name of Object.keys(found)) found[name] = found[name]?.toSorted() ?? [];
  return found;
}
