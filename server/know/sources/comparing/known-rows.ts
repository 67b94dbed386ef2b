import type { Tx } from "../../../platform/db/index.ts";
import { presentRecord } from "../importing/present-record.ts";
import type { MainKind } from "../importing/source-row.ts";

/** What a source's row became here, and whether that is still there. */
export interface Known {
  row_hashes: string[];
  present: boolean;
  waits_for: string | null;
  waits_for_key: string | null;
  account_id: string | null;
  person_id: string | null;
  product_id: string | null;
  order_id: string | null;
  line_id: string | null;
  touch_id: string | null;
}

export async function knownRows(
  tx: Tx,
  sourceId: string,
  rows: { kind: MainKind; key: string }[],
): Promise<Map<string, Known>> {
  const known = await tx.query<Known & { mark: string }>(
    `select s.kind || '|' || s.key as mark, s.row_hashes, ${presentRecord} as present, s.waits_for, s.waits_for_key,
       s.account_id, s.person_id, s.product_id, s.order_id, s.line_id, s.touch_id
     from unnest($2::text[], $3::text[]) as k (kind, key)
     join source_records s on s.workspace_id = $1 and s.kind = k.kind and s.key = k.key and s.source_id = $4
     where s.payload is not null or s.waits_for is not null`,
    [tx.workspace, rows.map((row) => row.kind), rows.map((row) => row.key), sourceId],
  );
  return new Map(known.map((row) => [row.mark, row]));
}

export function becameOf(known: Known, kind: "account" | "person" | "product" | "order"): string | null {
  return known[`${kind}_id`];
}
