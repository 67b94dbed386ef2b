import { type Comparison, exchanged } from "./compare.ts";
import type { Feature, Features } from "./features.ts";
import { missing } from "./level.ts";
import type { Model } from "./model.ts";

/** The natural logarithm of odds that two records with these levels are one truth. */
export type ScorePair = (one: number, other: number, levels: Uint8Array) => number;

/**
 * Two of one household made into one person hurt more than one person left as two: the doubt between the two is weighed that much heavier. On the
 * bench's harsh million it keeps wrong merges within households under one record in a thousand, and costs a few true pairs in a hundred.
 */
const householdCare = 10;

/** How much a text's own frequency counts against the average one of its column. */
const ownFrequency = 0.8;
/** Two names that stand in each other's place are hardly ever so by chance; beyond this the model knows nothing. */
const rarestExchange = -16;

export function scorePairs(features: Features, comparisons: Comparison[], model: Model): ScorePair {
  const add = adder(features, comparisons, model);
  const { match, related } = model;
  const [firstMatch, firstRelated, firstNothing] = [
    Math.log(match),
    Math.log(related * householdCare),
    Math.log(1 - match - related),
  ];
  const sums = new Float64Array(3);
  return (one, other, levels) => {
    sums[0] = firstMatch;
    sums[1] = firstRelated;
    sums[2] = firstNothing;
    for (let at = 0; at < levels.length; at++)
      if (levels[at] !== missing) add(one, other, at, levels[at] as number, sums);
    return model.slope * against(sums) + model.shift;
  };
}

/** The same, told by comparison: the bits by which each speaks for a match against whatever else is likelier on the whole. */
export function evidence(
  features: Features,
  comparisons: Comparison[],
  model: Model,
): (one: number, other: number, levels: Uint8Array) => { bits: Float64Array } {
  const add = adder(features, comparisons, model);
  return (one, other, levels) => {
    const each = comparisons.map((_, at) => {
      const sums = new Float64Array(3);
      if (levels[at] !== missing) add(one, other, at, levels[at] as number, sums);
      return sums;
    });
    const total = (kind: number): number => each.reduce((sum, one) => sum + (one[kind] as number), 0);
    const likelier = total(1) + Math.log(model.related * householdCare) > total(2) ? 1 : 2;
    return {
      bits: Float64Array.from(
        each,
        (sums) => (model.slope * ((sums[0] as number) - (sums[likelier] as number))) / Math.LN2,
      ),
    };
  };
}

function against(sums: Float64Array): number {
  const [match, related, nothing] = [sums[0] as number, sums[1] as number, sums[2] as number];
  const high = Math.max(related, nothing);
  return match - high - Math.log(Math.exp(related - high) + Math.exp(nothing - high));
}

/** Adds what one comparison's level says under each of the three kinds of pairs. */
function adder(
  { features }: Features,
  comparisons: Comparison[],
  model: Model,
): (one: number, other: number, at: number, level: number, sums: Float64Array) => void {
  const asMatch = model.ifMatch.map((shares) => Float64Array.from(shares, Math.log));
  const asRelated = model.ifRelated.map((shares) => Float64Array.from(shares, Math.log));
  const asOther = model.ifOther.map((shares) => Float64Array.from(shares, Math.log));
  const shared = comparisons.map((_, at) =>
    sharedShare(model.ifRelated[at]?.[0] as number, model.ifOther[at]?.[0] as number),
  );
  const columns = comparisons.map((one) => features[one.feature] as Feature);
  const partners = comparisons.map((one) => (one.partner === undefined ? undefined : features[one.partner]));
  return (one, other, at, level, sums) => {
    let related = asRelated[at]?.[level] as number;
    let nothing = asOther[at]?.[level] as number;
    const column = columns[at] as Feature;
    if (level === 0) {
      // A rare text is less often equal by chance; what the related share they share whatever it is.
      nothing = ownFrequency * Math.log(chanceOf(column, agreed(column, one, other))) + (1 - ownFrequency) * nothing;
      const share = shared[at] as number;
      related = Math.log(share + (1 - share) * Math.exp(nothing));
    } else if (level === exchanged && partners[at]) {
      nothing = exchangedBy(column, partners[at], one, other);
      related = nothing;
    }
    sums[0] = (sums[0] as number) + (asMatch[at]?.[level] as number);
    sums[1] = (sums[1] as number) + related;
    sums[2] = (sums[2] as number) + nothing;
  };
}

/** The part of the related who share a field because they are related, not by chance. */
const sharedShare = (related: number, chance: number): number =>
  Math.min(0.999, Math.max(0, (related - chance) / (1 - chance)));

const chanceOf = (feature: Feature, id: number): number =>
  Math.max(1, (feature.counts[id] as number) - 1) / feature.present;

function agreed({ ids }: Feature, one: number, other: number): number {
  const id = ids[0]?.[one] as number;
  if (ids.length === 1) return id;
  for (const mine of ids) {
    const own = mine[one] as number;
    if (own !== 0) for (const theirs of ids) if (theirs[other] === own) return own;
  }
  return id;
}

function exchangedBy(first: Feature, second: Feature, one: number, other: number): number {
  const [a, b] = [first.ids[0]?.[one] as number, second.ids[0]?.[other] as number];
  const [c, d] = [second.ids[0]?.[one] as number, first.ids[0]?.[other] as number];
  let log = 0;
  if (a !== 0 && b !== 0) log += Math.log(crossChance(first, second, a));
  if (c !== 0 && d !== 0) log += Math.log(crossChance(first, second, c));
  return Math.max(log, rarestExchange);
}

const crossChance = (first: Feature, second: Feature, id: number): number =>
  Math.max(1, (first.counts[id] as number) + (second.counts[id] as number) - 1) / (first.present + second.present);

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
