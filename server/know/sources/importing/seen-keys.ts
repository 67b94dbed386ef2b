import type { Tx } from "../../../platform/db/index.ts";
import type { MainKind } from "./source-row.ts";

/** Keys that a look over files, or an import of a whole source, came upon: noted under its id, so that what is missing can be told. */
export async function noteSeen(tx: Tx, by: string, kind: MainKind, keys: string[]): Promise<void> {
  await tx.query(
    `insert into source_sightings (workspace_id, run_id, kind, key)
     select $1, $2, $3, k.key from unnest($4::text[]) as k (key) on conflict do nothing`,
    [tx.workspace, by, kind, [...new Set(keys)]],
  );
}

export async function forgetSightings(tx: Tx, by: string): Promise<void> {
  await tx.query("delete from source_sightings g where g.workspace_id = $1 and g.run_id = $2", [tx.workspace, by]);
}
