import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { ownersOnly } from "../history/index.ts";

/** Everybody takes back what they changed of their own profile; roles and other people's profiles are the owners'. */
export async function mayUndoUser(tx: Tx, setId: string): Promise<void> {
  const { actor } = tx.ctx;
  const others = await tx.one(
    `select from changes c where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = 'user'
       and (c.record_id is distinct from $3::uuid or c.fields ?| array['role', 'disabled_at']) limit 1`,
    [tx.workspace, setId, actor.kind === "user" ? actor.user : null],
  );
  if (others) await ownersOnly(tx);
}

/** As after any change of a user. */
export async function keepAnOwner(tx: Tx): Promise<void> {
  const owner = await tx.one(
    "select from users u where u.workspace_id = $1 and u.role = 'owner' and u.disabled_at is null limit 1",
    [tx.workspace],
  );
  if (!owner) throw new Fault("last_owner", {});
}
