import type { Tx } from "../../../platform/db/index.ts";
import { clusterPairs } from "../matching/cluster.ts";
import { alarmingSize, probability, strengthOf } from "../matching/index.ts";
import type { MergeKind } from "../merging/index.ts";
import { askedFrom, type Judgement } from "./find-pairs.ts";
import { judgePairs, readJudge } from "./judge.ts";
import { readRecords } from "./read-records.ts";

/** Records that hang together with a pair, and how well. */
export interface ClusterAround {
  /** Records of the cluster that the first of the pair is in, itself included. */
  records: string[];
  /** Both of the pair are in it. */
  together: boolean;
  /** The probability of the link at which it would come apart first. */
  weakest: number;
  /** So many that somebody should look before it is believed. */
  tooLarge: boolean;
  /** How likely each of the pair is one with each of the others, as far as no pair is kept of them. */
  doubts: Judgement[];
}

/** Further from the pair nobody is looked at. */
const mostLooked = 3 * alarmingSize;

/**
 * Who else may be one with these two. Everybody who hangs together by pairs is compared with everybody, and the engine makes clusters of them from `least`
 * log odds on: a chain of likely pairs is no cluster where its ends are unlike.
 */
export async function clusterAround(
  tx: Tx,
  kind: MergeKind,
  one: string,
  other: string,
  least = 0,
): Promise<ClusterAround> {
  const ids = await hangingTogether(tx, kind, [one, other]);
  const records = await readRecords(tx, kind, ids.toSorted());
  const placeOf = new Map(records.map(({ id }, at) => [id, at]));
  const [a, b] = [placeOf.get(one), placeOf.get(other)];
  if (a === undefined || b === undefined)
    return { records: [], together: false, weakest: 0, tooLarge: false, doubts: [] };
  const judged = judgePairs(kind, records, await readJudge(tx, kind));
  const known = new Map<number, number>();
  // Of pairs that are kept holds what is kept: a doubt between records as they were is still one.
  for (const pair of await keptBetween(
    tx,
    records.map(({ id }) => id),
  )) {
    const [first, second] = [placeOf.get(pair.a) as number, placeOf.get(pair.b) as number];
    known.set(Math.min(first, second) * records.length + Math.max(first, second), logOdds(pair.probability));
  }
  const scoreOf = (first: number, second: number): number => {
    const [low, high] = first < second ? [first, second] : [second, first];
    const place = low * records.length + high;
    const score = known.get(place) ?? logOdds(judged(low, high).probability);
    known.set(place, score);
    return score;
  };
  const pairs: [number, number][] = [];
  for (let low = 0; low < records.length; low++)
    for (let high = low + 1; high < records.length; high++) pairs.push([low, high]);
  const { of } = clusterPairs(
    records.length,
    {
      one: Uint32Array.from(pairs, ([low]) => low),
      other: Uint32Array.from(pairs, ([, high]) => high),
      score: Float32Array.from(pairs, ([low, high]) => scoreOf(low, high)),
      length: pairs.length,
    },
    scoreOf,
    least,
  );
  const members = records.flatMap((_, at) => (of[at] === of[a] ? [at] : []));
  const idOf = (at: number): string => (records[at] as { id: string }).id;
  const doubts = [a, b].flatMap((mine) =>
    records.flatMap((_, at): Judgement[] => {
      if (at === a || at === b) return [];
      const { weights, ...judgement } = judged(mine, at);
      if (judgement.probability >= askedFrom) return [];
      const [low, high] = [idOf(mine), idOf(at)].toSorted() as [string, string];
      return [{ a: low, b: high, ...judgement, weights: weights() }];
    }),
  );
  return {
    records: members.map(idOf),
    together: of[a] === of[b],
    weakest: members.length > 1 ? probability(strengthOf(0, members, scoreOf).weakest) : 1,
    tooLarge: members.length >= alarmingSize || records.length >= mostLooked,
    doubts,
  };
}

async function keptBetween(tx: Tx, ids: string[]): Promise<{ a: string; b: string; probability: number }[]> {
  return tx.query({
    name: "identity.kept-between",
    text: `select p.a_id as a, p.b_id as b, p.probability from match_pairs p
           where p.workspace_id = $1 and p.a_id = any ($2::uuid[]) and p.b_id = any ($2::uuid[]) and p.probability is not null and p.state <> 'never'`,
    values: [tx.workspace, ids],
  });
}

export const logOdds = (share: number): number => {
  const inside = Math.min(1 - 1e-12, Math.max(1e-12, share));
  return Math.log(inside / (1 - inside));
};

/** Whoever a chain of open pairs leads to, by where records are now. */
async function hangingTogether(tx: Tx, kind: MergeKind, from: string[]): Promise<string[]> {
  const found = new Set(from);
  for (let edge = from; edge.length > 0 && found.size < mostLooked; ) {
    const rows = await tx.query<{ id: string }>({
      name: `identity.neighbours-${kind}`,
      text: `with member as (
               select r.id from unnest($2::uuid[]) as r (id)
               union all select f.id from folded_records f where f.workspace_id = $1 and f.${kind}_id = any ($2::uuid[])),
             beside as (
               select p.b_id as id from member m join match_pairs p on p.workspace_id = $1 and p.a_id = m.id
               where p.state in ('open', 'left') and p.probability >= $3
               union select p.a_id from member m join match_pairs p on p.workspace_id = $1 and p.b_id = m.id
               where p.state in ('open', 'left') and p.probability >= $3)
             select distinct coalesce(f.${kind}_id, b.id) as id from beside b
             left join folded_records f on f.workspace_id = $1 and f.id = b.id order by 1 limit ${mostLooked}`,
      values: [tx.workspace, edge, askedFrom],
    });
    edge = rows.map(({ id }) => id).filter((id) => !found.has(id) && found.size < mostLooked && found.add(id));
  }
  return [...found];
}
