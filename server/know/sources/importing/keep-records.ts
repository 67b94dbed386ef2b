import { newId } from "../../../platform/db/index.ts";
import { arrayLiteral } from "./array-literal.ts";
import { mainKinds, toStored } from "./source-row.ts";
import type { RowInHand, Taking } from "./taking.ts";
import { type Cells, insertRows } from "./writes.ts";

/** Keeps each row as it came with what it became; a row that waits is kept with what it waits for. */
export async function keepRecords(t: Taking): Promise<void> {
  const kind = mainKinds[t.kind];
  const byKey = new Map<string, { hands: RowInHand[] }>();
  for (const hand of t.rows) {
    if (hand.failure) continue;
    const entry = byKey.get(hand.row.key);
    if (entry) entry.hands.push(hand);
    else byKey.set(hand.row.key, { hands: [hand] });
  }
  const records = [...byKey].map(([key, { hands }]) => recordOf(t, kind, key, hands));
  const main = new Set(kind === "account" ? byKey.keys() : []);
  for (const draft of t.accounts.values()) {
    if (!draft.newKey || main.has(draft.newKey)) continue;
    records.push({ ...blank(t, "account", draft.newKey), account_id: draft.id });
  }
  if (t.rows.some((hand) => hand.known?.import_id)) await keepVersions(t, records);
  await insertRecords(t, records);
}

/** What a known row said until now is kept beside, for the day this import is undone. */
async function keepVersions(t: Taking, records: Cells[]): Promise<void> {
  const anew = records.filter((record) => record["payload"] !== null);
  await t.tx.query({
    name: "sources.keep-versions",
    text: `insert into source_record_versions (workspace_id, kind, key, source_id, import_id, replaced_by_id, row_hashes, payload, mapping_id)
           select $1, s.kind, s.key, s.source_id, s.changed_import_id, $3, s.row_hashes, s.payload, s.mapping_id
           from unnest($4::text[], $5::text[]) as u (kind, key)
           join source_records s on s.workspace_id = $1 and s.kind = u.kind and s.key = u.key and s.source_id = $2
           where s.payload is not null and s.changed_import_id <> $3 on conflict do nothing`,
    values: [
      t.tx.workspace,
      t.run.sourceId,
      t.run.importId,
      anew.map((record) => record["kind"]),
      anew.map((record) => record["key"]),
    ],
  });
}

function recordOf(t: Taking, kind: string, key: string, hands: RowInHand[]): Cells {
  const last = hands[hands.length - 1] as RowInHand;
  const { known } = last;
  const alive = known && (known.present || known.waits);
  const waits = last.waits;
  return {
    ...blank(t, kind, key),
    hashes: [...new Set(hands.map((hand) => hand.row.hash))].join(" "),
    payload: last.row.payload,
    mapping_id: last.row.payload === null ? null : t.mappingId,
    import_id: (alive ? known.import_id : null) ?? t.run.importId,
    waits_for: waits?.for,
    waits_for_key: waits?.key,
    waiting: waits ? toStored(last.row.record) : null,
    account_id: last.account?.id ?? (alive ? known.account_id : null),
    person_id: last.person?.id ?? (alive ? known.person_id : null),
    product_id: last.product?.id,
    order_id: last.order?.id ?? last.line?.order.id,
    line_id: last.line?.id,
    touch_id: last.touch?.id,
  };
}

function blank(t: Taking, kind: string, key: string): Cells {
  return {
    source_id: t.run.sourceId,
    kind,
    key,
    id: newId(),
    hashes: "",
    payload: null,
    mapping_id: null,
    import_id: t.run.importId,
    changed_import_id: t.run.importId,
    waits_for: null,
    waits_for_key: null,
    waiting: null,
    account_id: null,
    person_id: null,
    product_id: null,
    order_id: null,
    line_id: null,
    touch_id: null,
  };
}

const columns = [
  "source_id",
  "kind",
  "key",
  "id",
  "payload",
  "mapping_id",
  "import_id",
  "changed_import_id",
  "waits_for",
  "waits_for_key",
  "waiting",
  "account_id",
  "person_id",
  "product_id",
  "order_id",
  "line_id",
  "touch_id",
] as const;
const types: Partial<Record<(typeof columns)[number], string>> = {
  kind: "text",
  key: "text",
  payload: "jsonb",
  waits_for: "text",
  waits_for_key: "text",
  waiting: "jsonb",
};

/**
 * One source record a key. Hashes of one import add up, since a file may tell a record several times; the next import starts anew. A waiting row
 * that is taken in keeps the payload it came with, and how it was read.
 */
async function insertRecords(t: Taking, records: Cells[]): Promise<void> {
  if (records.length === 0) return;
  const list = columns.join(", ");
  await t.tx.query({
    name: "sources.keep-records",
    text: `insert into source_records as s (workspace_id, ${list}, row_hashes, created_at)
           select $1, ${columns.map((column) => `u.${column}`).join(", ")}, string_to_array(u.hashes, ' '), $2
           from unnest($3::text[], ${columns.map((column, at) => `$${at + 4}::${types[column] ?? "uuid"}[]`).join(", ")}) as u (hashes, ${list})
           on conflict (workspace_id, kind, key, source_id) do update set
             row_hashes = case when s.changed_import_id = excluded.changed_import_id then s.row_hashes || excluded.row_hashes else excluded.row_hashes end,
             payload = coalesce(excluded.payload, s.payload),
             mapping_id = case when excluded.payload is null then s.mapping_id else excluded.mapping_id end, import_id = excluded.import_id, changed_import_id = excluded.changed_import_id,
             waits_for = excluded.waits_for, waits_for_key = excluded.waits_for_key, waiting = excluded.waiting,
             account_id = excluded.account_id, person_id = excluded.person_id, product_id = excluded.product_id, order_id = excluded.order_id,
             line_id = excluded.line_id, touch_id = excluded.touch_id`,
    values: [
      t.tx.workspace,
      t.tx.ctx.clock.now(),
      arrayLiteral(records.map((record) => record["hashes"])),
      ...columns.map((column) => arrayLiteral(records.map((record) => record[column]))),
    ],
  });
}

export interface RefusedCells {
  file: number;
  line: number;
  outcome: "skipped" | "failed";
  reason: string;
  raw: string;
  /** Of a skipped row: which source record waits for it. */
  record_key: string | null;
}

/** The account of the rows that were not taken in. */
export async function keepRefused(t: { tx: Taking["tx"]; importId: string }, rows: RefusedCells[]): Promise<void> {
  await insertRows(
    t.tx,
    "import_rows",
    rows.map((row) => ({ import_id: t.importId, id: newId(), ...row })),
  );
}
