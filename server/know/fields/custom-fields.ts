import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { CustomField, NewCustomField } from "./contract.ts";

export async function listCustomFields(tx: Tx): Promise<CustomField[]> {
  return tx.query<CustomField>(
    `select f.id, f.record_kind, f.label, f.kind, f.choices, f.position, f.revision from custom_fields f
     where f.workspace_id = $1 and f.removed_at is null order by f.record_kind, f.position, f.label`,
    [tx.workspace],
  );
}

export async function createCustomField(
  tx: Tx,
  wanted: NewCustomField,
): Promise<{ field: CustomField; set: string | null }> {
  await refuseSameLabel(tx, wanted.record_kind, wanted.label);
  const set = changeSet(tx, { kind: "create-custom-field", summary: wanted.label });
  const [field] = await set.create<CustomField>("custom-field", [
    { ...wanted, position: wanted.position ?? 0, revision: 1 },
  ]);
  return { field: shown(field as CustomField), set: await set.close() };
}

/** Renames or reorders a field, or changes its choices; its kind stays, since its values are of it. */
export async function editCustomField(
  tx: Tx,
  id: string,
  fields: { label?: string; choices?: string[]; position?: number },
  check?: Check,
): Promise<{ field: CustomField; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-custom-field" });
  const [before] = await set.edit<CustomField>("custom-field", [{ id, check, fields: {} }]);
  if (fields.label !== undefined) await refuseSameLabel(tx, (before as CustomField).record_kind, fields.label, id);
  const [field] = await set.edit<CustomField>("custom-field", [{ id, fields }]);
  return { field: shown(field as CustomField), set: await set.close() };
}

/** Hides a field everywhere; its values stay for the undo and for a field of the same name. */
export async function removeCustomField(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-custom-field" });
  await set.edit("custom-field", [{ id, check, fields: { removed_at: tx.ctx.clock.now() } }]);
  return { removed: set.changes.length, set: await set.close() };
}

async function refuseSameLabel(tx: Tx, kind: string, label: string, but?: string): Promise<void> {
  const there = await tx.one(
    "select from custom_fields f where f.workspace_id = $1 and f.record_kind = $2 and lower(f.label) = lower($3) and f.removed_at is null and f.id is distinct from $4",
    [tx.workspace, kind, label, but ?? null],
  );
  if (there) throw new Fault("already_exists", { what: "field" });
}

function shown({ id, record_kind, label, kind, choices, position, revision }: CustomField): CustomField {
  return { id, record_kind, label, kind, choices, position, revision };
}
