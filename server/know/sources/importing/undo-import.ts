import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { type Undone, undoSet } from "../../../platform/history/index.ts";
import { lockImports, lookUpByKeys } from "./lock-imports.ts";

/**
 * Takes back all that an import did, rows it left waiting included. The source forgets what is gone, so that the same file can be brought again; what
 * stayed is compared afresh next time.
 */
export async function undoImport(tx: Tx, importId: string): Promise<Undone> {
  await lockImports(tx);
  await lookUpByKeys(tx);
  const head = await tx.one<{ set_id: string | null; state: string }>(
    "select i.set_id, i.state from imports i where i.workspace_id = $1 and i.id = $2 for update",
    [tx.workspace, importId],
  );
  if (!head) throw new Fault("not_found", { what: "import" });
  if (!head.set_id) throw new Fault("import_was_dry_run", {});
  if (head.state === "running" || head.state === "waiting") throw new Fault("import_still_runs", {});
  const undone = await undoSet(tx, head.set_id);
  await tx.query(
    `delete from source_records s where s.workspace_id = $1 and s.import_id = $2
       and not case s.kind
         when 'account' then exists (select from accounts t where t.workspace_id = $1 and t.id = s.account_id)
         when 'person' then exists (select from people t where t.workspace_id = $1 and t.id = s.person_id)
         when 'product' then exists (select from products t where t.workspace_id = $1 and t.id = s.product_id)
         when 'order' then exists (select from orders t where t.workspace_id = $1 and t.id = s.order_id)
         when 'order-line' then exists (select from order_lines t where t.workspace_id = $1 and t.id = s.line_id)
         else exists (select from touches t where t.workspace_id = $1 and t.id = s.touch_id) end`,
    [tx.workspace, importId],
  );
  await tx.query(
    "update source_records s set row_hashes = '{}', payload = null where s.workspace_id = $1 and s.changed_import_id = $2",
    [tx.workspace, importId],
  );
  await tx.query("update imports set state = 'undone' where workspace_id = $1 and id = $2", [tx.workspace, importId]);
  return undone;
}
