import type { Tx } from "../../platform/db/index.ts";
import type { Beside } from "./contract.ts";
import { clusterAround } from "./finding/index.ts";
import { type MergeKind, tables } from "./merging/index.ts";

/** Who else hangs together with two records, where anybody does. */
export async function viewCluster(
  tx: Tx,
  kind: MergeKind,
  one: string,
  other: string,
): Promise<{ cluster?: Beside["cluster"] }> {
  const { records, together, weakest, tooLarge } = await clusterAround(tx, kind, one, other);
  if (records.length <= 2) return {};
  const rows = await tx.query<{ id: string; name: string }>(
    `select t.id, t.name from ${tables[kind]} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.name, t.id`,
    [tx.workspace, records],
  );
  return { cluster: { records: rows, together, weakest, too_large: tooLarge } };
}
