import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterPairs, type ScoredPairs } from "./cluster.ts";
import { cleanSides, linkFiles } from "./link-files.ts";
import { strengthOf } from "./strength.ts";

const scored = (pairs: [number, number, number][]): ScoredPairs => ({
  one: Uint32Array.from(pairs, ([one]) => one),
  other: Uint32Array.from(pairs, ([, other]) => other),
  score: Float32Array.from(pairs, ([, , score]) => score),
  length: pairs.length,
});
const never = (): number => -9;

/** Pairs of up to twelve records, each once. */
const somePairs = fc
  .uniqueArray(fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: -8, max: 8, noNaN: true })), {
    selector: ([one, other]) => Math.min(one, other) * 100 + Math.max(one, other),
    maxLength: 40,
  })
  .map((pairs) =>
    pairs
      .filter(([one, other]) => one !== other)
      .map(([one, other, score]): [number, number, number] => [Math.min(one, other), Math.max(one, other), score]),
  );

describe("clusters", () => {
  it("a chain of weak links isn't one: what two ends say against each other counts", () => {
    const chain = scored([
      [0, 1, 3],
      [1, 2, 2.5],
      [0, 2, -8],
    ]);
    expect([...clusterPairs(3, chain, never).of]).toEqual([0, 0, 1]);
  });

  it("a poor record stays with its own when the best pair and the mean say so", () => {
    const triangle = scored([
      [0, 1, 6],
      [1, 2, 4],
      [0, 2, -1],
    ]);
    expect(clusterPairs(3, triangle, never).count).toBe(1);
  });

  it("pairs that no block brought together are asked for", () => {
    const asked: string[] = [];
    const chain = scored([
      [0, 1, 5],
      [1, 2, 4],
    ]);
    clusterPairs(3, chain, (one, other) => {
      asked.push(`${one}-${other}`);
      return 3;
    });
    expect(asked).toEqual(["0-2"]);
  });

  it("don't depend on the order of the pairs, and join only what some pair above zero joins", () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const clusters = clusterPairs(12, scored(pairs), never);
        expect([...clusterPairs(12, scored([...pairs].reverse()), never).of]).toEqual([...clusters.of]);
        const size = (of: number): number => clusters.of.filter((one) => one === of).length;
        for (let record = 0; record < 12; record++) {
          const linked = pairs.some(([one, other, score]) => score > 0 && (one === record || other === record));
          if (size(clusters.of[record] as number) > 1) expect(linked).toBe(true);
        }
      }),
    );
  });
});

describe("two files", () => {
  it("a record of a clean file has at most one partner", () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const across = pairs.filter(([one, other]) => one < 6 && other >= 6);
        const { of } = linkFiles(12, 6, scored(across), [true, true]);
        for (const cluster of new Set(of)) {
          const members = [...of.keys()].filter((record) => of[record] === cluster);
          expect(members.filter((one) => one < 6).length <= 1 && members.filter((one) => one >= 6).length <= 1).toBe(
            true,
          );
        }
      }),
    );
  });

  it("the better pair wins; a file that holds somebody twice may give both", () => {
    const pairs = scored([
      [0, 2, 3],
      [1, 2, 5],
    ]);
    expect([...linkFiles(3, 2, pairs, [true, true]).of]).toEqual([0, 1, 1]);
    expect([...linkFiles(3, 2, pairs, [false, true]).of]).toEqual([0, 0, 0]);
  });

  it("are clean when hardly a record has a double in its own file", () => {
    expect(cleanSides(4, 2, scored([[0, 1, 5]]))).toEqual([false, true]);
  });
});

it("the weakest link is the one at which a cluster would come apart", () => {
  const score: Record<string, number> = { "0-1": 9, "2-3": 8, "1-2": 1, "0-2": 0.5, "0-3": -1, "1-3": -2 };
  const { weakest, mean } = strengthOf(0, [0, 1, 2, 3], (one, other) => score[`${one}-${other}`] as number);
  expect(weakest).toBe(1);
  expect(mean).toBeCloseTo(15.5 / 6, 9);
});
