import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { registerUndo, type Undone, undoRows } from "../../../platform/history/index.ts";
import { type Settled, settleFields } from "../surviving/settle-fields.ts";
import { isSilent } from "./beat.ts";
import { lockImports, lookUpByKeys } from "./lock-imports.ts";
import { forgetSightings } from "./seen-keys.ts";

/**
 * Takes back all that an import did, rows it left waiting included. The source forgets what is gone, so that the same file can be brought again; what
 * stayed says again what it said before, and a field it had won goes to whom is believed next.
 */
export async function undoImport(tx: Tx, importId: string): Promise<Undone> {
  await lockImports(tx);
  await lookUpByKeys(tx);
  const head = await tx.one<{ source_id: string; set_id: string | null; state: string; beat_at: Date | null }>(
    "select i.source_id, i.set_id, i.state, i.beat_at from imports i where i.workspace_id = $1 and i.id = $2 for update",
    [tx.workspace, importId],
  );
  if (!head) throw new Fault("not_found", { what: "import" });
  if (!head.set_id) throw new Fault("import_was_dry_run", {});
  if (head.state === "running" && !isSilent(head, tx.ctx.clock.now())) throw new Fault("import_still_runs", {});
  const undone = await undoRows(tx, head.set_id);
  const touched = await tx.query<Settled & { fields: string[] }>(
    `with told as (
       select c.record_kind, c.record_id, f.field from changes c cross join lateral jsonb_object_keys(c.fields) as f (field)
       where c.workspace_id = $1 and c.set_id = $2 and c.op = 'updated' and c.record_kind in ('account', 'person', 'employment', 'custom-value'))
     select w.kind, w.id, array_agg(distinct w.field) as fields from (
       select t.record_kind as kind, t.record_id as id, t.field from told t where t.record_kind in ('account', 'person')
       union all
       select 'person', e.person_id, t.field || '@' || e.account_id from told t
       join employments e on e.workspace_id = $1 and e.id = t.record_id where t.record_kind = 'employment'
       union all
       select f.record_kind, v.record_id, 'custom:' || lower(f.label) from told t
       join custom_values v on v.workspace_id = $1 and v.id = t.record_id
       join custom_fields f on f.workspace_id = $1 and f.id = v.field_id where t.record_kind = 'custom-value') w
     group by w.kind, w.id`,
    [tx.workspace, head.set_id],
  );
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
  await sayAgain(tx, importId);
  await settleFields(tx, touched);
  await takeBackProposals(tx, head.source_id, importId);
  // A fetch that begins behind what this import brought would never bring it again.
  await tx.query(
    `update sources s set cursor = null from source_runs r
     where r.workspace_id = $1 and r.import_id = $2 and s.workspace_id = $1 and s.id = r.source_id`,
    [tx.workspace, importId],
  );
  await tx.query("update imports set state = 'undone' where workspace_id = $1 and id = $2", [tx.workspace, importId]);
  return undone;
}

/** What was missing in it is not asked about any more; what somebody has decided stays decided. */
async function takeBackProposals(tx: Tx, source: string, importId: string): Promise<void> {
  await forgetSightings(tx, importId);
  await tx.query(
    `update source_proposals p set state = 'returned', decided_at = $4
     where p.workspace_id = $1 and p.source_id = $2 and p.state = 'open'
       and (p.run_id = $3 or exists (select from source_runs r where r.workspace_id = $1 and r.id = p.run_id and r.import_id = $3))`,
    [tx.workspace, source, importId, tx.ctx.clock.now()],
  );
}

/** By whichever id an import is taken back, it is taken back whole: its rows, and what the source remembers of them. */
registerUndo("import", async (tx, setId) => {
  const found = await tx.one<{ id: string }>("select i.id from imports i where i.workspace_id = $1 and i.set_id = $2", [
    tx.workspace,
    setId,
  ]);
  return found ? undoImport(tx, found.id) : undoRows(tx, setId);
});
// What its rows had become is forgotten by then: bringing the file again makes both anew.
registerUndo("undo-import", async () => {
  throw new Fault("import_undo_stays", {});
});

/** Rows say again what they said before this import; where a later one replaced it, that one's earlier word becomes this one's. Else they say nothing. */
async function sayAgain(tx: Tx, importId: string): Promise<void> {
  const same = "v.workspace_id = $1 and v.kind = b.kind and v.key = b.key and v.source_id = b.source_id";
  await tx.query(
    `update source_record_versions v set row_hashes = b.row_hashes, payload = b.payload, mapping_id = b.mapping_id, import_id = b.import_id
     from source_record_versions b where b.workspace_id = $1 and b.replaced_by_id = $2 and ${same} and v.import_id = $2`,
    [tx.workspace, importId],
  );
  await tx.query(
    `with b as (delete from source_record_versions v where v.workspace_id = $1 and v.replaced_by_id = $2 returning v.*)
     update source_records s set row_hashes = b.row_hashes, payload = b.payload, mapping_id = b.mapping_id, changed_import_id = b.import_id
     from b where s.workspace_id = $1 and s.kind = b.kind and s.key = b.key and s.source_id = b.source_id and s.changed_import_id = $2`,
    [tx.workspace, importId],
  );
  await tx.query(
    "update source_records s set row_hashes = '{}', payload = null, mapping_id = null where s.workspace_id = $1 and s.changed_import_id = $2",
    [tx.workspace, importId],
  );
}
