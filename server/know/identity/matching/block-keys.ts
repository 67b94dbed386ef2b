import type { Feature, Features } from "./features.ts";
import { soundOf } from "./similarity.ts";
import { hashCodes, mix, type Texts } from "./vocabulary.ts";

/** One way to put records into blocks. `agrees` is a guess how often two records of one truth share it, used only to choose among ways. */
export interface KeyKind {
  name: string;
  features: number[];
  agrees: number;
  /** The key of each text; 0 is none. For joint keys of two features it is given for records instead. */
  ofText?: Uint32Array;
  ofRecord: (record: number) => number;
}

export function keyKindsOf({ features }: Features): KeyKind[] {
  const kinds = features.flatMap((feature, at) => kindsOf(feature, at));
  const given = features.findIndex((one) => one.part === "given");
  const family = features.findIndex((one) => one.part === "family");
  if (given !== -1 && family !== -1) {
    for (const [what, agrees] of [
      ["text", 0.68],
      ["sound", 0.82],
    ] as const) {
      const one = kinds.find((kind) => kind.features[0] === given && kind.name.endsWith(what)) as KeyKind;
      const other = kinds.find((kind) => kind.features[0] === family && kind.name.endsWith(what)) as KeyKind;
      // In either order, so that exchanged names meet.
      const ofRecord = (record: number): number => {
        const [a, b] = [one.ofRecord(record), other.ofRecord(record)];
        return a === 0 || b === 0 ? 0 : a < b ? mix(a, b) : mix(b, a);
      };
      kinds.push({ name: `names by ${what}`, features: [given, family], agrees, ofRecord });
    }
  }
  return kinds;
}

function kindsOf(feature: Feature, at: number): KeyKind[] {
  const { texts } = feature;
  const kind = (name: string, agrees: number, keyOf: (id: number) => number): KeyKind => {
    const ofText = new Uint32Array(texts.size);
    for (let id = 1; id < texts.size; id++) ofText[id] = keyOf(id);
    const first = feature.ids[0] as Uint32Array;
    const others = feature.ids.slice(1);
    const ofRecord = (record: number): number => {
      const key = ofText[first[record] as number] as number;
      if (key !== 0 || others.length === 0) return key;
      for (const cells of others) if (cells[record] !== 0) return ofText[cells[record] as number] as number;
      return 0;
    };
    return { name: `${feature.name} by ${name}`, features: [at], agrees, ofText, ofRecord };
  };
  const { codes, offsets } = texts;
  const start = (id: number): number => offsets[id] as number;
  const end = (id: number): number => offsets[id + 1] as number;
  const whole = (id: number): number => hashCodes(codes, start(id), end(id)) || 1;
  const piece =
    (from: number, to: number, salt: number) =>
    (id: number): number =>
      end(id) - start(id) < to ? 0 : mix(hashCodes(codes, start(id) + from, start(id) + to), salt);
  switch (feature.kind) {
    case "word":
      return [
        kind("text", 0.75, whole),
        kind("sound", 0.88, (id) => {
          const group = feature.groups?.[id * 2] ?? 0;
          return mix(group || soundOf(codes, start(id), end(id)), group ? 7 : 3);
        }),
      ];
    case "date":
      return [
        kind("day", 0.78, whole),
        kind("month and day", 0.85, piece(4, 8, 1)),
        kind("year and month", 0.85, piece(0, 6, 2)),
      ];
    case "email":
      return [
        kind("address", 0.75, whole),
        kind("mailbox", 0.8, (id) => mix((feature.mailboxes as Uint32Array)[id] as number, 5)),
      ];
    case "phone":
      return [kind("number", 0.82, (id) => hashCodes(codes, Math.max(start(id), end(id) - 7), end(id)) || 1)];
    case "code":
    case "number":
    case "site":
      return [kind("text", 0.82, whole)];
    case "phrase":
    case "firm":
      return [
        kind("text", 0.6, whole),
        kind("rarest word", 0.7, (id) => wordKey(feature, id, 0)),
        kind("second rarest word", 0.6, (id) => wordKey(feature, id, 1)),
        kind("beginning", 0.78, (id) => hashCodes(codes, start(id), Math.min(end(id), start(id) + 4)) || 1),
      ];
  }
}

function wordKey(feature: Feature, id: number, rank: number): number {
  const [starts, words, weights] = [feature.wordStarts, feature.words, feature.wordWeights] as [
    Uint32Array,
    Uint32Array,
    Float32Array,
  ];
  const { codes, offsets } = feature.wordTexts as Texts;
  const [from, to] = [starts[id] as number, starts[id + 1] as number];
  if (to - from <= rank) return 0;
  let [first, second] = [-1, -1];
  for (let at = from; at < to; at++) {
    const word = words[at] as number;
    const heavier = (than: number): boolean => than === -1 || (weights[word] as number) > (weights[than] as number);
    if (heavier(first)) [first, second] = [word, first];
    else if (heavier(second)) second = word;
  }
  const word = rank === 0 ? first : second;
  return hashCodes(codes, offsets[word] as number, offsets[word + 1] as number) || 1;
}
