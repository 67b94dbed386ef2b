import type { Tx } from "../../../platform/db/index.ts";
import type { Background } from "../matching/background.ts";
import { explainPairs, probability, scorer, type Weight } from "../matching/index.ts";
import type { Model } from "../matching/model.ts";
import type { MergeKind } from "../merging/index.ts";
import { type Compared, comparedRecords } from "./compared.ts";
import { type Judge, usualJudge } from "./usual-models.ts";

export interface Judged {
  /** Log odds before anybody's answers were learnt from. */
  evidence: number;
  probability: number;
  weights: () => Weight[];
}

/** Judges pairs of these records, by their places, as if they stood in their base. */
export function judgePairs(kind: MergeKind, records: Compared[], judge: Judge): (one: number, other: number) => Judged {
  const { features, comparisons } = comparedRecords(kind, records, judge.background);
  const score = scorer(features, comparisons, judge.model);
  const explain = explainPairs(features, comparisons, judge.model);
  return (a, b) => {
    // The same two give the same to the last bit, whichever is asked about.
    const [one, other] = (records[a] as Compared).id < (records[b] as Compared).id ? [a, b] : [b, a];
    const evidence = score(one, other);
    return { evidence, probability: taughtProbability(judge, evidence), weights: () => explain(one, other) };
  };
}

export const taughtProbability = ({ taught }: Pick<Judge, "taught">, evidence: number): number =>
  probability(taught.slope * evidence + taught.shift);

/** What is kept of a model: maps as lists. */
export interface StoredJudge {
  model: Model;
  taught: Judge["taught"];
  background: { present: number; counts: [string, number][]; words: [string, number][]; domains: [string, number][] }[];
}

export const storedJudge = ({ model, taught, background }: Judge): StoredJudge => ({
  model,
  taught,
  background: background.map(({ present, counts, words, domains }) => ({
    present,
    counts: [...counts],
    words: [...words],
    domains: [...domains],
  })),
});

/** Models in hand, by workspace and kind; the one in the database is read again when it was learnt anew. */
const inHand = new Map<string, Judge>();
const mostInHand = 40;

/** By what the workspace's records are judged: what was learnt from them, else what is usual. */
export async function readJudge(tx: Tx, kind: MergeKind): Promise<Judge> {
  const head = await tx.one<{ at: string }>({
    name: "identity.model-of",
    text: "select m.learned_at::text as at from match_models m where m.workspace_id = $1 and m.kind = $2",
    values: [tx.workspace, kind],
  });
  if (!head) return usualJudge(kind);
  const place = `${tx.workspace} ${kind}`;
  const known = inHand.get(place);
  if (known?.learnedAt === head.at) return known;
  const row = await tx.one<{ model: StoredJudge; at: string }>(
    "select m.model, m.learned_at::text as at from match_models m where m.workspace_id = $1 and m.kind = $2",
    [tx.workspace, kind],
  );
  if (!row) return usualJudge(kind);
  const judge: Judge = {
    model: row.model.model,
    taught: row.model.taught,
    learnedAt: row.at,
    background: row.model.background.map((one) => ({
      present: one.present,
      counts: new Map(one.counts),
      words: new Map(one.words),
      domains: new Map(one.domains),
    })) satisfies Background,
  };
  inHand.delete(place);
  inHand.set(place, judge);
  const oldest = inHand.keys().next().value;
  if (inHand.size > mostInHand && oldest !== undefined) inHand.delete(oldest);
  return judge;
}
