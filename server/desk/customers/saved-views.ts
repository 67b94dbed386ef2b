import type { z } from "zod";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { newViewSchema, savedViewSchema, viewEditSchema } from "./contract.ts";

export type SavedView = z.output<typeof savedViewSchema>;

const columns = `v.id, v.screen, v.name, v.shared, v.owner_id is not distinct from $2 as mine, v.position, v.shape, v.revision`;

/** Somebody's own views of a screen and everybody's, in their order. */
export function listViews(tx: Tx, screen: string): Promise<SavedView[]> {
  return tx.query<SavedView>(
    `select ${columns} from saved_views v
     where v.workspace_id = $1 and v.screen = $3 and (v.shared or v.owner_id is not distinct from $2)
     order by v.position, v.name, v.id`,
    [tx.workspace, userOf(tx), screen],
  );
}

export async function createView(tx: Tx, wanted: z.output<typeof newViewSchema>): Promise<SavedView> {
  const id = newId();
  const set = changeSet(tx, { kind: "save-view", summary: wanted.name });
  await set.create("saved-view", [{ id, ...wanted, shape: wanted.shape, owner_id: userOf(tx) }]);
  await set.close();
  return readView(tx, id);
}

/** Changes one's own view, or a shared one. */
export async function editView(
  tx: Tx,
  id: string,
  fields: z.output<typeof viewEditSchema>,
  check?: Check,
): Promise<SavedView> {
  await readView(tx, id);
  const set = changeSet(tx, { kind: "edit-view" });
  await set.edit("saved-view", [{ id, check, fields }]);
  await set.close();
  return readView(tx, id);
}

export async function removeView(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  await readView(tx, id);
  const set = changeSet(tx, { kind: "remove-view" });
  await set.remove("saved-view", [id]);
  return { removed: 1, set: await set.close() };
}

/** A view that is the asker's or shared; another's own is as if it weren't there. */
async function readView(tx: Tx, id: string): Promise<SavedView> {
  const row = await tx.one<SavedView>(
    `select ${columns} from saved_views v where v.workspace_id = $1 and v.id = $3 and (v.shared or v.owner_id is not distinct from $2)`,
    [tx.workspace, userOf(tx), id],
  );
  if (!row) throw new Fault("not_found", { what: "view" });
  return row;
}

const userOf = (tx: Tx): string | null => (tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null);
