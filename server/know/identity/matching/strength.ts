import type { Clusters } from "./cluster.ts";

/** How well a cluster of several records holds together. */
export interface Strength {
  cluster: number;
  records: number[];
  /** The log odds of the link at which it would come apart first. */
  weakest: number;
  /** The mean log odds of all its pairs. */
  mean: number;
}

/** So large a cluster is looked at by somebody before it is believed. */
export const alarmingSize = 10;

export function membersOf({ of, count }: Clusters): number[][] {
  const sizes = new Uint32Array(count);
  for (const cluster of of) sizes[cluster] = (sizes[cluster] as number) + 1;
  const members = new Map<number, number[]>();
  for (const [record, cluster] of of.entries()) {
    if (sizes[cluster] === 1) continue;
    const known = members.get(cluster);
    if (known) known.push(record);
    else members.set(cluster, [record]);
  }
  return [...members.values()];
}

/** The weakest of the links that hold a cluster: those of the tree that joins its records by their best pairs. */
export function strengthOf(
  cluster: number,
  records: number[],
  scoreOf: (one: number, other: number) => number,
): Strength {
  const best = new Map(records.slice(1).map((record) => [record, Number.NEGATIVE_INFINITY]));
  let [weakest, sum, pairs] = [Number.POSITIVE_INFINITY, 0, 0];
  let joined = records[0] as number;
  while (best.size > 0) {
    let next = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [record, known] of best) {
      const score = scoreOf(Math.min(joined, record), Math.max(joined, record));
      sum += score;
      pairs++;
      const now = Math.max(known, score);
      best.set(record, now);
      if (next === -1 || now > most) [next, most] = [record, now];
    }
    weakest = Math.min(weakest, most);
    best.delete(next);
    joined = next;
  }
  return { cluster, records, weakest, mean: sum / pairs };
}
