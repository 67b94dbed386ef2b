/**
 * The probability of exactly x of n at chance p, by Loader's deviance form: what large factorials and powers have in common is cancelled before anything
 * is computed, so that ten million draws are as exact as ten.
 */
export function binomial(x: number, n: number, p: number, q = 1 - p): number {
  if (x < 0 || x > n) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (x === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** x·ln(x/mean) + mean − x, without cancellation where x lies near the mean. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** What Stirling's formula leaves out of ln n!. */
function stirlingError(n: number): number {
  if (n <= 15) return smallErrors[n] as number;
  const nn = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360_360 / nn) / nn) / nn) / nn) / nn) / n;
}

/** 15! is still a whole number in a double. */
const smallErrors: number[] = [0];
for (let n = 1, factorial = 1; n <= 15; n++) {
  factorial *= n;
  smallErrors.push(Math.log(factorial / (Math.sqrt(2 * Math.PI * n) * (n / Math.E) ** n)));
}
