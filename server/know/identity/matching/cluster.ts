import { BondHeap } from "./bond-heap.ts";

/** Pairs worth looking at: the two records, the first with the lower number, and the log odds that they are one. */
export interface ScoredPairs {
  one: Uint32Array;
  other: Uint32Array;
  score: Float32Array;
  length: number;
}

export interface Clusters {
  /** The cluster of each record, numbered from 0 by first record. */
  of: Uint32Array;
  count: number;
}

/** How much the best pair of two clusters counts against the average of all their pairs. */
const bestPairWeight = 0.35;

interface Between {
  sum: number;
  most: number;
}

type ScoreOf = (one: number, other: number) => number;

/**
 * Joins the two clusters that fit best, again and again, while the linkage is above `least`. It is a mixture of the best pair and the mean over *all* pairs of
 * two clusters, so that one wrong pair doesn't chain two people together, nor one poor record keep two halves of one apart.
 */
export function clusterPairs(length: number, pairs: ScoredPairs, scoreOf: ScoreOf, least = 0): Clusters {
  const leader = Uint32Array.from({ length }, (_, at) => at);
  const groups: number[][] = [];
  for (const component of components(pairs, least)) {
    // The most frequent case by far needs no work.
    if (component.members.length === 2) groups.push(component.members);
    else groups.push(...agglomerate(component, pairs, scoreOf, least));
  }
  for (const group of groups) {
    const first = group.reduce((lowest, one) => Math.min(lowest, one));
    for (const one of group) leader[one] = first;
  }
  return numberClusters(leader);
}

export function numberClusters(leader: Uint32Array): Clusters {
  const of = new Uint32Array(leader.length);
  let count = 0;
  for (let at = 0; at < leader.length; at++)
    of[at] = leader[at] === at ? count++ : (of[leader[at] as number] as number);
  return { of, count };
}

interface Component {
  members: number[];
  /** Places among the pairs. */
  pairs: number[];
}

/** What hangs together by pairs above `least`: nothing else can become a cluster, since a mean is never above its best. */
function components(pairs: ScoredPairs, least: number): Component[] {
  const above = new Map<number, number>();
  const rootOf = (record: number): number => {
    let root = record;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    for (let at = record; at !== root; ) {
      const next = above.get(at) as number;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (let at = 0; at < pairs.length; at++) {
    if ((pairs.score[at] as number) <= least) continue;
    const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
    for (const record of [one, other]) if (!above.has(record)) above.set(record, record);
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) above.set(Math.max(a, b), Math.min(a, b));
  }
  const found = new Map<number, Component>();
  for (const record of above.keys()) {
    const root = rootOf(record);
    const component = found.get(root);
    if (component) component.members.push(record);
    else found.set(root, { members: [record], pairs: [] });
  }
  for (let at = 0; at < pairs.length; at++) {
    const one = pairs.one[at] as number;
    if (!above.has(one) || !above.has(pairs.other[at] as number)) continue;
    const root = rootOf(one);
    if (root === rootOf(pairs.other[at] as number)) found.get(root)?.pairs.push(at);
  }
  return [...found.values()].sort((a, b) => (a.members[0] as number) - (b.members[0] as number));
}

function agglomerate(component: Component, pairs: ScoredPairs, scoreOf: ScoreOf, least: number): number[][] {
  const members = new Map(component.members.map((record) => [record, [record]]));
  const bonds = new Map(component.members.map((record) => [record, new Map<number, Between>()]));
  const known = new Map<number, number>();
  const wide = pairs.length === 0 ? 1 : 2 ** 26;
  const heap = new BondHeap();
  for (const at of component.pairs) {
    const [one, other, score] = [pairs.one[at], pairs.other[at], pairs.score[at]] as [number, number, number];
    known.set(one * wide + other, score);
    if (score <= least) continue;
    bonds.get(one)?.set(other, { sum: score, most: score });
    bonds.get(other)?.set(one, { sum: score, most: score });
    heap.push({ one, other, linkage: score });
  }
  const score = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * wide + high;
    const there = known.get(key);
    if (there !== undefined) return there;
    const fresh = scoreOf(low, high);
    known.set(key, fresh);
    return fresh;
  };
  const ofCluster = (cluster: number): number[] => members.get(cluster) as number[];
  const between = (a: number, b: number): Between => {
    let [sum, most] = [0, Number.NEGATIVE_INFINITY];
    for (const one of ofCluster(a))
      for (const other of ofCluster(b)) {
        const value = score(one, other);
        sum += value;
        if (value > most) most = value;
      }
    return { sum, most };
  };
  const linkage = (a: number, b: number, { sum, most }: Between): number =>
    bestPairWeight * most + ((1 - bestPairWeight) * sum) / (ofCluster(a).length * ofCluster(b).length);
  for (let bond = heap.pop(); bond && bond.linkage > least; bond = heap.pop()) {
    const { one, other } = bond;
    const bound = bonds.get(one)?.get(other);
    // Bonds aren't taken out of the heap when a cluster grows; one that is no longer true is passed over.
    if (
      !bound ||
      !members.has(one) ||
      !members.has(other) ||
      Math.abs(linkage(one, other, bound) - bond.linkage) > 1e-6
    )
      continue;
    const [own, theirs] = [bonds.get(one) as Map<number, Between>, bonds.get(other) as Map<number, Between>];
    const thirds = new Set([...own.keys(), ...theirs.keys()]);
    const joined = new Map<number, Between>();
    for (const third of thirds) {
      if (third === one || third === other) continue;
      const [first, second] = [own.get(third) ?? between(one, third), theirs.get(third) ?? between(other, third)];
      joined.set(third, { sum: first.sum + second.sum, most: Math.max(first.most, second.most) });
    }
    members.set(one, [...ofCluster(one), ...ofCluster(other)]);
    members.delete(other);
    bonds.delete(other);
    bonds.set(one, joined);
    for (const [third, bound] of joined) {
      const back = bonds.get(third) as Map<number, Between>;
      back.delete(other);
      back.set(one, bound);
      heap.push({ one, other: third, linkage: linkage(one, third, bound) });
    }
  }
  return [...members.values()].filter((group) => group.length > 1);
}
