import type { Tx } from "../../../platform/db/index.ts";
import type { MergeKind } from "../merging/index.ts";
import type { Compared } from "./compared.ts";
import { keysOf, markOf } from "./keys.ts";
import { readRecords } from "./read-records.ts";

/**
 * Who writes keys and who looks for others by them is one at a time in a workspace: of two records that come at once the later one finds the earlier.
 * Held to the end of the transaction; taken before any row is locked.
 */
export async function lockFinding(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 11))", [`finding ${tx.workspace}`]);
}

export interface KeptKeys {
  /** Those of which something that is compared changed; all of them where that was wanted. */
  changed: Compared[];
  gone: string[];
}

/** Makes the keys of these records say what the records say now. A mark among the keys tells whether anything changed. */
export async function keepKeys(tx: Tx, kind: MergeKind, ids: string[], { all = false } = {}): Promise<KeptKeys> {
  const records = await readRecords(tx, kind, ids);
  const marks = records.map((record) => markOf(kind, record));
  const known = all
    ? new Set<string>()
    : new Set(
        (
          await tx.query<{ id: string }>({
            name: "identity.marked",
            text: `select k.record_id as id from unnest($3::int[], $4::uuid[]) as m (key, id)
                   join match_keys k on k.workspace_id = $1 and k.kind = $2 and k.key = m.key and k.record_id = m.id`,
            values: [tx.workspace, kind, marks, records.map(({ id }) => id)],
          })
        ).map(({ id }) => id),
      );
  const changed = records.filter(({ id }) => !known.has(id));
  const there = new Set(records.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  if (changed.length + gone.length > 0) await writeKeys(tx, kind, changed, gone);
  return { changed, gone };
}

/** Writes and takes away only what differs: most changes leave most keys as they are. */
async function writeKeys(tx: Tx, kind: MergeKind, changed: Compared[], gone: string[]): Promise<void> {
  const there = await tx.query<{ id: string; key: number }>({
    name: "identity.own-keys",
    text: "select k.record_id as id, k.key from match_keys k where k.workspace_id = $1 and k.record_id = any ($2::uuid[]) and k.kind = $3",
    values: [tx.workspace, [...changed.map(({ id }) => id), ...gone], kind],
  });
  const stale = new Map(there.map((one) => [`${one.id} ${one.key}`, one]));
  const fresh: { id: string; key: number }[] = [];
  for (const record of changed) {
    const { id } = record;
    for (const key of [markOf(kind, record), ...keysOf(kind, record).map((one) => one.key)])
      if (!stale.delete(`${id} ${key}`)) fresh.push({ id, key });
  }
  const old = [...stale.values()];
  if (old.length > 0)
    await tx.query({
      name: "identity.drop-keys",
      text: `delete from match_keys k using unnest($2::uuid[], $3::int[]) as o (id, key)
             where k.workspace_id = $1 and k.kind = $4 and k.key = o.key and k.record_id = o.id`,
      values: [tx.workspace, old.map(({ id }) => id), old.map(({ key }) => key), kind],
    });
  if (fresh.length > 0)
    await tx.query({
      name: "identity.write-keys",
      text: `insert into match_keys (workspace_id, kind, key, record_id)
             select $1, $4, n.key, n.id from unnest($2::uuid[], $3::int[]) as n (id, key) order by n.key, n.id on conflict do nothing`,
      values: [tx.workspace, fresh.map(({ id }) => id), fresh.map(({ key }) => key), kind],
    });
}
