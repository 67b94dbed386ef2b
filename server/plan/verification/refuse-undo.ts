import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";

/** A draw is taken back only while nothing was done with it: answers rest on it. Closing may be taken back at any time. */
export async function refuseUndoOnceBegun(tx: Tx, setId: string): Promise<void> {
  const begun = await tx.one(
    `select 1 from changes c
     join changes l on l.workspace_id = $1 and l.record_id = c.record_id and l.set_id <> $2 and l.op = 'updated'
     join change_sets s on s.workspace_id = $1 and s.id = l.set_id and s.undone_by_id is null and s.undoes_id is null
     where c.workspace_id = $1 and c.set_id = $2 and c.op = 'created' and c.record_kind = 'verification-check' limit 1`,
    [tx.workspace, setId],
  );
  if (begun) throw new Fault("verification_begun", {});
}
