import { newId, type Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import type { Weight } from "../matching/index.ts";
import type { MergeKind } from "../merging/index.ts";
import { candidatesOf } from "./candidates.ts";
import type { Compared } from "./compared.ts";
import { judgePairs, readJudge } from "./judge.ts";
import { readRecords } from "./read-records.ts";

/** Less likely than this nothing is asked about; it is left alone. */
export const askedFrom = 0.3;

export interface Judgement {
  a: string;
  b: string;
  evidence: number;
  probability: number;
  weights: Weight[];
}

/**
 * Looks for each of these records who may be the same, and keeps the pairs: new ones from `askedFrom` on, and what is known of others as it is now. An
 * answer that somebody gave is never touched. Ask under `lockFinding`, with the keys of the records kept. Returns how many pairs are new or changed.
 */
export async function findPairs(tx: Tx, kind: MergeKind, records: Compared[]): Promise<number> {
  if (records.length === 0) return 0;
  const candidates = await candidatesOf(tx, kind, records);
  const known = await knownPairs(
    tx,
    records.map(({ id }) => id),
  );
  const others = new Set([...candidates.flat().map(({ id }) => id), ...known.flatMap(({ a, b }) => [a, b])]);
  for (const { id } of records) others.delete(id);
  const all = [...records, ...(await readRecords(tx, kind, [...others].toSorted()))];
  const wanted = new Map(known.map((pair): [string, Wanted] => [`${pair.a} ${pair.b}`, pair]));
  for (const [at, { id }] of records.entries())
    for (const { id: other } of candidates[at] as { id: string }[]) {
      const [a, b] = id < other ? [id, other] : [other, id];
      if (!wanted.has(`${a} ${b}`)) wanted.set(`${a} ${b}`, { a, b });
    }
  return judgeAndKeep(tx, kind, all, [...wanted.values()]);
}

/** Open pairs judged anew, by what the workspace has learnt meanwhile. */
export async function rejudgeOpen(tx: Tx, kind: MergeKind, pairs: string[]): Promise<number> {
  const known = await tx.query<Known>(
    `select p.a_id as a, p.b_id as b, p.probability, ${guarded} as guarded from match_pairs p
     where p.workspace_id = $1 and p.id = any ($2::uuid[]) and ${ours} order by p.a_id, p.b_id`,
    [tx.workspace, pairs],
  );
  const ids = [...new Set(known.flatMap(({ a, b }) => [a, b]))].toSorted();
  return judgeAndKeep(tx, kind, await readRecords(tx, kind, ids), known);
}

/** Keeps how likely these pairs are, the unlikely ones too: what is less sure than the bar keeps others from merging over it. */
export async function keepDoubts(tx: Tx, kind: MergeKind, pairs: Judgement[]): Promise<void> {
  await keepPairs(tx, kind, pairs);
}

interface Known {
  a: string;
  b: string;
  probability: number | null;
  guarded: boolean;
}

type Wanted = { a: string; b: string } & Partial<Known>;

async function judgeAndKeep(tx: Tx, kind: MergeKind, records: Compared[], wanted: Wanted[]): Promise<number> {
  if (wanted.length === 0) return 0;
  const placeOf = new Map(records.map(({ id }, at) => [id, at]));
  const judged = judgePairs(kind, records, await readJudge(tx, kind));
  const found: Judgement[] = [];
  for (const { a, b, probability: before, guarded: isGuarded } of wanted) {
    const [one, other] = [placeOf.get(a), placeOf.get(b)];
    if (one === undefined || other === undefined) continue;
    const { evidence, probability, weights } = judged(one, other);
    if (before === undefined && probability < askedFrom) continue;
    // What was doubtful between records as they were does not become certain because the program itself merged one of them.
    const now = isGuarded ? Math.min(probability, before ?? 1) : probability;
    if (before !== now) found.push({ a, b, evidence, probability: now, weights: weights() });
  }
  return keepPairs(tx, kind, found);
}

/** A question that the program found, and whose answer nobody gave. */
const ours = "p.state = 'open' and p.evidence is not null";

/** Either of a pair is made of records that the program merged by itself. */
const guarded = `exists (
  select from merges m where m.workspace_id = $1 and m.kept_id in (p.a_id, p.b_id) and m.how = 'itself' and m.undone_at is null)`;

/** Open pairs of these records, with whether either is made of records that the program merged by itself. */
async function knownPairs(tx: Tx, ids: string[]): Promise<Known[]> {
  return tx.query<Known>({
    name: "identity.known-pairs",
    text: `with mine as (
             select p.id from match_pairs p where p.workspace_id = $1 and p.a_id = any ($2::uuid[]) and ${ours}
             union select p.id from match_pairs p where p.workspace_id = $1 and p.b_id = any ($2::uuid[]) and ${ours})
           select p.a_id as a, p.b_id as b, p.probability, ${guarded} as guarded
           from mine join match_pairs p on p.workspace_id = $1 and p.id = mine.id order by p.a_id, p.b_id`,
    values: [tx.workspace, ids],
  });
}

async function keepPairs(tx: Tx, kind: MergeKind, found: Judgement[]): Promise<number> {
  if (found.length === 0) return 0;
  const sorted = found.toSorted((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  const kept = await tx.query<{ id: string }>({
    name: "identity.keep-pairs",
    text: `insert into match_pairs (workspace_id, id, kind, a_id, b_id, probability, evidence, weights, found_at)
           select $1, n.id, $2, n.a, n.b, n.probability, n.evidence, n.weights, $9
           from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::float8[], $7::float8[], $8::jsonb[]) as n (id, a, b, probability, evidence, weights)
           on conflict (workspace_id, a_id, b_id) do update
           set probability = excluded.probability, evidence = excluded.evidence, weights = excluded.weights
           where match_pairs.state = 'open' and (match_pairs.evidence is not null or match_pairs.probability is null)
             and match_pairs.probability is distinct from excluded.probability
           returning id`,
    values: [
      tx.workspace,
      kind,
      sorted.map(() => newId()),
      sorted.map(({ a }) => a),
      sorted.map(({ b }) => b),
      sorted.map(({ probability }) => probability),
      sorted.map(({ evidence }) => evidence),
      sorted.map(({ weights }) => JSON.stringify(weights)),
      tx.ctx.clock.now(),
    ],
  });
  await announce(
    tx,
    "pairs.changed",
    kept.map(({ id }) => id),
  );
  return kept.length;
}

/** Questions about records that are gone go with them; of one that is part of another now they wait for what becomes of it. Answers stay. */
export async function dropPairsOf(tx: Tx, gone: string[]): Promise<void> {
  if (gone.length === 0) return;
  await tx.query({
    name: "identity.drop-pairs",
    text: `with lost as (
             select g.id from unnest($2::uuid[]) as g (id)
             where not exists (select from folded_records f where f.workspace_id = $1 and f.id = g.id)),
           mine as (
             select p.id from lost l join match_pairs p on p.workspace_id = $1 and p.a_id = l.id
             union select p.id from lost l join match_pairs p on p.workspace_id = $1 and p.b_id = l.id)
           delete from match_pairs p where p.workspace_id = $1 and p.id in (select m.id from mine m) and p.state = 'open'`,
    values: [tx.workspace, gone],
  });
}
