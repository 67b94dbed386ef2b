import type { Kind } from "./column-kind.ts";
import { type Feature, type Features, noDay } from "./features.ts";
import { compareDates, compareEmails, compareNumbers, comparePhones, compareSites } from "./compare-marks.ts";
import { comparePhrases } from "./compare-phrases.ts";
import { compareCodes, compareWords } from "./compare-words.ts";
import { type Compare, missing } from "./level.ts";

export interface Comparison {
  name: string;
  kind: Kind;
  /** Place among the features. */
  feature: number;
  /** The feature with which this one may be exchanged: family name for given name, one line of an address for another. */
  partner?: number;
  /** Nobody shares it with their household: a given name, a birthday. */
  own?: true;
  /** From equal to different, each level by name. */
  levels: readonly string[];
}

const levelsOf: Record<Kind, readonly string[]> = {
  word: ["equal", "a slip or a short form", "close", "an initial", "alike", "different"],
  phrase: ["equal", "nearly equal", "close", "alike", "something in common", "different"],
  firm: ["equal", "nearly equal", "close", "alike", "something in common", "different"],
  date: ["equal", "a slip", "close", "within a year", "within ten years", "different"],
  email: ["equal", "a slip", "same mailbox elsewhere", "same domain", "different"],
  phone: ["equal", "a slip", "different"],
  code: ["equal", "a slip", "same beginning", "different"],
  number: ["equal", "nearly equal", "close", "different"],
  site: ["equal", "a slip", "different"],
};
/** The level of a text that stands where its partner should. */
export const exchanged = 6;

export function comparisonsOf({ features }: Features): Comparison[] {
  const ofPeople = features.some((one) => one.part);
  return features.map((one, feature) => {
    const { name, kind, partner } = one;
    const levels = levelsOf[kind];
    const own: { own?: true } = one.part === "given" || (ofPeople && isBirthday(one)) ? { own: true } : {};
    return partner === undefined
      ? { name, kind, feature, levels, ...own }
      : { name, kind, feature, partner, levels: [...levels, "exchanged"], ...own };
  });
}

/** Days of birth lie decades apart; a day on which something was written down may be that of the whole family. */
const decades = 15 * 365;

function isBirthday({ days, counts }: Feature): boolean {
  if (!days) return false;
  const known = [...days]
    .filter((day, text) => day !== noDay && (counts[text] ?? 0) > 0)
    .sort((one, other) => one - other);
  const at = (share: number): number => known[Math.floor(share * (known.length - 1))] ?? 0;
  return at(0.9) - at(0.1) > decades;
}

/** Writes the level of each comparison of two records into `levels`. */
export type ComparePair = (one: number, other: number, levels: Uint8Array) => void;

export function comparePairs(features: Features, comparisons: Comparison[]): ComparePair {
  const compares = comparisons.map((one) => compareOf(features.features[one.feature] as Feature));
  const exchanges = comparisons.flatMap((one, at) =>
    one.partner === undefined
      ? []
      : [
          {
            at,
            partner: comparisons.findIndex((two) => two.feature === one.partner),
            exchange: exchangeOf(features, one),
          },
        ],
  );
  const following = comparisons.flatMap((one, at) =>
    (features.features[one.feature]?.follows ?? []).map((from) => ({
      at,
      from: comparisons.findIndex((two) => two.feature === from),
    })),
  );
  return (one, other, levels) => {
    for (let at = 0; at < compares.length; at++) levels[at] = (compares[at] as Compare)(one, other);
    for (const { at, partner, exchange } of exchanges)
      if ((levels[at] as number) > 2 && (levels[partner] as number) > 2 && exchange(one, other)) {
        levels[at] = exchanged;
        levels[partner] = missing;
      }
    for (const { at, from } of following) if (levels[from] === 0) levels[at] = missing;
  };
}

function compareOf(feature: Feature): Compare {
  switch (feature.kind) {
    case "word":
      return compareWords(feature);
    case "phrase":
    case "firm":
      return comparePhrases(feature);
    case "date":
      return compareDates(feature);
    case "email":
      return compareEmails(feature);
    case "phone":
      return comparePhones(feature);
    case "code":
      return compareCodes(feature);
    case "number":
      return compareNumbers(feature);
    case "site":
      return compareSites(feature);
  }
}

/** Two texts stand in each other's place: both cross, nearly at least, or one does and for the other something is missing. */
function exchangeOf({ features }: Features, comparison: Comparison): (one: number, other: number) => boolean {
  const first = features[comparison.feature] as Feature;
  const second = features[comparison.partner as number] as Feature;
  const [firsts, seconds] = [first.ids[0] as Uint32Array, second.ids[0] as Uint32Array];
  const words = first.kind === "word";
  const compare = words ? compareWords(first, true) : comparePhrases(first, true);
  // Names are short: one of them must cross exactly, or any two would seem exchanged.
  const most = words ? 0 : 2;
  return (one, other) => {
    const across = compare(firsts[one] as number, seconds[other] as number);
    if (across > 2 && across !== missing) return false;
    const back = compare(seconds[one] as number, firsts[other] as number);
    if (back > 2 && back !== missing) return false;
    return Math.min(across, back) <= most;
  };
}
