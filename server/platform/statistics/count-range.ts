import { atLeast, atMost } from "./hypergeometric.ts";

/** Two tails that differ by less are the same tail, computed by two ways. */
const sameWithin = 1e-12;

/**
 * How many of the whole population are wrong, given that `wrong` of `checked` were: the lowest and the highest count that is not rejected, each
 * side with half the error (95 %: 2.5 % a side). Exact, in whole records.
 */
export function countRange({
  population,
  checked,
  wrong,
  confidence = 0.95,
}: {
  population: number;
  checked: number;
  wrong: number;
  confidence?: number;
}): { low: number; high: number } {
  const level = ((1 - confidence) / 2) * (1 + sameWithin);
  // Certain are those found: so many wrong, so many right.
  const least = wrong;
  const most = population - (checked - wrong);
  const drawOf = (marked: number) => ({ population, marked, drawn: checked });
  return {
    low: firstWhere(least, most, (marked) => atLeast(wrong, drawOf(marked)) > level),
    high: most - firstWhere(0, most - least, (fewer) => atMost(wrong, drawOf(most - fewer)) > level),
  };
}

/** The first whole number from which on the answer is yes; it is yes at the last. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
