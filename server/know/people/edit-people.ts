import { keepCount } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { Person, PersonEdit } from "./contract.ts";
import { personName } from "./person.ts";

/** Changes one person, on the revision its reader saw. The name as written stays unless it was only the sum of its parts. */
export async function editPerson(
  tx: Tx,
  id: string,
  fields: PersonEdit,
  check?: Check,
): Promise<{ person: Person; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-person" });
  const [before] = await set.edit<Person>("person", [{ id, check, fields: {} }]);
  const named = before as Person;
  const summed = named.name === personName({ ...named, name: null });
  const name = fields.name ?? (summed && personName({ ...named, ...fields, name: null })) ?? "";
  const [person] = await set.edit<Person>("person", [{ id, fields: { ...fields, name: name || named.name } }]);
  return { person: person as Person, set: await set.close() };
}

/** Takes a person away with tags and custom values; whatever else rests on them keeps them, and is named. */
export async function removePerson(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-person" });
  for (const [kind, table] of own) {
    const gone = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from ${table} t where t.workspace_id = $1 and t.person_id = $2 returning to_jsonb(t) as whole`,
      [tx.workspace, id],
    );
    await set.note(
      kind,
      "removed",
      gone.map((row) => row.whole),
    );
  }
  const removed = await set.remove("person", [id], check);
  await keepCount(tx, "people", -removed.length);
  return { removed: removed.length, set: await set.close() };
}

const own = [
  ["custom-value", "custom_values"],
  ["person-tag", "person_tags"],
] as const;
