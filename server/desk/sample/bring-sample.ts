import { recount } from "../../platform/counts/index.ts";
import { dayOf } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { recordSet } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { makeFirm, type Row, tableOrder } from "./firm.ts";

/** The firm that everybody sees; another seed gives other customers of the same kind. */
const seed = 20_260_506;
const accounts = 200;

/** The tables that know their number of rows: what comes and goes here is in no change set that would count them. */
export const countedTables = ["accounts", "people", "products"] as const;

/** Brings the sample customers in, one statement a table. Returns how many accounts came. A workspace holds them once. */
export async function bringSample(
  tx: Tx,
  owner: string | null,
): Promise<{ accounts: number; people: number; orders: number; touches: number; set: string }> {
  const there = await tx.one("select from accounts where workspace_id = $1 and sample limit 1", [tx.workspace]);
  if (there) throw new Fault("sample_there", {});
  const workspace = await tx.one<{ time_zone: string; currency: string }>(
    "select time_zone, currency from workspaces where id = $1",
    [tx.workspace],
  );
  if (!workspace) throw new Fault("not_found", { what: "workspace" });
  const today = dayOf(tx.ctx.clock.now(), workspace.time_zone);
  const { tables } = makeFirm({ seed, today, currency: workspace.currency, owner, accounts, newId });
  await reuseLabels(tx, tables);
  for (const table of tableOrder) await insertRows(tx, table, tables[table] as Row[]);
  for (const table of countedTables) await recount(tx, table);
  const made = tables["accounts"] as Row[];
  const set = await recordSet(
    tx,
    { kind: "bring-sample", summary: `${made.length} sample customers` },
    made.map((row) => ({ kind: "account", id: row.id, op: "created" as const })),
  );
  await announce(
    tx,
    "accounts.changed",
    made.map((row) => row.id),
  );
  await announce(
    tx,
    "people.changed",
    (tables["people"] as Row[]).map((row) => row.id),
  );
  await announce(
    tx,
    "products.changed",
    (tables["products"] as Row[]).map((row) => row.id),
  );
  await announce(
    tx,
    "items.changed",
    (tables["items"] as Row[]).map((row) => row.id),
  );
  await announce(
    tx,
    "notes.changed",
    (tables["notes"] as Row[]).map((row) => row.id),
  );
  await announce(
    tx,
    "touches.changed",
    (tables["touches"] as Row[]).filter((row) => row["note"]).map((row) => row.id),
  );
  const count = (table: string): number => (tables[table] as Row[]).length;
  return {
    accounts: count("accounts"),
    people: count("people"),
    orders: count("orders"),
    touches: count("touches"),
    set,
  };
}

/** A label that the workspace already has (tags, reasons, custom fields) is used, not doubled. */
async function reuseLabels(tx: Tx, tables: Record<string, Row[]>): Promise<void> {
  const labelled = [
    ["tags", "name", "account_tags", "tag_id"],
    ["story_reasons", "label", "account_story_reasons", "reason_id"],
    ["custom_fields", "label", "custom_values", "field_id"],
  ] as const;
  for (const [table, label, users, column] of labelled) {
    const there = await tx.query<{ id: string; label: string }>(
      `select id, lower(${label}) as label from ${table} where workspace_id = $1`,
      [tx.workspace],
    );
    const byLabel = new Map(there.map((row) => [row.label, row.id]));
    for (const row of tables[table] as Row[]) {
      const known = byLabel.get(String(row[label]).toLowerCase());
      if (known) for (const user of tables[users] as Row[]) if (user[column] === row.id) user[column] = known;
    }
    tables[table] = (tables[table] as Row[]).filter((row) => !byLabel.has(String(row[label]).toLowerCase()));
  }
}

/** Writes rows that all have the same columns; the rest keeps its default. */
async function insertRows(tx: Tx, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as Row)
    .map((name) => `"${name}"`)
    .join(", ");
  await tx.query(
    `insert into ${table} (workspace_id, ${columns}) select $1, ${columns} from jsonb_populate_recordset(null::${table}, $2::jsonb) order by id`,
    [tx.workspace, JSON.stringify(rows)],
  );
}
