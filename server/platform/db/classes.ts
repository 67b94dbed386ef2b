import { hash } from "node:crypto";
import type pg from "pg";
import { manifest, membership, type TableClass } from "../../../db/manifest.ts";

/** The workspace of the running transaction. The scalar sub-select is evaluated once for the statement, not for each row. */
const sameWorkspace = "workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)";

/**
 * Gives each table the policies and grants of its class. Every program asks for it at its start, and policies are made under a lock that waits for all
 * who read: so one of them carries a mark of what was given last, and where that is the same nothing is locked.
 */
export async function applyClasses(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`,
  );
  const unknown = found.rows.filter((row) => !manifest[row.name]).map((row) => row.name);
  if (unknown.length > 0) throw new Error(`tables without a class in db/manifest.ts: ${unknown.join(", ")}`);
  const statements = found.rows.flatMap((row) => classStatements(row.name, manifest[row.name] as TableClass));
  const role = (await client.query<{ name: string }>("select current_user as name")).rows[0]?.name;
  const mark = hash("sha256", [role, ...statements].join("\n"));
  if ((await readMark(client)) === mark) return;
  await client.query(
    [
      "begin",
      "grant usage on schema public to tilth_request, tilth_system, tilth_search",
      ...statements,
      `comment on policy own_workspace on workspaces is 'classes ${mark}'`,
      "commit",
    ].join(";\n"),
  );
}

async function readMark(client: pg.Client): Promise<string | undefined> {
  const found = await client.query<{ mark: string | null }>(
    `select obj_description(p.oid, 'pg_policy') as mark from pg_policy p
     where p.polrelid = to_regclass('public.workspaces') and p.polname = 'own_workspace'`,
  );
  return /^classes (\w+)$/.exec(found.rows[0]?.mark ?? "")?.[1];
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
