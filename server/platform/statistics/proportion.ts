import { binomial } from "./binomial.ts";
import { normalQuantile } from "./normal.ts";

export interface Interval {
  low: number;
  high: number;
}

/** Wilson's interval for a share: right on the average, also near none and all. */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = x / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return {
    low: x === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: x === n ? 1 : Math.min(1, (middle + half) / whole),
  };
}

/** Clopper and Pearson's interval for a share: never covers less than it says. */
export function exactInterval(x: number, n: number, confidence = 0.95): Interval {
  const level = (1 - confidence) / 2;
  return {
    low: x === 0 ? 0 : crossing((p) => tail(x, n, p, 1) > level),
    high: x === n ? 1 : crossing((p) => tail(x, n, p, -1) <= level),
  };
}

/** The chance from which on the answer is yes. */
function crossing(holds: (p: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** The probability of x or more (step 1), x or fewer (step −1). Summed outwards; on the far side of the mean, as what the other tail leaves. */
function tail(x: number, n: number, p: number, step: 1 | -1): number {
  if ((x - n * p) * step < 0) return 1 - tail(x - step, n, p, -step as 1 | -1);
  let sum = 0;
  let term = binomial(x, n, p);
  for (let at = x; term > sum * 1e-17; at += step) {
    sum += term;
    term *= step === 1 ? ((n - at) * p) / ((at + 1) * (1 - p)) : (at * (1 - p)) / ((n - at + 1) * p);
  }
  return sum;
}
