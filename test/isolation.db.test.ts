import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { manifest } from "../db/manifest.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { asClient } from "../server/platform/postgres/index.ts";
import { type TestCtx, useDatabase } from "./database.ts";

const database = useDatabase();
const tablesOf = (kind: string): string[] => Object.keys(manifest).filter((table) => manifest[table] === kind);

let ours: TestCtx;
let theirs: TestCtx;

beforeAll(async () => {
  ours = await database.workspace({ name: "Ours" });
  theirs = await database.workspace({ name: "Theirs" });
  // One row of theirs in every table, whatever it takes: what is tested is who sees it.
  await asClient(database.handle.admin, async (client) => {
    await client.query("set session_replication_role = replica");
    for (const table of tablesOf("workspace")) await plantRow(client, table, theirs.workspace);
  });
});

test.each(tablesOf("workspace"))(
  "rows of another workspace in %s can be neither read, changed, removed nor added",
  async (table) => {
    const name = pg.escapeIdentifier(table);
    const rows = (text: string, ctx: TestCtx) => inWorkspace(ctx, (tx) => tx.query(text));
    expect(await rows(`select 1 from ${name}`, theirs)).toHaveLength(1);
    expect(await rows(`select 1 from ${name}`, ours)).toEqual([]);
    expect(await rows(`select 1 from ${name} where workspace_id = '${theirs.workspace}'`, ours)).toEqual([]);
    expect(
      await rows(
        `update ${name} set workspace_id = workspace_id where workspace_id = '${theirs.workspace}' returning 1`,
        ours,
      ),
    ).toEqual([]);
    expect(await rows(`delete from ${name} where workspace_id = '${theirs.workspace}' returning 1`, ours)).toEqual([]);
    const foreign = `insert into ${name} select t.* from jsonb_populate_record(null::${name}, $1) t`;
    const [row] = await database.asAdmin<{ row: object }>(
      `select to_jsonb(t) as row from ${name} t where workspace_id = $1`,
      [theirs.workspace],
    );
    const adding = inWorkspace(ours, (tx) => tx.query(foreign, [JSON.stringify(row?.row)]));
    await expect(adding).rejects.toThrow(/row-level security/);
    expect(await rows(`select 1 from ${name}`, theirs)).toHaveLength(1);
  },
);

test.each(tablesOf("workspace"))("without a workspace nobody sees anything in %s", async (table) => {
  const { rows } = await database.db.request.query(`select 1 from ${pg.escapeIdentifier(table)}`);
  expect(rows).toEqual([]);
});

test.each(tablesOf("local"))("%s is out of the request role's reach", async (table) => {
  await expect(database.db.request.query(`select 1 from ${pg.escapeIdentifier(table)}`)).rejects.toThrow(
    /permission denied/,
  );
});

test("a reference table shows only what membership allows", async () => {
  const seen = await inWorkspace(ours, (tx) => tx.query<{ name: string }>("select name from workspaces"));
  expect(seen).toEqual([{ name: "Ours" }]);
});

test("the program's role can't leave its role", async () => {
  const { rows } = await database.db.request.query(
    "select rolsuper or rolbypassrls as loose from pg_roles where rolname in (current_user, session_user)",
  );
  expect(rows.some((row) => row.loose)).toBe(false);
  await expect(database.db.request.query("set role tilth_owner")).rejects.toThrow(/permission denied/);
});

/** A row of plain values; checks and foreign keys are out of the way in this database of the test's own. */
async function plantRow(client: pg.Client, table: string, workspace: string): Promise<void> {
  const name = pg.escapeIdentifier(table);
  const checks = await client.query<{ name: string }>(
    "select conname as name from pg_constraint where contype = 'c' and conrelid = $1::regclass",
    [table],
  );
  for (const check of checks.rows)
    await client.query(`alter table ${name} drop constraint ${pg.escapeIdentifier(check.name)}`);
  const columns = await client.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and d.oid is null and a.attname <> 'workspace_id'`,
    [table],
  );
  const names = ["workspace_id", ...columns.rows.map((column) => pg.escapeIdentifier(column.name))];
  const values = [`'${workspace}'`, ...columns.rows.map((column) => plainValue(column.type))];
  await client.query(`insert into ${name} (${names.join(", ")}) values (${values.join(", ")})`);
}

function plainValue(type: string): string {
  if (type.endsWith("[]")) return `'{}'::${type}`;
  const known: Record<string, string> = {
    uuid: "gen_random_uuid()",
    "timestamp with time zone": "now()",
    date: "current_date",
    jsonb: "'{}'",
    boolean: "false",
    bytea: "''",
  };
  return known[type] ?? (/int|numeric|double|real/.test(type) ? "1" : "'x'");
}
