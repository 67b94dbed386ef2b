import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import type { Difference, Reconciliation } from "./reconciliation.ts";

const columns = "c.id, c.source_id, c.state, c.fresh, c.counts, c.fault, c.created_at, c.finished_at";

export async function readReconciliation(tx: Tx, id: string): Promise<Reconciliation> {
  const found = await tx.one<Reconciliation>(
    `select ${columns} from source_reconciliations c where c.workspace_id = $1 and c.id = $2`,
    [tx.workspace, id],
  );
  if (!found) throw new Fault("not_found", { what: "reconciliation" });
  return found;
}

/** Newest first; only a few are kept. */
export async function listReconciliations(tx: Tx, source: string): Promise<Reconciliation[]> {
  return tx.query<Reconciliation>(
    `select ${columns} from source_reconciliations c where c.workspace_id = $1 and c.source_id = $2 order by c.id desc limit 10`,
    [tx.workspace, source],
  );
}

export type DifferenceShown = Difference & { id: string };

export async function listDifferences(
  tx: Tx,
  reconciliation: string,
  kind: Difference["kind"] | undefined,
  after: string | undefined,
  limit: number,
): Promise<DifferenceShown[]> {
  return tx.query<DifferenceShown>(
    `select d.id, d.kind, d.record_kind, d.key, d.line::int as line, d.record_id, d.name, d.field, d.here, d.there, d.why, d.detail
     from source_differences d where d.workspace_id = $1 and d.reconciliation_id = $2 and ($3::text is null or d.kind = $3)
       and ($4::uuid is null or d.id > $4) order by d.id limit $5`,
    [tx.workspace, reconciliation, kind ?? null, after ?? null, limit],
  );
}
