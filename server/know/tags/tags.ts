import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { ListedTag } from "./contract.ts";

export async function listTags(tx: Tx): Promise<ListedTag[]> {
  return tx.query<ListedTag>(
    "select t.id, t.name, t.colour, t.revision from tags t where t.workspace_id = $1 order by t.name, t.id",
    [tx.workspace],
  );
}

export async function createTag(
  tx: Tx,
  wanted: { name: string; colour?: string | null },
): Promise<{ tag: ListedTag; set: string | null }> {
  await refuseSameName(tx, wanted.name);
  const set = changeSet(tx, { kind: "create-tag", summary: wanted.name });
  const [tag] = await set.create<ListedTag & { created_at?: unknown }>("tag", [{ ...wanted, revision: 1 }]);
  return { tag: shown(tag as ListedTag), set: await set.close() };
}

export async function editTag(
  tx: Tx,
  id: string,
  fields: { name?: string; colour?: string | null },
  check?: Check,
): Promise<{ tag: ListedTag; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-tag" });
  await set.edit("tag", [{ id, check, fields: {} }]);
  if (fields.name !== undefined) await refuseSameName(tx, fields.name, id);
  const [tag] = await set.edit<ListedTag>("tag", [{ id, fields }]);
  return { tag: shown(tag as ListedTag), set: await set.close() };
}

/** Takes a tag off everything and off the list; undo puts it back on all of them. */
export async function removeTag(tx: Tx, id: string, check?: Check): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-tag" });
  await set.edit("tag", [{ id, check, fields: {} }]);
  for (const [kind, table] of [
    ["account-tag", "account_tags"],
    ["person-tag", "person_tags"],
  ] as const) {
    const taken = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from ${table} t where t.workspace_id = $1 and t.tag_id = $2 returning to_jsonb(t) as whole`,
      [tx.workspace, id],
    );
    await set.note(
      kind,
      "removed",
      taken.map((row) => row.whole),
    );
  }
  const gone = await set.remove("tag", [id]);
  return { removed: gone.length, set: await set.close() };
}

async function refuseSameName(tx: Tx, name: string, but?: string): Promise<void> {
  const there = await tx.one(
    "select from tags t where t.workspace_id = $1 and lower(t.name) = lower($2) and t.id is distinct from $3",
    [tx.workspace, name, but ?? null],
  );
  if (there) throw new Fault("already_exists", { what: "tag" });
}

const shown = ({ id, name, colour, revision }: ListedTag): ListedTag => ({ id, name, colour, revision });
