import type pg from "pg";
import { manifest, membership, type TableClass } from "../../../db/manifest.ts";

/** The workspace of the running transaction. The scalar sub-select is evaluated once for the statement, not for each row. */
const sameWorkspace = "workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)";

/** Gives each table the policies and grants of its class; run after each migration, changes nothing where all is in place. */
export async function applyClasses(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  const unknown = found.rows.filter((row) => !manifest[row.name]).map((row) => row.name);
  if (unknown.length > 0) throw new Error(`tables without a class in db/manifest.ts: ${unknown.join(", ")}`);
  const statements = found.rows.flatMap((row) => classStatements(row.name, manifest[row.name] as TableClass));
  await client.query(
    [
      "begin",
      "grant usage on schema public to tilth_request, tilth_system, tilth_search",
      ...statements,
      "commit",
    ].join(";\n"),
  );
}

function classStatements(table: string, kind: TableClass): string[] {
  if (kind === "local") return [`grant select, insert, update, delete on ${table} to tilth_system`];
  const rule = kind === "workspace" ? sameWorkspace : membership[table];
  if (!rule) throw new Error(`the reference table ${table} has no membership rule in db/manifest.ts`);
  const rights = kind === "workspace" ? "select, insert, update, delete" : "select, update";
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // Backup and restore read and write whole tables as their owner, who is bound by policies too where they are no superuser.
    `drop policy if exists whole_table on ${table}`,
    `create policy whole_table on ${table} to current_user using (true) with check (true)`,
    `drop policy if exists own_workspace on ${table}`,
    `create policy own_workspace on ${table} to tilth_request using (${rule}) with check (${rule})`,
    `grant ${rights} on ${table} to tilth_request`,
  ];
  if (kind === "reference") {
    statements.push(
      `drop policy if exists whole_installation on ${table}`,
      `create policy whole_installation on ${table} to tilth_system using (true) with check (true)`,
      `grant select, insert, update, delete on ${table} to tilth_system`,
    );
  }
  return statements;
}
