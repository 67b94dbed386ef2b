import { newId, type Tx } from "../../../platform/db/index.ts";
import { recordKind } from "../../../platform/history/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { arrayLiteral } from "./array-literal.ts";
import { columnTypes } from "./stored-columns.ts";

export type Cells = Record<string, unknown>;
type Fields = Record<string, [unknown, unknown]>;

/** Parents before children: the order in which foreign keys want the rows. */
const order = [
  "account",
  "person",
  "product",
  "tag",
  "custom-field",
  "relationship",
  "employment",
  "contact-point",
  "suppression",
  "note",
  "account-tag",
  "person-tag",
  "custom-value",
  "trait",
  "order",
  "order-line",
  "touch",
];

/** What a chunk is going to write, gathered first and written by a few statements; a dry run never writes it. */
export class Writes {
  readonly #inserts = new Map<string, Cells[]>();
  readonly #updates = new Map<string, { before: Cells; fields: Fields }[]>();
  readonly #heard = new Map<string, Set<string>>();

  /** All rows of a kind name the same columns. Gives the id. */
  insert(kind: string, row: Cells & { id: string }): string {
    const rows = this.#inserts.get(kind);
    if (rows) rows.push(row);
    else this.#inserts.set(kind, [row]);
    return row.id;
  }

  update(kind: string, before: Cells, fields: Fields): void {
    const rows = this.#updates.get(kind);
    if (rows) rows.push({ before, fields });
    else this.#updates.set(kind, [{ before, fields }]);
  }

  hear(topic: string, id: string | null | undefined): void {
    if (!id) return;
    const ids = this.#heard.get(topic);
    if (ids) ids.add(id);
    else this.#heard.set(topic, new Set([id]));
  }

  /** What would be changed of these records, and what would be added to them; for whoever looks before it is done. */
  about(ids: Set<string>): { field: string; value: string; from: string | null }[] {
    const told: { field: string; value: string; from: string | null }[] = [];
    for (const [kind, updates] of this.#updates)
      for (const { before, fields } of updates)
        if (isOf(before, ids))
          for (const [column, [from, to]] of Object.entries(fields))
            if (!column.endsWith("_id"))
              told.push({
                field: kind === "custom-value" ? kind : `${kind === "employment" ? "person" : kind}.${column}`,
                value: String(to ?? ""),
                from: from === null ? null : String(from),
              });
    for (const [kind, rows] of this.#inserts)
      for (const row of rows)
        if (isOf(row, ids))
          told.push({
            field: kind,
            value: String(
              row["value"] ?? row["written"] ?? row["text"] ?? row["title"] ?? row["name"] ?? row["number"] ?? "",
            ),
            from: null,
          });
    return told.slice(0, 8);
  }

  async flush(tx: Tx, setId: string): Promise<void> {
    for (const kind of order) {
      const rows = this.#inserts.get(kind);
      if (!rows) continue;
      await insertRows(tx, recordKind(kind).table, rows);
      await recordCreated(tx, setId, kind, rows);
    }
    for (const [kind, updates] of this.#updates) await updateRows(tx, setId, kind, updates);
    for (const [topic, ids] of this.#heard) await announce(tx, topic, ids);
  }
}

function isOf(row: Cells, ids: Set<string>): boolean {
  return ["id", "account_id", "person_id", "record_id", "order_id"].some((column) => ids.has(row[column] as string));
}

/** One statement for any number of rows: each column travels as one array. */
export async function insertRows(tx: Tx, table: string, rows: Cells[], conflict = ""): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const types = await columnTypes(tx, table);
  const now = tx.ctx.clock.now();
  const stamps = ["created_at", "updated_at"].filter((stamp) => types.has(stamp) && !(stamp in first));
  const columns = Object.keys(first);
  const stampAt = columns.length + 2;
  await tx.query(
    `insert into ${table} (workspace_id, ${[...columns, ...stamps].join(", ")})
     select $1, ${[...columns.map((column) => `u.${column}`), ...stamps.map(() => `$${stampAt}::timestamptz`)].join(", ")}
     from unnest(${columns.map((column, at) => `$${at + 2}::${types.get(column)}[]`).join(", ")}) as u (${columns.join(", ")}) ${conflict}`,
    [
      tx.workspace,
      ...columns.map((column) => arrayLiteral(rows.map((row) => row[column]))),
      ...(stamps.length > 0 ? [now] : []),
    ],
  );
}

/** What was made needs no fields in history: the record itself is there. */
async function recordCreated(tx: Tx, setId: string, kind: string, rows: Cells[]): Promise<void> {
  await tx.query({
    name: "sources.record-created",
    text: `insert into changes (workspace_id, set_id, id, record_kind, record_id, op)
           select $1, $2, c.id, $3, c.record, 'created' from unnest($4::uuid[], $5::uuid[]) as c (id, record)`,
    values: [
      tx.workspace,
      setId,
      kind,
      arrayLiteral(rows.map(() => newId())),
      arrayLiteral(rows.map((row) => row["id"])),
    ],
  });
}

async function updateRows(
  tx: Tx,
  setId: string,
  kind: string,
  updates: { before: Cells; fields: Fields }[],
): Promise<void> {
  const { table } = recordKind(kind);
  const types = await columnTypes(tx, table);
  const changed = [...new Set(updates.flatMap(({ fields }) => Object.keys(fields)))];
  const sets = changed.map(
    (column) => `${column} = case when u.fields ? '${column}' then n.${column} else t.${column} end`,
  );
  if (types.has("revision")) sets.push("revision = t.revision + 1");
  if (types.has("updated_at")) sets.push("updated_at = $4::timestamptz");
  const values: unknown[] = [
    tx.workspace,
    updates.map(({ before }) => before["id"]),
    updates.map(({ fields }) =>
      JSON.stringify(Object.fromEntries(Object.entries(fields).map(([column, [, to]]) => [column, to]))),
    ),
  ];
  if (types.has("updated_at")) values.push(tx.ctx.clock.now());
  await tx.query(
    `update ${table} t set ${sets.join(", ")}
     from unnest($2::uuid[], $3::jsonb[]) as u (id, fields), lateral jsonb_populate_record(null::${table}, u.fields) n
     where t.workspace_id = $1 and t.id = u.id`,
    values,
  );
  await tx.query({
    name: "sources.record-updated",
    text: `insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
           select $1, $2, c.id, $3, c.record, 'updated', c.fields from unnest($4::uuid[], $5::uuid[], $6::jsonb[]) as c (id, record, fields)`,
    values: [
      tx.workspace,
      setId,
      kind,
      updates.map(() => newId()),
      updates.map(({ before }) => before["id"]),
      updates.map(({ fields }) => JSON.stringify(fields)),
    ],
  });
}
