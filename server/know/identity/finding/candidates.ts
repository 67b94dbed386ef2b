import type { Tx } from "../../../platform/db/index.ts";
import type { MergeKind } from "../merging/index.ts";
import type { Compared } from "./compared.ts";
import { type Key, keysOf } from "./keys.ts";

/** A key that more records hold says little about any of them and brings nobody. */
export const largestBlock = 60;
/** So many of those who share keys are looked at closely: whoever is one and the same shares rare keys or several. */
export const mostCandidates = 80;

export interface Candidate {
  id: string;
  /** The keys that brought it. */
  by: Key[];
}

/** For each record those who share keys with it, the most telling first; itself left out. One statement, whatever the number of records. */
export async function candidatesOf(tx: Tx, kind: MergeKind, records: Compared[]): Promise<Candidate[][]> {
  const keys = records.map((record) => keysOf(kind, record));
  const holders = await holdersOf(tx, kind, [...new Set(keys.flat().map(({ key }) => key))]);
  return records.map((record, at) => {
    const found = new Map<string, Candidate & { weight: number }>();
    for (const key of keys[at] as Key[]) {
      const ids = holders.get(key.key) ?? [];
      for (const id of ids) {
        if (id === record.id) continue;
        const known = found.get(id) ?? { id, by: [], weight: 0 };
        known.by.push(key);
        known.weight += 1 + Math.log2(largestBlock / ids.length);
        found.set(id, known);
      }
    }
    return [...found.values()]
      .toSorted((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
      .slice(0, mostCandidates);
  });
}

/** Reads no further than shows that a key is held by too many. */
async function holdersOf(tx: Tx, kind: MergeKind, keys: number[]): Promise<Map<number, string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<{ key: number; ids: string }>({
    name: "identity.holders",
    text: `select a.key, h.ids from unnest($3::int[]) as a (key)
           cross join lateral (
             select string_agg(f.record_id::text, ',') as ids, count(*) as n from (
               select k.record_id from match_keys k where k.workspace_id = $1 and k.kind = $2 and k.key = a.key
               order by k.record_id limit ${largestBlock + 1}) f) h
           where h.n between 1 and ${largestBlock}`,
    values: [tx.workspace, kind, keys],
  });
  return new Map(rows.map(({ key, ids }) => [key, ids.split(",")]));
}
