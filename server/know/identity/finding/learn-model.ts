import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { calibrate } from "../matching/calibrate.ts";
import { comparePairs } from "../matching/compare.ts";
import { drawFrom } from "../matching/draw.ts";
import { estimate } from "../matching/estimate.ts";
import type { Feature } from "../matching/features.ts";
import { countBackground } from "../matching/index.ts";
import { equalByChance } from "../matching/learn.ts";
import { Patterns } from "../matching/patterns.ts";
import { type MergeKind, tables } from "../merging/index.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type Compared, comparedRecords } from "./compared.ts";
import { storedJudge } from "./judge.ts";
import { readRecords } from "./read-records.ts";
import { type Answer, learnFromAnswers } from "./teach.ts";
import { type Judge, learnFrom, usualJudge } from "./usual-models.ts";

/** How often texts stand in the workspace is counted in so many of its records. */
const counted = 40_000;
/** So many of them are compared with those who share keys with them. */
const compared = 6000;
/** And so many pairs are drawn blindly. */
const blindly = 200_000;
const atOnce = 500;

/**
 * Learns from the workspace's own records how those of one truth agree: without labels, by the engine that learns from files, over records drawn evenly
 * and whoever shares keys with them; then from what people answered. Where there are too few the usual model stays, and learns from the answers alone.
 */
export async function learnModel(ctx: Ctx, kind: MergeKind, signal?: AbortSignal): Promise<boolean> {
  const { records, drawn } = await inWorkspace(ctx, (tx) => drawRecords(tx, kind), "read");
  if (records < learnFrom) return inWorkspace(ctx, (tx) => teachUsual(tx, kind, records));
  const sample: Compared[] = [];
  for (let from = 0; from < drawn.length; from += atOnce) {
    if (signal?.aborted) return false;
    sample.push(...(await inWorkspace(ctx, (tx) => readRecords(tx, kind, drawn.slice(from, from + atOnce)), "read")));
  }
  const whole = comparedRecords(kind, sample);
  const background = countBackground(whole.features);
  const equal = whole.comparisons.map((one) => equalByChance(whole.features.features[one.feature] as Feature));
  const { comparisons } = whole;
  const blind = new Patterns(comparisons.length);
  const compare = comparePairs(whole.features, comparisons);
  const levels = new Uint8Array(comparisons.length);
  drawPairs(sample.length, (one, other) => {
    compare(one, other, levels);
    blind.add(levels);
  });
  const candidates = new Patterns(comparisons.length);
  const without = comparisons.map(() => new Patterns(comparisons.length));
  // Sorted by id the first would be the oldest ones.
  const anchors = everyNth(sample, compared);
  for (let from = 0; from < anchors.length; from += atOnce) {
    if (signal?.aborted) return false;
    const some = anchors.slice(from, from + atOnce);
    const { all, found } = await inWorkspace(ctx, (tx) => withCandidates(tx, kind, some), "read");
    const beside = comparedRecords(kind, all, background);
    const compareThese = comparePairs(beside.features, beside.comparisons);
    const placeOf = new Map(all.map(({ id }, at) => [id, at]));
    for (const [at, others] of found.entries())
      for (const { id, by } of others) {
        const other = placeOf.get(id);
        if (other === undefined) continue;
        compareThese(at, other, levels);
        candidates.add(levels);
        for (const [field, patterns] of without.entries())
          if (by.some(({ of }) => !of.includes(field))) patterns.add(levels);
      }
  }
  const seen = {
    candidates,
    // Each pair is met from either of its records.
    candidateShare: (2 * anchors.length) / records,
    blind,
    pairs: (records * (records - 1)) / 2,
    equal,
  };
  const learnt = estimate(comparisons, seen);
  const model = { ...learnt, ...calibrate(learnt, without) };
  await inWorkspace(ctx, async (tx) => {
    const taught = learnFromAnswers(await answersOf(tx, kind));
    await keepModel(tx, kind, records, { model, taught, background, learnedAt: null });
  });
  return true;
}

/** False where nobody answered anything, now or before. */
async function teachUsual(tx: Tx, kind: MergeKind, records: number): Promise<boolean> {
  const answers = await answersOf(tx, kind);
  if (answers.length > 0) {
    await keepModel(tx, kind, records, { ...usualJudge(kind), taught: learnFromAnswers(answers) });
    return true;
  }
  const forgotten = await tx.query(
    "delete from match_models m where m.workspace_id = $1 and m.kind = $2 and m.records < $3 returning 1",
    [tx.workspace, kind, learnFrom],
  );
  return forgotten.length > 0;
}

async function keepModel(tx: Tx, kind: MergeKind, records: number, judge: Judge): Promise<void> {
  await tx.query(
    `insert into match_models (workspace_id, kind, records, model, learned_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, kind) do update set records = excluded.records, model = excluded.model, learned_at = excluded.learned_at`,
    [tx.workspace, kind, records, JSON.stringify(storedJudge(judge)), tx.ctx.clock.now()],
  );
}

/** The same ones each time while nothing changes; evenly over all that ever came. */
async function drawRecords(tx: Tx, kind: MergeKind): Promise<{ records: number; drawn: string[] }> {
  const all = await tx.one<{ n: number }>(
    `select count(*)::int as n from ${tables[kind]} t where t.workspace_id = $1`,
    [tx.workspace],
  );
  const records = all?.n ?? 0;
  if (records < learnFrom) return { records, drawn: [] };
  const drawn = await tx.query<{ id: string }>(
    `select t.id from ${tables[kind]} t where t.workspace_id = $1 order by hashtextextended(t.id::text, 3), t.id limit $2`,
    [tx.workspace, counted],
  );
  return { records, drawn: drawn.map(({ id }) => id) };
}

function everyNth(sample: Compared[], most: number): Compared[] {
  const step = Math.max(1, sample.length / most);
  return Array.from({ length: Math.min(most, sample.length) }, (_, at) => sample[Math.floor(at * step)] as Compared);
}

function drawPairs(length: number, work: (one: number, other: number) => void): void {
  const draw = drawFrom(5);
  for (let drawn = 0; drawn < blindly; ) {
    const [one, other] = [Math.floor(draw() * length), Math.floor(draw() * length)];
    if (one === other) continue;
    work(one, other);
    drawn++;
  }
}

async function withCandidates(
  tx: Tx,
  kind: MergeKind,
  records: Compared[],
): Promise<{ all: Compared[]; found: Candidate[][] }> {
  const found = await candidatesOf(tx, kind, records);
  const others = new Set(found.flat().map(({ id }) => id));
  for (const { id } of records) others.delete(id);
  return { all: [...records, ...(await readRecords(tx, kind, [...others].toSorted()))], found };
}

/** What people said of pairs: that they are one, or never, or that the program was wrong to merge them. */
async function answersOf(tx: Tx, kind: MergeKind): Promise<Answer[]> {
  return tx.query<Answer>(
    `select p.evidence, (p.state = 'merged' and m.undone_at is null) as one from match_pairs p
     left join lateral (
       select m.how, m.undone_at from merges m
       where m.workspace_id = $1 and ((m.kept_id = p.a_id and m.folded_id = p.b_id) or (m.kept_id = p.b_id and m.folded_id = p.a_id))
       order by m.id desc limit 1) m on true
     where p.workspace_id = $1 and p.kind = $2 and p.evidence is not null
       and (p.state = 'never' or (p.state = 'merged' and m.how <> 'itself' and m.undone_at is null) or (m.how = 'itself' and m.undone_at is not null))
     order by p.id desc limit 5000`,
    [tx.workspace, kind],
  );
}
