import { type Blocks, bringsTogether, eachPair } from "./blocks.ts";
import { calibrate } from "./calibrate.ts";
import { type Comparison, comparePairs } from "./compare.ts";
import { drawFrom } from "./draw.ts";
import { estimate } from "./estimate.ts";
import type { Feature, Features } from "./features.ts";
import type { Model } from "./model.ts";
import { Patterns } from "./patterns.ts";

/** Pairs looked at to learn from; more change nothing that can be seen. */
const learntFrom = 500_000;
const drawnBlindly = 250_000;

/** The files that records came from: those below `border` from the first. Without a border all are of one. */
export interface Sides {
  border?: number;
}

export const mayMeet = ({ border }: Sides, one: number, other: number): boolean =>
  border === undefined || one < border !== other < border;

export function learn(features: Features, comparisons: Comparison[], rules: Blocks[], sides: Sides): Model {
  const { length } = features;
  const { border } = sides;
  const compare = comparePairs(features, comparisons);
  const levels = new Uint8Array(comparisons.length);
  const pairs = border === undefined ? (length * (length - 1)) / 2 : border * (length - border);
  const blind = new Patterns(comparisons.length);
  blindPairs(length, pairs, sides, (one, other) => {
    compare(one, other, levels);
    blind.add(levels);
  });
  const candidates = new Patterns(comparisons.length);
  const withoutField = comparisons.map(() => new Patterns(comparisons.length));
  const share = sampleCandidates(rules, sides, (one, other) => {
    compare(one, other, levels);
    candidates.add(levels);
    for (const [at, { feature }] of comparisons.entries())
      if (rules.some((rule) => !rule.features.includes(feature) && bringsTogether(rule, one, other)))
        withoutField[at]?.add(levels);
  });
  const equal = comparisons.map((one) => equalByChance(features.features[one.feature] as Feature));
  const model = estimate(comparisons, { candidates, candidateShare: share, blind, pairs, equal });
  return { ...model, ...calibrate(model, withoutField) };
}

function blindPairs(length: number, pairs: number, sides: Sides, work: (one: number, other: number) => void): void {
  if (pairs <= drawnBlindly * 2) {
    for (let one = 0; one < length; one++)
      for (let other = one + 1; other < length; other++) if (mayMeet(sides, one, other)) work(one, other);
    return;
  }
  const draw = drawFrom(5);
  for (let drawn = 0; drawn < drawnBlindly; ) {
    const [one, other] = [Math.floor(draw() * length), Math.floor(draw() * length)];
    if (one === other || !mayMeet(sides, one, other)) continue;
    work(one, other);
    drawn++;
  }
}

/** Whole blocks are taken, evenly over each rule, so that rare and frequent keys both have their part. Tells which share was taken. */
function sampleCandidates(rules: Blocks[], sides: Sides, work: (one: number, other: number) => void): number {
  const all = rules.reduce((sum, rule) => sum + pairsOf(rule), 0);
  const share = Math.min(1, learntFrom / Math.max(1, all));
  const draw = drawFrom(3);
  for (const [at, rule] of rules.entries())
    for (let block = 0; block + 1 < rule.starts.length; block++) {
      if (share < 1 && draw() >= share) continue;
      eachPair(rules, at, block, block + 1, (one, other) => {
        if (mayMeet(sides, one, other)) work(one, other);
      });
    }
  return share;
}

export function pairsOf({ starts }: Blocks): number {
  let pairs = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const size = (starts[block + 1] as number) - (starts[block] as number);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

export function equalByChance({ counts, present, ids }: Feature): number {
  const all = ids.length === 1 ? present : counts.reduce((sum, count) => sum + count, 0);
  let equal = 0;
  for (const count of counts) equal += count * (count - 1);
  return all < 2 ? 0 : equal / (all * (all - 1));
}
