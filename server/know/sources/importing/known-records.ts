import type { Tx } from "../../../platform/db/index.ts";
import type { MainKind } from "./source-row.ts";

/** What a source's row became when it last came. */
export interface KnownRecord {
  key: string;
  source_id: string;
  row_hashes: string[];
  /** null: no import brought it, the key is our own id. */
  import_id: string | null;
  changed_import_id: string | null;
  waits: boolean;
  /** What it became is still there. */
  present: boolean;
  account_id: string | null;
  person_id: string | null;
  product_id: string | null;
  order_id: string | null;
  line_id: string | null;
  touch_id: string | null;
}

/** The table and the column of `source_records` that hold what a row of each kind became. */
const became: Record<MainKind, { table: string; column: keyof KnownRecord & string }> = {
  account: { table: "accounts", column: "account_id" },
  person: { table: "people", column: "person_id" },
  product: { table: "products", column: "product_id" },
  order: { table: "orders", column: "order_id" },
  "order-line": { table: "order_lines", column: "line_id" },
  touch: { table: "touches", column: "touch_id" },
};

/** The rows of these keys in this source, and whether what they became is still there. */
export async function knownRecords(
  tx: Tx,
  sourceId: string,
  kind: MainKind,
  keys: string[],
): Promise<Map<string, KnownRecord>> {
  const { table, column } = became[kind];
  const rows = await tx.query<KnownRecord>({
    text: `select s.key, s.source_id, s.row_hashes, s.import_id, s.changed_import_id, s.waits_for is not null and s.waiting is not null as waits,
             t.id is not null as present, s.account_id, s.person_id, s.product_id, s.order_id, s.line_id, s.touch_id
           from source_records s left join ${table} t on t.workspace_id = $1 and t.id = s.${column}
           where s.workspace_id = $1 and s.kind = $2 and s.source_id = $3 and s.key = any ($4::text[])`,
    values: [tx.workspace, kind, sourceId, keys],
  });
  const known = new Map(rows.map((row) => [row.key, row]));
  for (const id of await ownIds(
    tx,
    table,
    keys.filter((key) => !known.get(key)?.present),
  )) {
    known.set(id, { ...nothingYet, key: id, source_id: sourceId, [column]: id });
  }
  return known;
}

const nothingYet: Omit<KnownRecord, "key" | "source_id"> = {
  row_hashes: [],
  import_id: null,
  changed_import_id: null,
  waits: false,
  present: true,
  account_id: null,
  person_id: null,
  product_id: null,
  order_id: null,
  line_id: null,
  touch_id: null,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Which of these keys are ids of our own records: a file that we exported comes back. */
async function ownIds(tx: Tx, table: string, keys: string[]): Promise<string[]> {
  const ids = [...new Set(keys.filter((key) => uuid.test(key)))];
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: string }>({
    name: `sources.own-${table}`,
    text: `select t.id from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    values: [tx.workspace, ids],
  });
  return rows.map((row) => row.id);
}

/** What these keys mean: in this source, else in the only other source that knows the key. Gone records are not meant by anything. */
export async function meantBy(
  tx: Tx,
  sourceId: string,
  kind: MainKind,
  keys: string[],
  otherSources = true,
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { table, column } = became[kind];
  const rows = await tx.query<{ key: string; own: boolean; id: string }>({
    text: `select s.key, s.source_id = $3 as own, s.${column} as id
           from source_records s join ${table} t on t.workspace_id = $1 and t.id = s.${column}
           where s.workspace_id = $1 and s.kind = $2 and s.key = any ($4::text[]) ${otherSources ? "" : "and s.source_id = $3"}`,
    values: [tx.workspace, kind, sourceId, keys],
  });
  const own = new Map<string, string>();
  const others = new Map<string, string | null>();
  for (const row of rows) {
    if (row.own) own.set(row.key, row.id);
    else others.set(row.key, others.has(row.key) && others.get(row.key) !== row.id ? null : row.id);
  }
  for (const [key, id] of others) if (id !== null && !own.has(key)) own.set(key, id);
  for (const id of await ownIds(
    tx,
    table,
    keys.filter((key) => !own.has(key)),
  ))
    own.set(id, id);
  return own;
}

/** The payloads of these keys as they last came, and by which mapping they were read. */
export async function lastPayloads(
  tx: Tx,
  sourceId: string,
  kind: MainKind,
  keys: string[],
): Promise<Map<string, { payload: Record<string, string>; mapping_id: string | null }>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<{ key: string; payload: Record<string, string>; mapping_id: string | null }>({
    text: `select s.key, s.payload, s.mapping_id from source_records s
           where s.workspace_id = $1 and s.kind = $2 and s.source_id = $3 and s.key = any ($4::text[]) and s.payload is not null`,
    values: [tx.workspace, kind, sourceId, keys],
  });
  return new Map(rows.map((row) => [row.key, row]));
}
