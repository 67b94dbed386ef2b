/** What somebody said of a pair, beside the log odds that the records alone gave. */
export interface Answer {
  evidence: number;
  /** They are one. */
  one: boolean;
}

/** How strongly the odds are held to what the records alone say: as so many answers that agree with them. */
const heldSlope = 30;
const heldShift = 2;

/**
 * What answers teach: how far the odds are to be stretched and moved to agree with what people said of the pairs they were asked about. A few answers move
 * little; many that say the same move a lot, and never turn more evidence into less.
 */
export function learnFromAnswers(answers: Answer[]): { slope: number; shift: number } {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [-shift * heldShift, -(slope - 1) * heldSlope, heldShift, 0, heldSlope];
    for (const { evidence, one } of answers) {
      const odds = Math.max(-reach, Math.min(reach, evidence));
      const guess = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const [gap, curve] = [(one ? 1 : 0) - guess, Math.max(1e-6, guess * (1 - guess))];
      g0 += gap;
      g1 += gap * odds;
      h00 += curve;
      h01 += curve * odds;
      h11 += curve * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    shift = Math.max(-mostShift, Math.min(mostShift, shift + Math.max(-1, Math.min(1, d0))));
    slope = Math.max(0.4, Math.min(1.5, slope + Math.max(-0.2, Math.min(0.2, d1))));
    if (Math.abs(d0) + Math.abs(d1) < 1e-6) break;
  }
  return { slope, shift };
}

/** Beyond this nothing is in doubt. */
const reach = 12;
const mostShift = 4;
