import type { Codes, Texts } from "./vocabulary.ts";

/** A stretch of letters somewhere in memory: what is compared is never made a string. */
const longest = 64;
const rowA = new Uint8Array(longest + 1);
const rowB = new Uint8Array(longest + 1);
const rowC = new Uint8Array(longest + 1);

/**
 * Slips of the pen between two words: a letter put in, left out, mistaken, or two neighbours exchanged, each counted once. `most` + 1 where
 * there are more; stops as soon as that is certain.
 */
export function slips(
  a: Codes,
  aFrom: number,
  aTo: number,
  b: Codes,
  bFrom: number,
  bTo: number,
  most: number,
): number {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++;
    bFrom++;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
  }
  const aLength = Math.min(aTo - aFrom, longest);
  const bLength = Math.min(bTo - bFrom, longest);
  if (Math.abs(aTo - aFrom - (bTo - bFrom)) > most) return most + 1;
  if (aLength === 0) return Math.min(bLength, most + 1);
  if (bLength === 0) return Math.min(aLength, most + 1);
  let before = rowA;
  let last = rowB;
  let row = rowC;
  for (let at = 0; at <= bLength; at++) last[at] = at;
  for (let i = 1; i <= aLength; i++) {
    row[0] = i;
    let least = i;
    const letter = a[aFrom + i - 1];
    for (let j = 1; j <= bLength; j++) {
      const same = letter === b[bFrom + j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b[bFrom + j - 2] && a[aFrom + i - 2] === b[bFrom + j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const free = before;
    before = last;
    last = row;
    row = free;
  }
  return Math.min(last[bLength] as number, most + 1);
}

/** The same between two texts of one vocabulary; letters that only one of them has decide most of it. */
export function slipsBetween({ codes, offsets, masks }: Texts, a: number, b: number, most: number): number {
  const [maskA, maskB] = [masks[a] as number, masks[b] as number];
  if (bits(maskA & ~maskB) > most || bits(maskB & ~maskA) > most) return most + 1;
  return slips(
    codes,
    offsets[a] as number,
    offsets[a + 1] as number,
    codes,
    offsets[b] as number,
    offsets[b + 1] as number,
    most,
  );
}

/** How alike two texts of one vocabulary are, 0 where it is certain that they are less so than `least`. */
export function likenessBetween({ codes, offsets, masks }: Texts, a: number, b: number, least: number): number {
  const [aFrom, aTo, bFrom, bTo] = [offsets[a], offsets[a + 1], offsets[b], offsets[b + 1]] as [
    number,
    number,
    number,
    number,
  ];
  const [maskA, maskB] = [masks[a] as number, masks[b] as number];
  const [aLength, bLength] = [aTo - aFrom, bTo - bFrom];
  const common = Math.min(aLength - bits(maskA & ~maskB), bLength - bits(maskB & ~maskA));
  const jaro = (common / aLength + common / bLength + 1) / 3;
  const most = codes[aFrom] === codes[bFrom] ? jaro + 0.4 * (1 - jaro) : jaro;
  return most < least ? 0 : likeness(codes, aFrom, aTo, codes, bFrom, bTo);
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const seenA = new Uint8Array(longest);
const seenB = new Uint8Array(longest);

/** Jaro–Winkler: letters in common near their place, more for a common beginning. 1 is equal, 0 nothing in common. */
export function likeness(a: Codes, aFrom: number, aTo: number, b: Codes, bFrom: number, bTo: number): number {
  const aLength = Math.min(aTo - aFrom, longest);
  const bLength = Math.min(bTo - bFrom, longest);
  if (aLength === 0 || bLength === 0) return 0;
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1);
  seenA.fill(0, 0, aLength);
  seenB.fill(0, 0, bLength);
  let common = 0;
  for (let i = 0; i < aLength; i++) {
    const letter = a[aFrom + i];
    const to = Math.min(bLength, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j++) {
      if (seenB[j] === 0 && b[bFrom + j] === letter) {
        seenA[i] = 1;
        seenB[j] = 1;
        common++;
        break;
      }
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let i = 0, j = 0; i < aLength; i++) {
    if (seenA[i] === 0) continue;
    while (seenB[j] === 0) j++;
    if (a[aFrom + i] !== b[bFrom + j]) moved++;
    j++;
  }
  const jaro = (common / aLength + common / bLength + (common - moved / 2) / common) / 3;
  let start = 0;
  while (start < 4 && start < aLength && start < bLength && a[aFrom + start] === b[bFrom + start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

/** How a word sounds, roughly: its first letter, then classes of consonants without repeats, at most four signs, as one number. */
export function soundOf(codes: Codes, from: number, to: number): number {
  let sound = 0;
  let signs = 0;
  let last = -1;
  for (let at = from; at < to && signs < 4; at++) {
    const letter = (codes[at] as number) - 97;
    if (letter < 0 || letter > 25) {
      // Other scripts have no classes here; their letters stand for themselves.
      if ((codes[at] as number) > 127) {
        sound = (Math.imul(sound, 31) + (codes[at] as number)) >>> 0;
        signs++;
      }
      continue;
    }
    const sign = soundClass[letter] as number;
    if (signs === 0) {
      sound = letter + 1;
      signs = 1;
      last = sign;
      continue;
    }
    if (sign === 0) {
      if (letter !== 7 && letter !== 22) last = 0;
      continue;
    }
    if (sign !== last) {
      sound = sound * 8 + sign;
      signs++;
    }
    last = sign;
  }
  return sound;
}

//                  a  b  c  d  e  f  g  h  i  j  k  l  m  n  o  p  q  r  s  t  u  v  w  x  y  z
const soundClass = [0, 1, 2, 3, 0, 1, 2, 0, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 0, 2, 0, 2];
