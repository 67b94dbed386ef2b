import type { Feature } from "./features.ts";
import { likenessBetween, slipsBetween, soundOf } from "./similarity.ts";
import { type Compare, missing } from "./level.ts";

/** Names and other short words. With `byText` the numbers are of texts, else of records. */
export function compareWords({ ids, texts, groups }: Feature, byText = false): Compare {
  const { codes, offsets } = texts;
  const known = remember(offsets.length);
  const levelOf = (a: number, b: number): number => {
    const [aFrom, aTo, bFrom, bTo] = [offsets[a], offsets[a + 1], offsets[b], offsets[b + 1]] as [
      number,
      number,
      number,
      number,
    ];
    const [short, long] = aTo - aFrom < bTo - bFrom ? [aTo - aFrom, bTo - bFrom] : [bTo - bFrom, aTo - aFrom];
    if (short === 1) return codes[aFrom] === codes[bFrom] ? 3 : 5;
    if (groups && shareGroup(groups, a, b)) return 1;
    const far = slipsBetween(texts, a, b, 2);
    if (far <= 1 && long >= 4) return 1;
    const like = likenessBetween(texts, a, b, 0.78);
    if (far === 1 || (far === 2 && long >= 6) || like >= 0.92) return 2;
    if (short >= 3 && startsAlike(codes, aFrom, bFrom, short)) return 2;
    if (like >= 0.84 && soundOf(codes, aFrom, aTo) === soundOf(codes, bFrom, bTo)) return 2;
    return like >= 0.78 ? 4 : 5;
  };
  const compare: Compare = (a, b) => (a === 0 || b === 0 ? missing : a === b ? 0 : known(a, b, levelOf));
  if (byText) return compare;
  const cells = ids[0] as Uint32Array;
  return (one, other) => compare(cells[one] as number, cells[other] as number);
}

function startsAlike(codes: ArrayLike<number>, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (codes[a + at] !== codes[b + at]) return false;
  return true;
}

function shareGroup(groups: Uint32Array, a: number, b: number): boolean {
  const [first, second] = [groups[a * 2] as number, groups[a * 2 + 1] as number];
  if (first === 0) return false;
  const [third, fourth] = [groups[b * 2] as number, groups[b * 2 + 1] as number];
  return (
    third !== 0 && (first === third || first === fourth || (second !== 0 && (second === third || second === fourth)))
  );
}

/** Postal codes, house numbers, numbers of any register. */
export function compareCodes({ ids, texts }: Feature): Compare {
  const cells = ids[0] as Uint32Array;
  const { codes, offsets } = texts;
  return (one, other) => {
    const [a, b] = [cells[one] as number, cells[other] as number];
    if (a === 0 || b === 0) return missing;
    if (a === b) return 0;
    const [aFrom, aTo, bFrom, bTo] = [offsets[a], offsets[a + 1], offsets[b], offsets[b + 1]] as [
      number,
      number,
      number,
      number,
    ];
    const short = Math.min(aTo - aFrom, bTo - bFrom);
    if (short >= 2 && slipsBetween(texts, a, b, 1) <= 1) return 1;
    if (short >= 2 && startsAlike(codes, aFrom, bFrom, Math.max(2, (short + 1) >> 1))) return 2;
    return 3;
  };
}

const mostPlaces = 14;

/** Common words meet again and again: the last answer at each place of a table is kept. Few texts need few places: making the table would take longer. */
function remember(texts: number): (a: number, b: number, of: (a: number, b: number) => number) => number {
  const bits = Math.min(mostPlaces, Math.ceil(Math.log2(texts + 1)) + 2);
  const places = 1 << bits;
  const [firsts, seconds, levels] = [new Uint32Array(places), new Uint32Array(places), new Uint8Array(places)];
  return (a, b, of) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits);
    if (firsts[place] === low && seconds[place] === high) return levels[place] as number;
    const level = of(low, high);
    firsts[place] = low;
    seconds[place] = high;
    levels[place] = level;
    return level;
  };
}
