import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { NewTraitName, TraitName, TraitNameEdit } from "./contract.ts";

const columns = "n.id, n.record_kind, n.kind, n.name, n.reads, n.wanted, n.fresh_days, n.position, n.revision";

export async function listTraitNames(tx: Tx): Promise<TraitName[]> {
  return tx.query<TraitName>(
    `select ${columns} from trait_names n where n.workspace_id = $1 and n.removed_at is null order by n.record_kind, n.position, n.name`,
    [tx.workspace],
  );
}

export async function createTraitName(tx: Tx, wanted: NewTraitName): Promise<{ name: TraitName; set: string | null }> {
  await refuseSameName(tx, wanted.record_kind, wanted.name);
  const set = changeSet(tx, { kind: "create-trait-name", summary: wanted.name });
  const [name] = await set.create<TraitName & Record<string, unknown>>("trait-name", [
    { wanted: true, position: 1000, ...wanted, revision: 1 },
  ]);
  return { name: shown(name as TraitName), set: await set.close() };
}

/** Another name, kind, freshness, or whether we need to know it at all. What was told under it stays. */
export async function editTraitName(
  tx: Tx,
  id: string,
  fields: TraitNameEdit,
  check?: Check,
): Promise<{ name: TraitName; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-trait-name" });
  const [before] = await set.edit<TraitName & Record<string, unknown>>("trait-name", [{ id, check, fields: {} }]);
  if (fields.name !== undefined) await refuseSameName(tx, (before as TraitName).record_kind, fields.name, id);
  const [name] = await set.edit<TraitName & Record<string, unknown>>("trait-name", [{ id, fields: { ...fields } }]);
  return { name: shown(name as TraitName), set: await set.close() };
}

/** Off the list; what was told under it stays in the history. */
export async function removeTraitName(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-trait-name" });
  await set.edit("trait-name", [{ id, fields: { removed_at: tx.ctx.clock.now() } }]);
  return { removed: set.changes.length, set: await set.close() };
}

async function refuseSameName(tx: Tx, record: string, name: string, but?: string): Promise<void> {
  const there = await tx.one(
    `select from trait_names n where n.workspace_id = $1 and n.record_kind = $2 and lower(n.name) = lower($3)
       and n.removed_at is null and n.id is distinct from $4`,
    [tx.workspace, record, name, but ?? null],
  );
  if (there) throw new Fault("already_exists", { what: "name" });
}

function shown({ id, record_kind, kind, name, reads, wanted, fresh_days, position, revision }: TraitName): TraitName {
  return { id, record_kind, kind, name, reads, wanted, fresh_days, position, revision };
}
