import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { proposedKinds, proposeKeys } from "../fetching/propose-removals.ts";
import { notInUnread } from "../fetching/told-by-unread.ts";
import { deletedThere } from "../mapping/index.ts";
import { readReconciliation } from "./view-reconciliations.ts";

/**
 * Proposes to go what a comparison with the source as it was at that moment did not find there. So deletions in a database of which only changes are
 * fetched are noticed. A comparison that a later run has overtaken proposes nothing.
 */
export async function proposeMissing(tx: Tx, id: string): Promise<{ proposed: number }> {
  const compared = await readReconciliation(tx, id);
  const overtaken = await tx.one(
    `select 1 from source_runs r where r.workspace_id = $1 and r.source_id = $2 and r.state in ('importing', 'done') and r.import_id is not null
       and coalesce(r.finished_at, r.created_at) > $3 limit 1`,
    [tx.workspace, compared.source_id, compared.created_at],
  );
  if (!compared.fresh || compared.state !== "done" || overtaken) throw new Fault("reconciliation_not_now", {});
  const missing = await tx.query<{ kind: string; key: string }>(
    `select d.record_kind as kind, d.key from source_differences d
     where d.workspace_id = $1 and d.reconciliation_id = $2 and d.kind = 'not-there' and d.record_kind = any ($3::text[]) order by d.id`,
    [tx.workspace, id, proposedKinds],
  );
  const unread = await tx.query<{ raw: string }>(
    `select d.detail ->> 'raw' as raw from source_differences d
     where d.workspace_id = $1 and d.reconciliation_id = $2 and d.kind = 'not-here' and d.detail ->> 'raw' is not null
       and position($3 in d.detail ->> 'reason') = 0`,
    [tx.workspace, id, deletedThere],
  );
  const proposed = await proposeKeys(
    tx,
    compared.source_id,
    id,
    notInUnread(
      missing,
      unread.map(({ raw }) => raw),
    ),
  );
  return { proposed };
}
