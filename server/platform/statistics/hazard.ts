import { normalQuantile } from "./normal.ts";

/** One look at something that was right at time 0: still right after `held`; where `wrongBy` is given, gone wrong at some time between the two. */
export interface Outcome {
  held: number;
  wrongBy?: number;
}

/** How much of what is right goes wrong in one unit of time, as a rate; `high` is null where the outcomes set no limit. */
export interface Hazard {
  rate: number | null;
  low: number;
  high: number | null;
  right: number;
  wrong: number;
  /** Units of time looked over, of those still right. */
  exposure: number;
}

/**
 * The constant hazard that makes these outcomes likeliest, with its interval by likelihood ratio; where nothing went wrong, from 0 to the exact upper
 * bound. Nobody saw when it went wrong, only that it lies between two looks; the likelihood uses just that. Null without outcomes.
 */
export function estimateHazard(outcomes: Outcome[], confidence = 0.95): Hazard | null {
  if (outcomes.length === 0) return null;
  const gone = outcomes.flatMap(({ held, wrongBy }) => (wrongBy === undefined ? [] : [wrongBy - held]));
  const exposure = outcomes.reduce((sum, { held }) => sum + held, 0);
  const counts = { right: outcomes.length - gone.length, wrong: gone.length, exposure };
  if (gone.length === 0) return { rate: 0, low: 0, high: upperOfNone(exposure, confidence), ...counts };
  const span = gone.reduce((sum, each) => sum + each, 0);
  const logLikelihood = (rate: number): number =>
    gone.reduce((sum, each) => sum + Math.log(-Math.expm1(-rate * each)), -rate * exposure);
  const slope = (rate: number): number => gone.reduce((sum, each) => sum + each / Math.expm1(rate * each), -exposure);
  // All went wrong: the faster, the likelier. There is no highest rate, and every one is as likely as the best is 0.
  const rate = exposure === 0 ? null : root((at) => slope(at) < 0, gone.length / (exposure + span));
  const best = rate === null ? 0 : logLikelihood(rate);
  const drop = normalQuantile((1 + confidence) / 2) ** 2 / 2;
  const start = rate ?? gone.length / span;
  return {
    rate,
    low: root((at) => logLikelihood(at) >= best - drop, start, rate ?? undefined),
    high: rate === null ? null : root((at) => at > rate && logLikelihood(at) < best - drop, 2 * rate),
    ...counts,
  };
}

/** The share of what was right that has gone wrong after this time. */
export const shareGone = (rate: number, time: number): number => -Math.expm1(-rate * time);

/** The rate at which this share goes wrong within this time: 30 % in 12 months. */
export const hazardOf = (share: number, time = 1): number => -Math.log1p(-share) / time;

/** After this time half is gone. */
export const halfLife = (rate: number): number => Math.LN2 / rate;

function upperOfNone(exposure: number, confidence: number): number | null {
  return exposure === 0 ? null : -Math.log((1 - confidence) / 2) / exposure;
}

/** The rate from which on the answer is yes, found from somewhere near it; at `atMost` it is yes. */
function root(holds: (rate: number) => boolean, near: number, atMost?: number): number {
  let high = atMost ?? near;
  while (!holds(high)) high *= 2;
  let low = high / 2;
  while (low > 0 && holds(low)) {
    high = low;
    low /= 2;
  }
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
