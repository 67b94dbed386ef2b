import { type Clusters, numberClusters, type ScoredPairs } from "./cluster.ts";

/** A file in which so few records have a double of their own is clean: each of its records is another truth. */
const clean = 0.01;

/** Which of two files hold nobody twice, told by pairs within each. */
export function cleanSides(length: number, border: number, pairs: ScoredPairs): [boolean, boolean] {
  const doubled = new Uint8Array(length);
  for (let at = 0; at < pairs.length; at++) {
    const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
    if ((pairs.score[at] as number) > 0 && one < border === other < border) doubled[one] = doubled[other] = 1;
  }
  const share = (from: number, to: number): number =>
    to === from ? 0 : doubled.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  return [share(0, border) <= clean, share(border, length) <= clean];
}

/**
 * Links two files, best pairs first. A record gets at most one partner out of a clean file; out of one that isn't, all that fit. Who would have several
 * partners keeps the best: the others belong to somebody else.
 */
export function linkFiles(
  length: number,
  border: number,
  pairs: ScoredPairs,
  [first, second]: [boolean, boolean],
): Clusters {
  const order = Array.from({ length: pairs.length }, (_, at) => at)
    .filter(
      (at) =>
        (pairs.score[at] as number) > 0 && (pairs.one[at] as number) < border && (pairs.other[at] as number) >= border,
    )
    .sort(
      (a, b) =>
        (pairs.score[b] as number) - (pairs.score[a] as number) ||
        (pairs.one[a] as number) - (pairs.one[b] as number) ||
        (pairs.other[a] as number) - (pairs.other[b] as number),
    );
  const leader = Uint32Array.from({ length }, (_, at) => at);
  const linked = new Uint8Array(length);
  for (const at of order) {
    const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
    // A record of the second file takes one partner if the first file is clean, and the other way round.
    if ((first && linked[other] === 1) || (second && linked[one] === 1)) continue;
    linked[one] = linked[other] = 1;
    join(leader, one, other);
  }
  for (let at = 0; at < length; at++) leader[at] = rootOf(leader, at);
  return numberClusters(leader);
}

function rootOf(leader: Uint32Array, record: number): number {
  let root = record;
  while (leader[root] !== root) root = leader[root] as number;
  return root;
}

function join(leader: Uint32Array, one: number, other: number): void {
  const [a, b] = [rootOf(leader, one), rootOf(leader, other)];
  leader[Math.max(a, b)] = Math.min(a, b);
}
