import { belongs } from "./estimate.ts";
import type { Model } from "./model.ts";
import { missing } from "./level.ts";
import { levelsIn, type Patterns } from "./patterns.ts";

interface Bin {
  odds: number;
  weight: number;
  share: number;
}

/** Bins are one natural logarithm wide; beyond this nothing is in doubt. */
const reach = 12;
/** From here on a pair is taken for what the odds say. */
const certain = 7;
const enough = 50;

/**
 * How far the evidence is to be believed, learnt without labels. A field that is a person's own is left out; the pairs found without it are put into bins by the
 * odds that the rest gives; how often the field agrees in a bin says which share of them really are matches. Fields depend on each other more than the model
 * thinks, so that its odds are too bold; what comes out is a slope and a shift that mend them.
 */
export function calibrate(model: Model, withoutField: Patterns[]): { slope: number; shift: number } {
  const bins = withoutField.flatMap((patterns, field) => (isOwn(model, field) ? binsOf(model, field, patterns) : []));
  if (bins.reduce((sum, bin) => sum + bin.weight, 0) < 200) return { slope: 1, shift: 0 };
  return fit(bins);
}

/** Rarely equal by chance, and not shared by the related. */
function isOwn(model: Model, field: number): boolean {
  const [match, related, other] = [
    model.ifMatch[field]?.[0],
    model.ifRelated[field]?.[0],
    model.ifOther[field]?.[0],
  ] as [number, number, number];
  return match > 0.4 && other < 0.05 && related < 0.2 * match;
}

function binsOf(model: Model, field: number, patterns: Patterns): Bin[] {
  const [agreed, all] = [new Map<number, number>(), new Map<number, number>()];
  for (const [code, count] of patterns.counts) {
    const levels = levelsIn(code, patterns.comparisons);
    const level = levels[field] as number;
    if (level === missing) continue;
    levels[field] = missing;
    const [match] = belongs(model, levels);
    const bin = Math.round(Math.max(-reach, Math.min(reach, Math.log(match / Math.max(1e-12, 1 - match)))));
    all.set(bin, (all.get(bin) ?? 0) + count);
    if (level <= 1) agreed.set(bin, (agreed.get(bin) ?? 0) + count);
  }
  const agrees = (shares: number[] | undefined): number => (shares?.[0] ?? 0) + (shares?.[1] ?? 0);
  const seen = (isAmong: (odds: number) => boolean): number | undefined => {
    let [n, of] = [0, 0];
    for (const [odds, weight] of all) if (isAmong(odds)) [n, of] = [n + (agreed.get(odds) ?? 0), of + weight];
    return of < enough ? undefined : n / of;
  };
  // How often the field agrees where nothing is in doubt is seen best; a little less than the model thinks would make all its odds look too bold.
  const ifMatch = seen((odds) => odds >= certain) ?? agrees(model.ifMatch[field]);
  const ifNot =
    seen((odds) => odds <= -certain) ?? Math.max(agrees(model.ifOther[field]), agrees(model.ifRelated[field]));
  if (ifMatch - ifNot < 0.2) return [];
  return [...all]
    .filter(([odds]) => Math.abs(odds) < certain)
    .map(([odds, weight]) => {
      const share = ((agreed.get(odds) ?? 0) / weight - ifNot) / (ifMatch - ifNot);
      return { odds, weight, share: Math.min(1, Math.max(0, share)) };
    });
}

/** Logistic regression of two numbers, drawn to "as it is" where the bins say little. */
function fit(bins: Bin[]): { slope: number; shift: number } {
  let [slope, shift] = [1, 0];
  const total = bins.reduce((sum, bin) => sum + bin.weight, 0);
  // However many pairs there are, they say less than that many coins: bins far from doubt are as certain as the model is.
  const scale = Math.min(1, 2000 / total);
  for (let round = 0; round < 40; round++) {
    let [g0, g1, h00, h01, h11] = [-shift * 2, -(slope - 1) * 50, 2, 0, 50];
    for (const { odds, weight, share } of bins) {
      const guess = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const w = weight * scale;
      const [gap, curve] = [w * (share - guess), w * Math.max(1e-6, guess * (1 - guess))];
      g0 += gap;
      g1 += gap * odds;
      h00 += curve;
      h01 += curve * odds;
      h11 += curve * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    shift = Math.max(-3, Math.min(3, shift + Math.max(-1, Math.min(1, d0))));
    slope = Math.max(0.4, Math.min(1.2, slope + Math.max(-0.3, Math.min(0.3, d1))));
    if (Math.abs(d0) + Math.abs(d1) < 1e-6) break;
  }
  return { slope, shift };
}
