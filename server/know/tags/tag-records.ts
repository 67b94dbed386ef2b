import { newId, type Tx } from "../../platform/db/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Tag, Tagging } from "./contract.ts";

const holders = [
  { ids: "account_ids", kind: "account-tag", table: "account_tags", column: "account_id", owners: "accounts" },
  { ids: "person_ids", kind: "person-tag", table: "person_tags", column: "person_id", owners: "people" },
] as const;

/** Puts tags on accounts and people and takes others off, one statement for each; ids that are not there are passed over. */
export async function tagRecords(
  tx: Tx,
  wanted: Tagging,
): Promise<{ added: number; removed: number; set: string | null }> {
  const set = changeSet(tx, {
    kind: "tag",
    summary: [...(wanted.add ?? []), ...(wanted.remove ?? []).map((name) => `−${name}`)].join(", "),
  });
  const add = await namedTags(tx, wanted.add ?? []);
  const made = await set.create<Tag>(
    "tag",
    missingNames(wanted.add ?? [], add).map((name) => ({ name })),
  );
  const adding = [...add, ...made].map((tag) => tag.id);
  const removing = (await namedTags(tx, wanted.remove ?? [])).map((tag) => tag.id);
  const tagged = { added: 0, removed: 0 };
  for (const { ids, kind, table, column, owners } of holders) {
    const of = [...new Set(wanted[ids] ?? [])].sort();
    if (of.length === 0) continue;
    const pairs = of.flatMap((owner) => adding.map((tag) => [owner, tag] as const));
    const put = await tx.query<Record<string, unknown>>(
      `insert into ${table} (workspace_id, tag_id, ${column}, id)
       select $1, w.tag_id, w.owner_id, w.id from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as w (owner_id, tag_id, id)
       join ${owners} o on o.workspace_id = $1 and o.id = w.owner_id
       on conflict do nothing returning id, tag_id, ${column}`,
      [tx.workspace, pairs.map(([owner]) => owner), pairs.map(([, tag]) => tag), pairs.map(() => newId())],
    );
    await set.note(kind, "created", put);
    const taken = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from ${table} t where t.workspace_id = $1 and t.tag_id = any ($2::uuid[]) and t.${column} = any ($3::uuid[]) returning to_jsonb(t) as whole`,
      [tx.workspace, removing, of],
    );
    await set.note(
      kind,
      "removed",
      taken.map((row) => row.whole),
    );
    tagged.added += put.length;
    tagged.removed += taken.length;
  }
  return { ...tagged, set: await set.close() };
}

async function namedTags(tx: Tx, names: string[]): Promise<Tag[]> {
  if (names.length === 0) return [];
  return tx.query<Tag>(
    "select t.id, t.name, t.colour from tags t where t.workspace_id = $1 and lower(t.name) = any (select lower(n) from unnest($2::text[]) as n)",
    [tx.workspace, names],
  );
}

function missingNames(names: string[], there: Tag[]): string[] {
  const known = new Set(there.map((tag) => tag.name.toLowerCase()));
  return names.filter((name) => {
    const missing = !known.has(name.toLowerCase());
    known.add(name.toLowerCase());
    return missing;
  });
}
