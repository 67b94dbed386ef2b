import type { Feature, Features } from "./features.ts";
import { type Texts, textOf } from "./vocabulary.ts";

/** How often the texts of one feature stand in the whole base: only the common ones are named, all others are rare. */
export interface TextCounts {
  /** Of how many records. */
  present: number;
  counts: Map<string, number>;
  /** Phrases: how telling each common word is. */
  words: Map<string, number>;
  /** E-mails: how many addresses each common domain has. */
  domains: Map<string, number>;
}

/** By feature, in their order. */
export type Background = TextCounts[];

/** A text counts as common from so often on; of very many only the commonest are kept, which hold most of what can agree by chance. */
const commonFrom = 3;
const mostNamed = 4000;

/** What a base of records knows of its texts, for records that are compared a few at a time later. */
export function countBackground({ features }: Features): Background {
  return features.map((feature) => ({
    present: feature.present,
    counts: commonest(feature.texts, feature.counts),
    words: feature.wordTexts ? telling(feature) : new Map(),
    domains: feature.domainTexts ? commonest(feature.domainTexts, feature.domainCounts as Uint32Array) : new Map(),
  }));
}

/** Few records are judged as if they stood in their base: with its counts, and with what follows from what there. */
export function applyBackground({ features }: Features, background: Background): void {
  for (const [at, feature] of features.entries()) {
    const { present, counts, words, domains } = background[at] as TextCounts;
    feature.present = Math.max(1, present);
    write(feature.texts, feature.counts, (text) => counts.get(text) ?? 1);
    if (feature.wordTexts && feature.wordWeights) {
      const rare = wordWeight(feature.present, 1);
      write(feature.wordTexts, feature.wordWeights, (word) => words.get(word) ?? rare);
    }
    if (feature.domainTexts && feature.domainCounts)
      write(feature.domainTexts, feature.domainCounts, (domain) => domains.get(domain) ?? 1);
  }
}

const wordWeight = (present: number, carriers: number): number => Math.log(1 + present / carriers);

function write(texts: Texts, numbers: Uint32Array | Float32Array, of: (text: string) => number): void {
  for (let id = 1; id < texts.size; id++) numbers[id] = of(textOf(texts, id));
}

function commonest(texts: Texts, counts: Uint32Array): Map<string, number> {
  const ids: number[] = [];
  for (let id = 1; id < texts.size; id++) if ((counts[id] as number) >= commonFrom) ids.push(id);
  ids.sort((one, other) => (counts[other] as number) - (counts[one] as number) || one - other);
  return new Map(ids.slice(0, mostNamed).map((id) => [textOf(texts, id), counts[id] as number]));
}

function telling({ wordTexts, wordWeights, present }: Feature): Map<string, number> {
  const [texts, weights] = [wordTexts as Texts, wordWeights as Float32Array];
  const common = wordWeight(present, commonFrom) + 1e-6;
  const ids: number[] = [];
  for (let id = 1; id < texts.size; id++) if ((weights[id] as number) <= common) ids.push(id);
  ids.sort((one, other) => (weights[one] as number) - (weights[other] as number) || one - other);
  return new Map(ids.slice(0, mostNamed).map((id) => [textOf(texts, id), weights[id] as number]));
}
