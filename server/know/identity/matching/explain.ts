import { type Comparison, comparePairs, exchanged } from "./compare.ts";
import type { Features } from "./features.ts";
import { missing } from "./level.ts";
import type { Model } from "./model.ts";
import { evidence } from "./score.ts";

/** What one comparison says: bits above zero speak for one truth, below against it. */
export interface Weight {
  comparison: string;
  level: string;
  bits: number;
}

/** Why two records got their score. The bits are those of the comparison alone; `before` is what was to be expected of any two. */
export function explainPairs(
  features: Features,
  comparisons: Comparison[],
  model: Model,
): (one: number, other: number) => Weight[] {
  const compare = comparePairs(features, comparisons);
  const weigh = evidence(features, comparisons, model);
  const levels = new Uint8Array(comparisons.length);
  return (one, other) => {
    compare(one, other, levels);
    const { bits } = weigh(one, other, levels);
    return comparisons.flatMap((comparison, at) => {
      const level = levels[at] as number;
      if (level === missing) return [];
      const name = level === exchanged ? "exchanged" : (comparison.levels[level] as string);
      return [{ comparison: comparison.name, level: name, bits: Math.round((bits[at] as number) * 100) / 100 }];
    });
  };
}
