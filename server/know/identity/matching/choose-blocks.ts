import type { Features } from "./features.ts";
import type { KeyKind } from "./block-keys.ts";
import { type Draw, drawFrom } from "./draw.ts";
import { mix } from "./vocabulary.ts";

/** Records that share all keys of a rule are compared. */
export interface BlockRule {
  kinds: KeyKind[];
  /** Pairs it would bring, estimated. */
  pairs: number;
}

const sampled = 50_000;
const imagined = 3000;
/** What it is worth to bring a pair of one truth together once, and again: a second way helps where the first is spoilt. */
const worth = [1, 0.3, 0.1];

/**
 * Chooses among all keys and pairs of keys those that bring together most true pairs for the pairs they cost. Which true pairs a rule would find is not
 * known; imagined ones stand for them, with the gaps the records really have and each field spoilt now and then.
 */
export function chooseBlocks(features: Features, kinds: KeyKind[], budget: number, most: number): BlockRule[] {
  const draw = drawFrom(11);
  const rules = candidates(features, kinds, budget);
  const finds = imaginePairs(features, kinds, draw);
  const found = new Uint8Array(imagined);
  const chosen: BlockRule[] = [];
  const overhead = features.length * 0.3;
  let left = budget;
  for (;;) {
    let best: BlockRule | undefined;
    let bestRate = 0;
    let bestGain = 0;
    for (const rule of rules) {
      if (rule.pairs > left || chosen.includes(rule)) continue;
      let gain = 0;
      for (let at = 0; at < imagined; at++)
        if (rule.kinds.every((kind) => finds(kind, at))) gain += worth[found[at] as number] ?? 0;
      const rate = gain / (rule.pairs + overhead);
      if (rate > bestRate) [best, bestRate, bestGain] = [rule, rate, gain];
    }
    if (!best || bestGain < imagined * 0.002 || chosen.length === most) return chosen;
    chosen.push(best);
    left -= best.pairs;
    for (let at = 0; at < imagined; at++)
      if (best.kinds.every((kind) => finds(kind, at))) found[at] = Math.min(3, (found[at] as number) + 1);
  }
}

function candidates(features: Features, kinds: KeyKind[], budget: number): BlockRule[] {
  const { length } = features;
  const step = Math.max(1, Math.floor(length / sampled));
  const records = Array.from({ length: Math.floor(length / step) }, (_, at) => at * step);
  const keys = new Map(kinds.map((kind) => [kind, Uint32Array.from(records, (record) => kind.ofRecord(record))]));
  const scale = (length / records.length) ** 2;
  const rules: BlockRule[] = [];
  for (const [at, one] of kinds.entries()) {
    rules.push({ kinds: [one], pairs: countPairs(keys.get(one) as Uint32Array) * scale });
    for (const other of kinds.slice(at + 1)) {
      if (one.features.some((feature) => other.features.includes(feature))) continue;
      const [first, second] = [keys.get(one) as Uint32Array, keys.get(other) as Uint32Array];
      const both = first.map((key, place) =>
        key === 0 || second[place] === 0 ? 0 : mix(key, second[place] as number),
      );
      rules.push({ kinds: [one, other], pairs: countPairs(both) * scale });
    }
  }
  return rules.filter((rule) => rule.pairs <= budget);
}

function countPairs(keys: Uint32Array): number {
  const sorted = keys.slice().sort();
  let pairs = 0;
  let run = 0;
  for (let at = 0; at < sorted.length; at++) {
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 0;
    if (sorted[at] !== 0) pairs += run;
  }
  return pairs;
}

function imaginePairs(
  { length, features }: Features,
  kinds: KeyKind[],
  draw: Draw,
): (kind: KeyKind, pair: number) => boolean {
  const spoilt = features.map(() => new Float32Array(imagined));
  for (let at = 0; at < imagined; at++) {
    const [one, other] = [Math.floor(draw() * length), Math.floor(draw() * length)];
    // Now and then much is another at once: somebody moved, or left half of the form blank.
    const rough = draw() < 0.15;
    for (const [place, feature] of features.entries()) {
      const there = (record: number): boolean => feature.ids.some((cells) => cells[record] !== 0);
      const chance = draw();
      (spoilt[place] as Float32Array)[at] = there(one) && there(other) && !(rough && draw() < 0.5) ? chance : 2;
    }
  }
  const shares = new Map(kinds.map((kind) => [kind, kind.features.length > 1 ? Math.sqrt(kind.agrees) : kind.agrees]));
  return (kind, pair) =>
    kind.features.every(
      (feature) => ((spoilt[feature] as Float32Array)[pair] as number) < (shares.get(kind) as number),
    );
}
