import { type Compare, missing } from "./level.ts";
import type { Feature } from "./features.ts";
import { likenessBetween, slipsBetween } from "./similarity.ts";
import type { Texts } from "./vocabulary.ts";

const most = 32;
const taken = new Uint8Array(most);

/** Addresses, firms, titles: words in common, rare ones counting more, slips in them forgiven, order without weight. */
export function comparePhrases(feature: Feature, byText = false): Compare {
  const { texts } = feature;
  const { offsets } = texts;
  const [starts, words, weights] = [feature.wordStarts, feature.words, feature.wordWeights] as [
    Uint32Array,
    Uint32Array,
    Float32Array,
  ];
  const wordTexts = feature.wordTexts as Texts;
  const { codes: letters, offsets: from } = wordTexts;
  const alike = (a: number, b: number): number => {
    const [aFrom, bFrom] = [from[a] as number, from[b] as number];
    const [aLength, bLength] = [(from[a + 1] as number) - aFrom, (from[b + 1] as number) - bFrom];
    const short = Math.min(aLength, bLength);
    const long = Math.max(aLength, bLength);
    if (
      letters[aFrom] === letters[bFrom] &&
      short <= 4 &&
      short < long &&
      shortens(letters, aFrom, aLength, bFrom, bLength)
    )
      return 0.8;
    if (short < 4) return 0;
    const far = slipsBetween(wordTexts, a, b, 2);
    if (far === 1) return 0.9;
    return far === 2 && long >= 7 ? 0.8 : 0;
  };
  const overlap = (a: number, b: number): number => {
    const [aStart, aEnd, bStart] = [starts[a], starts[a + 1], starts[b]] as [number, number, number];
    const bEnd = Math.min(starts[b + 1] as number, bStart + most);
    taken.fill(0);
    let common = 0;
    let all = 0;
    for (let j = bStart; j < bEnd; j++) all += weights[words[j] as number] as number;
    for (let i = aStart; i < aEnd; i++) {
      const word = words[i] as number;
      const weight = weights[word] as number;
      all += weight;
      let best = 0;
      let bestAt = -1;
      for (let j = bStart; j < bEnd; j++) {
        if (taken[j - bStart] === 1) continue;
        if (words[j] === word) {
          best = 2 * weight;
          bestAt = j;
          break;
        }
      }
      if (bestAt === -1) {
        for (let j = bStart; j < bEnd; j++) {
          if (taken[j - bStart] === 1) continue;
          const close = alike(word, words[j] as number);
          const worth = close * (weight + (weights[words[j] as number] as number));
          if (worth > best) {
            best = worth;
            bestAt = j;
          }
        }
      }
      if (bestAt !== -1) {
        taken[bestAt - bStart] = 1;
        common += best;
      }
    }
    return all === 0 ? 0 : common / all;
  };
  const compare: Compare = (a, b) => {
    if (a === 0 || b === 0) return missing;
    if (a === b) return 0;
    const share = overlap(a, b);
    if (share >= 0.9) return 1;
    const [aLength, bLength] = [
      (offsets[a + 1] as number) - (offsets[a] as number),
      (offsets[b + 1] as number) - (offsets[b] as number),
    ];
    if (Math.min(aLength, bLength) >= 5 && slipsBetween(texts, a, b, 2) <= 2) return 1;
    if (share >= 0.72) return 2;
    if (share >= 0.5) return 3;
    const like = likenessBetween(texts, a, b, 0.92) >= 0.92;
    if (share >= 0.25) return like ? 2 : 4;
    return like ? 3 : 5;
  };
  if (byText) return compare;
  const cells = feature.ids[0] as Uint32Array;
  return (one, other) => compare(cells[one] as number, cells[other] as number);
}

/** "St" for "Street", "Rd" for "Road": the letters of the short one stand in the long one in this order. */
function shortens(letters: ArrayLike<number>, a: number, aLength: number, b: number, bLength: number): boolean {
  const [short, shortLength, long, longLength] =
    aLength < bLength ? [a, aLength, b, bLength] : [b, bLength, a, aLength];
  if (shortLength < 2) return shortLength === 1 && longLength > 2;
  let at = 0;
  for (let place = 0; place < longLength && at < shortLength; place++)
    if (letters[long + place] === letters[short + at]) at++;
  return at === shortLength && letters[short + shortLength - 1] !== undefined && longLength - shortLength >= 2;
}
