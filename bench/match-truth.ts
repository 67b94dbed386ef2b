import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { rounded } from "./bench.ts";

export interface Truth {
  /** Whose each row is. */
  of: Uint32Array;
  household?: Uint32Array | undefined;
  /** Where the second file begins; then only pairs across count. */
  border?: number | undefined;
  largest: number;
}

export interface PairCounts {
  precision: number;
  recall: number;
  f1: number;
}

/** Over all pairs of rows: those in one cluster against those of one truth. */
export async function scoreClusters(file: string, truth: Truth): Promise<PairCounts & { wrongInHousehold: number }> {
  const clusters = new Map<number, number[]>();
  for await (const [record, , cluster] of rows(file)) add(clusters, Number(cluster), Number(record));
  let [found, right, wrong] = [0, 0, 0];
  for (const members of clusters.values()) {
    if (members.length === 1) continue;
    const inHouse = new Map<number, Set<number>>();
    for (const [at, one] of members.entries()) {
      const home = truth.household?.[one];
      if (home !== undefined) inHouse.set(home, (inHouse.get(home) ?? new Set()).add(truth.of[one] as number));
      for (const other of members.slice(at + 1)) {
        if (truth.border !== undefined && one < truth.border === other < truth.border) continue;
        found++;
        if (truth.of[one] === truth.of[other]) right++;
      }
    }
    // Members of a household too many in one cluster: each but one.
    for (const people of inHouse.values())
      if (people.size > 1)
        wrong += members.filter((one) => people.has(truth.of[one] as number)).length - mostOf(members, truth, people);
  }
  return { ...shares(found, right, truePairs(truth)), wrongInHousehold: rounded(wrong / truth.of.length, 6) };
}

function mostOf(members: number[], truth: Truth, people: Set<number>): number {
  return Math.max(...[...people].map((person) => members.filter((one) => truth.of[one] === person).length));
}

/** Over all pairs of rows: those more likely one than not. Beside it the best that any threshold gives, which only who knows the truth can choose. */
export async function scorePairs(
  file: string,
  truth: Truth,
): Promise<PairCounts & { best_f1: number; best_at: number }> {
  const all = truePairs(truth);
  const scored: { share: number; right: boolean }[] = [];
  for await (const [a, b, share] of rows(file))
    scored.push({ share: Number(share), right: truth.of[Number(a)] === truth.of[Number(b)] });
  scored.sort((one, other) => other.share - one.share);
  let [right, best, bestAt] = [0, 0, 1];
  for (const [at, one] of scored.entries()) {
    right += Number(one.right);
    const f1 = (2 * right) / (at + 1 + all);
    if (f1 > best) [best, bestAt] = [f1, one.share];
  }
  const likely = scored.filter((one) => one.share >= 0.5);
  return {
    ...shares(likely.length, likely.filter((one) => one.right).length, all),
    best_f1: rounded(best, 4),
    best_at: bestAt,
  };
}

function shares(found: number, right: number, all: number): PairCounts {
  return {
    precision: rounded(found === 0 ? 1 : right / found, 4),
    recall: rounded(all === 0 ? 1 : right / all, 4),
    f1: rounded((2 * right) / Math.max(1, found + all), 4),
  };
}

function truePairs({ of, border }: Truth): number {
  const [first, second] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, one] of of.entries()) {
    const side = border !== undefined && at >= border ? second : first;
    side.set(one, (side.get(one) ?? 0) + 1);
  }
  if (border === undefined) return [...first.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return [...first].reduce((sum, [one, size]) => sum + size * (second.get(one) ?? 0), 0);
}

/** The first three cells; they are numbers or have no commas. */
async function* rows(file: string): AsyncGenerator<string[]> {
  let first = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!first) yield line.split(",", 3);
    first = false;
  }
}

function add(groups: Map<number, number[]>, group: number, one: number): void {
  const known = groups.get(group);
  if (known) known.push(one);
  else groups.set(group, [one]);
}
