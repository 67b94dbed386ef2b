import { keyKindsOf } from "./block-keys.ts";
import { type Blocks, makeBlocks, oneBlock } from "./blocks.ts";
import { chooseBlocks } from "./choose-blocks.ts";
import { chooseColumns, type LeftOut } from "./choose-columns.ts";
import { type Clusters, clusterPairs, type ScoredPairs } from "./cluster.ts";
import type { Subject } from "./column-kind.ts";
import { type Comparison, comparePairs, comparisonsOf } from "./compare.ts";
import { type Features, makeFeatures } from "./features.ts";
import { learn, mayMeet, pairsOf, type Sides } from "./learn.ts";
import { cleanSides, linkFiles } from "./link-files.ts";
import type { Model } from "./model.ts";
import type { RecordTable } from "./records.ts";
import { stretchesOf } from "./scan.ts";
import { scorePairs } from "./score.ts";
import { scanAll } from "./threads.ts";

export interface Matched {
  features: Features;
  comparisons: Comparison[];
  leftOut: LeftOut[];
  rules: Blocks[];
  model: Model;
  /** Pairs that may be one, of two files only those across; by record. */
  pairs: ScoredPairs;
  compared: number;
  clusters: Clusters;
  /** Of two files, which hold nobody twice. */
  clean?: [boolean, boolean];
}

/** So few records are all compared with each other. */
const allPairsBelow = 1500;
/** Pairs less likely than this (natural log odds) are neither kept nor shown. */
const keptAbove = -4;

/** Finds which records are one. With a border the records below it are one file, the others another, and only pairs across are asked for. */
export async function matchRecords(
  table: RecordTable,
  options: { subject?: Subject; border?: number; say?: (words: string) => void },
): Promise<Matched> {
  const say = options.say ?? (() => {});
  const sides: Sides = { border: options.border };
  const { chosen, leftOut } = chooseColumns(table, options.subject);
  const features = makeFeatures(table, chosen);
  // Rows as they came are no longer needed, and may be half of what is in memory.
  table.clear();
  const comparisons = comparisonsOf(features);
  say(`${features.length} records, compared by ${comparisons.map((one) => one.name).join(", ")}`);
  const rules = blocksFor(features);
  const candidates = rules.reduce((sum, rule) => sum + pairsOf(rule), 0);
  say(`${candidates} pairs in ${rules.length} kinds of blocks`);
  const model = learn(features, comparisons, rules, sides);
  say(`about ${Math.round(model.match * pairsAtAll(features.length, sides))} pairs are one`);
  const stretches = stretchesOf(rules);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const job = { features, comparisons, rules, model, above: keptAbove, stretches, next };
  const { pairs: all, compared } = await scanAll(job, candidates);
  const scoreOf = scorer(features, comparisons, model);
  const { border } = options;
  const common = { features, comparisons, leftOut, rules, model, compared };
  if (border === undefined) return { ...common, pairs: all, clusters: clusterPairs(features.length, all, scoreOf) };
  const clean = cleanSides(features.length, border, all);
  const clusters = clean.some(Boolean)
    ? linkFiles(features.length, border, all, clean)
    : clusterPairs(features.length, all, scoreOf);
  return { ...common, pairs: across(all, sides), clusters, clean };
}

const pairsAtAll = (length: number, { border }: Sides): number =>
  border === undefined ? (length * (length - 1)) / 2 : border * (length - border);

function blocksFor(features: Features): Blocks[] {
  const { length } = features;
  if (length <= allPairsBelow) return [oneBlock(length)];
  const kinds = keyKindsOf(features);
  const few = length <= 20_000;
  return makeBlocks(length, chooseBlocks(features, kinds, (few ? 100 : 20) * length, few ? 30 : 14), kinds);
}

/** Scores any two records, also such as no block brought together. */
export function scorer(
  features: Features,
  comparisons: Comparison[],
  model: Model,
): (one: number, other: number) => number {
  const compare = comparePairs(features, comparisons);
  const score = scorePairs(features, comparisons, model);
  const levels = new Uint8Array(comparisons.length);
  return (one, other) => {
    compare(one, other, levels);
    return score(one, other, levels);
  };
}

function across(pairs: ScoredPairs, sides: Sides): ScoredPairs {
  const isAcross = (_: number, at: number): boolean =>
    mayMeet(sides, pairs.one[at] as number, pairs.other[at] as number);
  const one = pairs.one.filter(isAcross);
  return { one, other: pairs.other.filter(isAcross), score: pairs.score.filter(isAcross), length: one.length };
}
