import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Tag } from "./contract.ts";

export async function listTags(tx: Tx): Promise<Tag[]> {
  return tx.query<Tag>("select t.id, t.name, t.colour from tags t where t.workspace_id = $1 order by t.name, t.id", [
    tx.workspace,
  ]);
}

export async function createTag(
  tx: Tx,
  wanted: { name: string; colour?: string | null },
): Promise<{ tag: Tag; set: string | null }> {
  await refuseSameName(tx, wanted.name);
  const set = changeSet(tx, { kind: "create-tag", summary: wanted.name });
  const [tag] = await set.create<Tag & { created_at?: unknown }>("tag", [wanted]);
  return { tag: shown(tag as Tag), set: await set.close() };
}

export async function editTag(
  tx: Tx,
  id: string,
  fields: { name?: string; colour?: string | null },
): Promise<{ tag: Tag; set: string | null }> {
  if (fields.name !== undefined) await refuseSameName(tx, fields.name, id);
  const set = changeSet(tx, { kind: "edit-tag" });
  const [tag] = await set.edit<Tag>("tag", [{ id, fields }]);
  return { tag: shown(tag as Tag), set: await set.close() };
}

/** Takes a tag off everything and off the list; undo puts it back on all of them. */
export async function removeTag(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-tag" });
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

const shown = ({ id, name, colour }: Tag): Tag => ({ id, name, colour });
