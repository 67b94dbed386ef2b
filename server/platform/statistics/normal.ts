/** The point below which a standard normal variable lies with this probability; right to the last digits a double has. */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a probability between 0 and 1, not ${probability}`);
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  // Below the median: from a rough start far enough out, Newton's steps walk monotonically in, for the tail is convex there.
  let z = -Math.sqrt(-2 * Math.log(probability));
  for (let step = 0; step < 60; step++) {
    const next = z - (lowerTail(z) - probability) / density(z);
    if (Math.abs(next - z) <= 1e-15 * Math.abs(z)) return next;
    z = next;
  }
  return z;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** For z ≤ 0. Near the middle a series without cancellation, further out the continued fraction of the tail. */
function lowerTail(z: number): number {
  if (z > -2.5) {
    let term = -z;
    let sum = term;
    for (let odd = 3; term > sum * 1e-18; odd += 2) {
      term *= (z * z) / odd;
      sum += term;
    }
    return 0.5 - density(z) * sum;
  }
  let fraction = 0;
  for (let k = 120; k >= 1; k--) fraction = k / (-z + fraction);
  return density(z) / (-z + fraction);
}
