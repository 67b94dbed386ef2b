import {
  alarmingSize,
  type Matched,
  matchRecords,
  membersOf,
  scorer,
  type Strength,
  strengthOf,
  probability,
  type Subject,
} from "../../identity/index.ts";
import { type ReadRecords, readRecords } from "./read-records.ts";
import { writeClusters, writePairs } from "./write-answers.ts";

export interface MatchWish {
  files: string[];
  id?: string;
  subject?: Subject;
  out?: string;
  pairsOut?: string;
  say?: (words: string) => void;
}

export interface MatchAnswer {
  records: number;
  /** Pairs more likely one than not. */
  pairs: number;
  clusters: number;
  /** Records in the largest cluster. */
  largest: number;
  seconds: number;
  detail: Record<string, unknown>;
}

/** So many of the weakest clusters are named. */
const named = 10;

/** Finds who is one in a file, or across two. Needs no database; knows nothing of the files but what stands in them. */
export async function matchFiles(wish: MatchWish): Promise<MatchAnswer> {
  const from = performance.now();
  const records = await readRecords(wish.files, wish.id);
  const matched = await matchRecords(records.table, { subject: wish.subject, border: records.border, say: wish.say });
  const strengths = strengthsOf(matched, records.border);
  if (wish.out) await writeClusters(wish.out, records, matched, strengths);
  if (wish.pairsOut) await writePairs(wish.pairsOut, records, matched);
  const sizes = [...strengths.values()].map((one) => one.records.length);
  return {
    records: matched.features.length,
    pairs: matched.pairs.score.reduce((sum, score) => sum + Number(score > 0), 0),
    clusters: matched.clusters.count,
    largest: sizes.reduce((most, size) => Math.max(most, size), matched.features.length > 0 ? 1 : 0),
    seconds: Math.round((performance.now() - from) / 10) / 100,
    detail: detailOf(records, matched, strengths),
  };
}

function strengthsOf(matched: Matched, border: number | undefined): Map<number, Strength> {
  const scoreOf = scorer(matched.features, matched.comparisons, matched.model);
  const strengths = new Map<number, Strength>();
  for (const records of membersOf(matched.clusters)) {
    const cluster = matched.clusters.of[records[0] as number] as number;
    // Records of one file were never asked about each other; they hang together by the other file's.
    const between =
      border === undefined
        ? scoreOf
        : (one: number, other: number) => (one < border === other < border ? -20 : scoreOf(one, other));
    strengths.set(cluster, strengthOf(cluster, records, between));
  }
  return strengths;
}

function detailOf(
  { ids, idOf, unread, besides, border }: ReadRecords,
  matched: Matched,
  strengths: Map<number, Strength>,
): Record<string, unknown> {
  const all = [...strengths.values()];
  const shown = ({ cluster, records, weakest }: Strength): Record<string, unknown> => ({
    cluster,
    size: records.length,
    weakest_probability: Math.round(probability(weakest) * 1e4) / 1e4,
    records: records.slice(0, 20).map((record) => ids.text(idOf[record] as number)),
  });
  return {
    compared_by: matched.comparisons.map(({ name, kind }) => ({ column: name, as: kind })),
    left_out: matched.leftOut,
    ...(border === undefined
      ? {}
      : { only_in_second_file: besides, nobody_twice: { first: matched.clean?.[0], second: matched.clean?.[1] } }),
    compared_pairs: matched.compared,
    blocks: matched.rules.map((rule) => rule.name),
    clusters_of_several: all.length,
    weakest: [...all]
      .sort((one, other) => one.weakest - other.weakest)
      .slice(0, named)
      .map(shown),
    too_large: all.filter(({ records }) => records.length >= alarmingSize).map(shown),
    calibration: { slope: round(matched.model.slope), shift: round(matched.model.shift) },
    unread: unread.slice(0, 100),
    unread_rows: unread.length,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
