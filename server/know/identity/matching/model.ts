import type { Comparison } from "./compare.ts";

/** What two records may be to each other: one truth, members of one household (or branches of one firm), or nothing. */
export interface Model {
  /** Shares among all pairs of records. */
  match: number;
  related: number;
  /** For each comparison the share of each level among pairs of each kind, where both records have it. */
  ifMatch: number[][];
  ifRelated: number[][];
  ifOther: number[][];
  /** The evidence's scale after calibration: log odds are `slope` × what the shares say + `shift`. */
  slope: number;
  shift: number;
}

/** Where learning begins, and what it is drawn to while there are few pairs. */
export function firstModel(comparisons: Comparison[], ifOther: number[][], match: number): Model {
  const ifMatch = comparisons.map((one) => typical(one));
  return {
    match,
    related: match,
    ifMatch,
    ifRelated: ifMatch.map((shares, at) => shares.map((share, level) => (share + (ifOther[at]?.[level] ?? 0)) / 2)),
    ifOther,
    slope: 1,
    shift: 0,
  };
}

/** Two records of one truth mostly agree, and are the rarer the less they do. */
export function typical({ levels }: Comparison): number[] {
  const shares = levels.map((_, level) => (level === 0 ? 0.75 : 0.12 * 0.6 ** (level - 1)));
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => share / sum);
}
