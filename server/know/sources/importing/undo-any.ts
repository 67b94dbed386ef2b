import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { type Undone, undoSet } from "../../../platform/history/index.ts";
import { undoImport } from "./undo-import.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Takes back what a command did, by any id it printed: an import's, a change set's, or a record's (then the last thing done to it). */
export async function undoAny(tx: Tx, id: string): Promise<Undone> {
  if (!uuid.test(id)) throw new Fault("not_found", { what: "change" });
  const found = await tx.one<{ import_id: string | null; set_id: string | null }>(
    `select i.id as import_id, null::uuid as set_id from imports i where i.workspace_id = $1 and i.id = $2
     union all
     select s.import_id, s.id from change_sets s where s.workspace_id = $1 and s.id = $2
     limit 1`,
    [tx.workspace, id],
  );
  if (found?.set_id) return undoSet(tx, found.set_id);
  if (found?.import_id) return undoImport(tx, found.import_id);
  const last = await tx.one<{ set_id: string; import_id: string | null; undone_by_id: string | null }>(
    `select c.set_id, s.import_id, s.undone_by_id from changes c
     join change_sets s on s.workspace_id = $1 and s.id = c.set_id
     where c.workspace_id = $1 and c.record_id = $2 and s.undoes_id is null
     order by s.undone_by_id is not null, s.created_at desc, s.id desc limit 1`,
    [tx.workspace, id],
  );
  if (!last) throw new Fault("not_found", { what: "change" });
  if (last.undone_by_id) throw new Fault("already_undone", {});
  // One record of an import is no reason to undo all of it.
  if (last.import_id) throw new Fault("undo_names_import", { id: last.import_id });
  return undoSet(tx, last.set_id);
}
