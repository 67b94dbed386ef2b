import type { KeyKind } from "./block-keys.ts";
import type { BlockRule } from "./choose-blocks.ts";
import { mix, sharedWords } from "./vocabulary.ts";

/** The blocks of one rule: `order[starts[b] … starts[b + 1])` are the records of block b. */
export interface Blocks {
  name: string;
  /** Places of the features whose keys it uses. */
  features: number[];
  order: Uint32Array;
  starts: Uint32Array;
  /** Each record's key, 0 where it has none: a pair that an earlier rule brought is not compared again. */
  keys: Uint32Array;
}

/** A block with more records says little about any of them; it is taken apart by a further key. */
export const largestBlock = 60;

export function makeBlocks(length: number, rules: BlockRule[], kinds: KeyKind[]): Blocks[] {
  return rules.map((rule) => blocksOf(length, rule, furtherKinds(rule, kinds)));
}

/** Every record with every other, where there are few. */
export function oneBlock(length: number): Blocks {
  const order = sharedWords(length);
  for (let at = 0; at < length; at++) order[at] = at;
  const starts = sharedWords(2);
  starts[1] = length;
  return { name: "all", features: [], order, starts, keys: sharedWords(length) };
}

const furtherKinds = (rule: BlockRule, kinds: KeyKind[]): KeyKind[] =>
  kinds
    .filter((kind) => !rule.kinds.some((own) => own.features.some((feature) => kind.features.includes(feature))))
    .filter((kind) => kind.features.length === 1)
    .sort((one, other) => other.agrees - one.agrees)
    .slice(0, 4);

function blocksOf(length: number, rule: BlockRule, further: KeyKind[]): Blocks {
  const keys = sharedWords(length);
  for (let record = 0; record < length; record++) {
    let key = 0;
    for (const kind of rule.kinds) {
      const own = kind.ofRecord(record);
      if (own === 0) {
        key = 0;
        break;
      }
      key = key === 0 ? own : mix(key, own);
    }
    keys[record] = key;
  }
  let order = new Uint32Array(length);
  let used = 0;
  const starts: number[] = [];
  const add = (records: Uint32Array): void => {
    if (used + records.length > order.length) {
      const grown = new Uint32Array(Math.ceil((used + records.length) * 1.5));
      grown.set(order);
      order = grown;
    }
    starts.push(used);
    order.set(records, used);
    used += records.length;
  };
  eachRun(keys, (block) => {
    if (block.length <= largestBlock) return add(block);
    for (const record of block) keys[record] = 0;
    for (const kind of further)
      eachRun(
        Uint32Array.from(block, (record) => kind.ofRecord(record)),
        (part) => {
          if (part.length <= largestBlock) add(part.map((at) => block[at] as number));
        },
      );
  });
  starts.push(used);
  const shared = { order: sharedWords(used), starts: sharedWords(starts.length) };
  shared.order.set(order.subarray(0, used));
  shared.starts.set(starts);
  return {
    name: rule.kinds.map((kind) => kind.name).join(" + "),
    features: rule.kinds.flatMap((kind) => kind.features),
    ...shared,
    keys,
  };
}

/** The places that share a key with another, key by key, in their order. */
function eachRun(keys: Uint32Array, work: (places: Uint32Array) => void): void {
  // Key and place in one number, which a double holds exactly up to 2^53; with very many places the key gives up its last bits.
  const wide = 2 ** Math.max(21, Math.ceil(Math.log2(keys.length + 1)));
  const coarse = wide / 2 ** 21;
  let used = 0;
  const packed = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at++)
    if (keys[at] !== 0) packed[used++] = Math.floor((keys[at] as number) / coarse) * wide + at;
  const sorted = packed.subarray(0, used).sort();
  const places = new Uint32Array(used);
  let from = 0;
  for (let at = 0; at < used; at++) {
    const key = Math.floor((sorted[at] as number) / wide);
    places[at] = (sorted[at] as number) - key * wide;
    if (at + 1 < used && Math.floor((sorted[at + 1] as number) / wide) === key) continue;
    if (at > from) work(places.subarray(from, at + 1));
    from = at + 1;
  }
}

/** Goes through the pairs of the blocks from `from` to `to` of one rule that no earlier rule brings. */
export function eachPair(
  rules: Blocks[],
  rule: number,
  from: number,
  to: number,
  work: (one: number, other: number) => void,
): void {
  const { order, starts } = rules[rule] as Blocks;
  for (let block = from; block < to; block++) {
    const end = starts[block + 1] as number;
    for (let i = starts[block] as number; i < end; i++) {
      const one = order[i] as number;
      for (let j = i + 1; j < end; j++) {
        const other = order[j] as number;
        if (!isEarlier(rules, rule, one, other)) work(one, other);
      }
    }
  }
}

function isEarlier(rules: Blocks[], rule: number, one: number, other: number): boolean {
  for (let at = 0; at < rule; at++) if (bringsTogether(rules[at] as Blocks, one, other)) return true;
  return false;
}

export function bringsTogether({ keys, features }: Blocks, one: number, other: number): boolean {
  if (features.length === 0) return true;
  const key = keys[one] as number;
  return key !== 0 && key === keys[other];
}
