import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { versionOf } from "../../platform/http/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { CustomContent, CustomField, CustomValue } from "./contract.ts";
import { contentOf, valueColumns, type ValueColumns } from "./custom-value.ts";
import { listCustomFields } from "./custom-fields.ts";

type ValueRow = ValueColumns & { id: string; field_id: string; record_id: string };

/** Gives many records the same values of custom fields; null clears. Only what differs is written. */
export async function setCustomValues(
  tx: Tx,
  recordIds: string[],
  values: Record<string, CustomContent>,
  was?: Record<string, CustomContent>,
): Promise<{ changed: number; set: string | null }> {
  const fields = new Map((await listCustomFields(tx)).map((field) => [field.id, field]));
  const asked = Object.entries(values).map(([id, value]) => {
    const field = fields.get(id);
    if (!field) throw new Fault("not_found", { what: "custom field", id });
    return { field, columns: valueColumns(field, value) };
  });
  const set = changeSet(tx, { kind: "set-custom-values", summary: asked.map(({ field }) => field.label).join(", ") });
  const ids = await lockRecords(
    tx,
    recordIds,
    asked.map(({ field }) => field),
  );
  const there = await tx.query<ValueRow>(
    "select v.* from custom_values v where v.workspace_id = $1 and v.record_id = any ($2::uuid[]) and v.field_id = any ($3::uuid[])",
    [tx.workspace, ids, asked.map(({ field }) => field.id)],
  );
  if (was) refuseOthers(there, fields, was);
  const known = new Map(there.map((row) => [`${row.field_id} ${row.record_id}`, row]));
  const created: Record<string, unknown>[] = [];
  const edited: { id: string; fields: Record<string, unknown> }[] = [];
  const cleared: ValueRow[] = [];
  for (const { field, columns } of asked) {
    for (const record of ids) {
      const before = known.get(`${field.id} ${record}`);
      if (columns && !before)
        created.push({
          ...columns,
          id: newId(),
          field_id: field.id,
          record_id: record,
          [`${field.record_kind}_id`]: record,
        });
      else if (columns && before) edited.push({ id: before.id, fields: { ...columns } });
      else if (before) cleared.push(before);
    }
  }
  await set.create("custom-value", created);
  await set.edit("custom-value", edited);
  await set.remove(
    "custom-value",
    cleared.map((row) => row.id),
  );
  return { changed: set.changes.length, set: await set.close() };
}

/** The change is based on these values; whoever sends it sees what stands there now instead. */
function refuseOthers(there: ValueRow[], fields: Map<string, CustomField>, was: Record<string, CustomContent>): void {
  const now = Object.fromEntries(
    Object.keys(was).map((id) => {
      const [field, row] = [fields.get(id), there.find((one) => one.field_id === id)];
      return [id, field && row ? contentOf(field, row) : null];
    }),
  );
  for (const [field, content] of Object.entries(was))
    if (versionOf(now[field] ?? null) !== versionOf(content))
      throw new Fault("changed_meanwhile", { current: { ...now, revision: versionOf(now) } });
}

/** The values of one record, one entry for each field of its kind that has one. */
export async function viewCustomValues(tx: Tx, recordId: string): Promise<CustomValue[]> {
  const rows = await tx.query<ValueRow & Pick<CustomField, "kind" | "label">>(
    `select v.*, f.kind, f.label from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id
     where v.workspace_id = $1 and v.record_id = $2 and f.removed_at is null order by f.position, f.label`,
    [tx.workspace, recordId],
  );
  return rows.map((row) => ({ field_id: row.field_id, label: row.label, kind: row.kind, value: contentOf(row, row) }));
}

/** The records in id order, locked, so that two writers of one record's values come one after the other. */
async function lockRecords(tx: Tx, recordIds: string[], fields: CustomField[]): Promise<string[]> {
  const kinds = new Set(fields.map((field) => field.record_kind));
  if (kinds.size > 1)
    throw new Fault("invalid_input", {
      faults: [{ path: "values", given: null, expected: "fields of accounts or of people, not of both" }],
    });
  const person = kinds.has("person");
  const rows = await tx.query<{ id: string }>(
    person
      ? "select p.id from people p where p.workspace_id = $1 and p.id = any ($2::uuid[]) order by p.id for update"
      : "select a.id from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]) order by a.id for update",
    [tx.workspace, recordIds],
  );
  const missing = recordIds.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw new Fault("not_found", { what: person ? "person" : "account", id: missing });
  return rows.map((row) => row.id);
}
