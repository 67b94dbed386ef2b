import { atMost } from "./hypergeometric.ts";
import { normalQuantile } from "./normal.ts";

/** What a quotient of doubles may be off by is no reason for one record more. */
const rounding = 1e-9;

/**
 * How many of a finite population to look at so that a share is known to ± `margin`, rounded up. `expected` is the share of wrong ones one expects;
 * a half is the worst case and the default.
 */
export function sampleSize({
  population,
  margin,
  confidence = 0.95,
  expected = 0.5,
}: {
  population: number;
  margin: number;
  confidence?: number;
  expected?: number;
}): number {
  const z = normalQuantile((1 + confidence) / 2);
  const endless = (z * z * expected * (1 - expected)) / (margin * margin);
  const finite = endless / (1 + (endless - 1) / population);
  return Math.min(population, Math.max(1, Math.ceil(finite * (1 - rounding))));
}

/**
 * How many to look at so that, when not one of them is wrong, one may be confident that the share of wrong ones is at most `tolerable`: the fewest
 * with which a larger share would have shown itself.
 */
export function discoverySize({
  population,
  tolerable,
  confidence = 0.95,
}: {
  population: number;
  tolerable: number;
  confidence?: number;
}): number {
  const marked = Math.min(population, Math.floor(population * tolerable * (1 + rounding)) + 1);
  let low = 1;
  let high = population - marked + 1;
  while (low < high) {
    const drawn = low + Math.floor((high - low) / 2);
    if (atMost(0, { population, marked, drawn }) <= (1 - confidence) * (1 + rounding)) high = drawn;
    else low = drawn + 1;
  }
  return low;
}
