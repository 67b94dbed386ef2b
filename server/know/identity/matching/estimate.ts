import type { Comparison } from "./compare.ts";
import { missing } from "./level.ts";
import { firstModel, type Model, typical } from "./model.ts";
import { levelsIn, type Patterns } from "./patterns.ts";

export interface Seen {
  /** Candidate pairs, a share of all. */
  candidates: Patterns;
  candidateShare: number;
  /** Pairs drawn blindly. */
  blind: Patterns;
  /** How many pairs there are at all. */
  pairs: number;
  /** How often two records picked blindly carry the same text, by comparison. */
  equal: number[];
}

/** A pair of one truth is different in a field at most this often; without it, households are learnt as matches. */
const mostDifferent = 0.25;
const rounds = 60;
const settled = 6;
/** A field is shared by the related when it is equal among them at least this often, as a share of how often it is among matches. */
const sharedFrom = 0.2;
const mostNamesakes = 0.03;

/** Learns what tells matches apart, without labels: expectation and maximisation over three kinds of pairs. */
export function estimate(comparisons: Comparison[], seen: Seen): Model {
  const blind = sharesOf(comparisons, seen.blind);
  const ifOther = blind.map((shares, at) => withEqual(shares, seen.equal[at] as number, seen.blind.total));
  const model = firstModel(comparisons, ifOther, Math.min(0.01, 0.3 / Math.sqrt(seen.pairs)));
  const patterns = [...seen.candidates.counts].map(([code, count]) => ({
    levels: levelsIn(code, comparisons.length),
    count: count / seen.candidateShare,
  }));
  for (let round = 0; round < rounds; round++) {
    const before = model.match;
    step(model, comparisons, patterns, seen, round);
    if (round === settled && areMatches(model, comparisons)) giveToMatches(model, comparisons);
    if (round > 15 && Math.abs(model.match - before) < before * 1e-4) break;
  }
  return model;
}

interface Pattern {
  levels: Uint8Array;
  count: number;
}

function step(model: Model, comparisons: Comparison[], patterns: Pattern[], seen: Seen, round: number): void {
  const asMatch = comparisons.map(({ levels }) => levels.map(() => 0));
  const asRelated = comparisons.map(({ levels }) => levels.map(() => 0));
  let matches = 0;
  let related = 0;
  for (const { levels, count } of patterns) {
    const [match, rel] = belongs(model, levels);
    matches += match * count;
    related += rel * count;
    for (let at = 0; at < levels.length; at++) {
      const level = levels[at] as number;
      if (level === missing) continue;
      (asMatch[at] as number[])[level] = ((asMatch[at] as number[])[level] as number) + match * count;
      (asRelated[at] as number[])[level] = ((asRelated[at] as number[])[level] as number) + rel * count;
    }
  }
  model.match = Math.max(matches, 0.5) / seen.pairs;
  model.related = Math.max(related, 0.5) / seen.pairs;
  const drawnTo = Math.max(20, matches * 0.04);
  for (const [at, comparison] of comparisons.entries()) {
    const drawn = typical(comparison);
    const counts = (asMatch[at] as number[]).map((count, level) => count + drawnTo * (drawn[level] as number));
    const ifMatch = capped(normal(counts), comparison);
    const other = model.ifOther[at] as number[];
    const ifRelated = normal(
      (asRelated[at] as number[]).map((count, level) => count + 10 * ((other[level] as number) + 0.01)),
    );
    model.ifMatch[at] = ifMatch;
    const isFree = round <= settled || (!comparison.own && round <= 2 * settled);
    model.ifRelated[at] = isFree ? ifRelated : asPersonal(ifRelated, ifMatch, other, comparison.own);
  }
}

/**
 * What the related share, they share often; everything else is a person's own, and agrees among them by chance or for a namesake. Without the distinction the
 * class fills with people who moved. Which fields are which is learnt: in the first rounds all are free, but for those that can be nobody else's. These hold
 * the class in its place where there are no households: people who moved share all but their address, as a household shares all but its members' own.
 */
function asPersonal(ifRelated: number[], ifMatch: number[], other: number[], own?: true): number[] {
  const shared = sharedBy(ifRelated, ifMatch, other);
  if (shared >= sharedFrom && !own) return ifRelated;
  return amongNamesakes(Math.min(mostNamesakes, Math.max(0.002, shared)), ifMatch, other);
}

const sharedBy = ([related]: number[], [match]: number[], [other]: number[]): number =>
  ((related as number) - (other as number)) / Math.max(1e-9, (match as number) - (other as number));

/**
 * Those taken for related agree even in what is nobody else's: they are no households but matches that differ in something the others don't, an address
 * after they moved.
 */
function areMatches(model: Model, comparisons: Comparison[]): boolean {
  return comparisons.some(({ own }, at) => {
    const [related, match, other] = [model.ifRelated[at], model.ifMatch[at], model.ifOther[at]];
    return own && sharedBy(related as number[], match as number[], other as number[]) > mostNamesakes;
  });
}

/** They go over to the matches, who learn from them how they may differ, and the class begins anew, held by what is nobody else's. */
function giveToMatches(model: Model, comparisons: Comparison[]): void {
  const { match, related } = model;
  for (const [at, comparison] of comparisons.entries()) {
    const other = model.ifOther[at] as number[];
    const both = (model.ifMatch[at] as number[]).map(
      (share, level) => (share * match + (model.ifRelated[at]?.[level] as number) * related) / (match + related),
    );
    const ifMatch = capped(both, comparison);
    model.ifMatch[at] = ifMatch;
    model.ifRelated[at] = comparison.own
      ? amongNamesakes(mostNamesakes, ifMatch, other)
      : ifMatch.map((share, level) => (share + (other[level] as number)) / 2);
  }
  model.match = match + related;
  model.related = related / 10;
}

const amongNamesakes = (namesakes: number, ifMatch: number[], other: number[]): number[] =>
  other.map((share, level) => (1 - namesakes) * share + namesakes * (ifMatch[level] as number));

/** How likely a pair with these levels is a match, and related. */
export function belongs(model: Model, levels: Uint8Array): [number, number] {
  let [match, related, other] = [model.match, model.related, Math.max(1e-12, 1 - model.match - model.related)];
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number;
    if (level === missing) continue;
    match *= model.ifMatch[at]?.[level] as number;
    related *= model.ifRelated[at]?.[level] as number;
    other *= model.ifOther[at]?.[level] as number;
  }
  const all = match + related + other;
  return all > 0 ? [match / all, related / all] : [0, 0];
}

function sharesOf(comparisons: Comparison[], patterns: Patterns): number[][] {
  const sums = comparisons.map(({ levels }) => levels.map(() => 0));
  for (const [code, count] of patterns.counts)
    for (const [at, level] of levelsIn(code, comparisons.length).entries())
      if (level !== missing) (sums[at] as number[])[level] = ((sums[at] as number[])[level] as number) + count;
  return sums.map((counts) => normal(counts.map((count) => count + 0.3)));
}

/** What blind pairs can't show well is how often texts are equal by chance; that is counted. */
function withEqual(shares: number[], equal: number, drawn: number): number[] {
  const rest = 1 - (shares[0] as number);
  const first = Math.max(equal, 0.01 / drawn);
  return shares.map((share, level) => (level === 0 ? first : (share / rest) * (1 - first)));
}

function capped(shares: number[], comparison: Comparison): number[] {
  const last = comparison.levels.lastIndexOf("different");
  const different = shares[last] as number;
  if (different <= mostDifferent) return shares;
  const scale = (1 - mostDifferent) / (1 - different);
  return shares.map((share, level) => (level === last ? mostDifferent : share * scale));
}

function normal(counts: number[]): number[] {
  const sum = counts.reduce((all, one) => all + one, 0);
  return counts.map((count) => count / sum);
}
