import { type Blocks, eachPair } from "./blocks.ts";
import type { ScoredPairs } from "./cluster.ts";
import { type Comparison, comparePairs } from "./compare.ts";
import type { Features } from "./features.ts";
import type { Model } from "./model.ts";
import { scorePairs } from "./score.ts";

/** All that is needed to score pairs; its arrays lie in memory that threads share. */
export interface Scan {
  features: Features;
  comparisons: Comparison[];
  rules: Blocks[];
  model: Model;
  /** Pairs with lower log odds are of no interest. */
  above: number;
  stretches: Stretch[];
  /** The next stretch to be taken, by whichever thread is free. */
  next: Int32Array;
}

/** Some blocks of one rule. */
export interface Stretch {
  rule: number;
  from: number;
  to: number;
}

export interface Scanned {
  pairs: ScoredPairs;
  compared: number;
}

const pairsInStretch = 50_000;

export function stretchesOf(rules: Blocks[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [rule, { starts }] of rules.entries()) {
    let from = 0;
    let pairs = 0;
    for (let block = 0; block + 1 < starts.length; block++) {
      const size = (starts[block + 1] as number) - (starts[block] as number);
      pairs += (size * (size - 1)) / 2;
      if (pairs < pairsInStretch && block + 2 < starts.length) continue;
      stretches.push({ rule, from, to: block + 1 });
      [from, pairs] = [block + 1, 0];
    }
  }
  return stretches;
}

/** Scores stretch after stretch until none is left. */
export function scan(job: Scan): Scanned {
  const compare = comparePairs(job.features, job.comparisons);
  const score = scorePairs(job.features, job.comparisons, job.model);
  const levels = new Uint8Array(job.comparisons.length);
  const found = new GrowingPairs();
  let compared = 0;
  for (let at = Atomics.add(job.next, 0, 1); at < job.stretches.length; at = Atomics.add(job.next, 0, 1)) {
    const { rule, from, to } = job.stretches[at] as Stretch;
    eachPair(job.rules, rule, from, to, (one, other) => {
      compared++;
      compare(one, other, levels);
      const value = score(one, other, levels);
      if (value > job.above) found.add(one, other, value);
    });
  }
  return { pairs: found.done(), compared };
}

class GrowingPairs {
  private one = new Uint32Array(1 << 12);
  private other = new Uint32Array(1 << 12);
  private score = new Float32Array(1 << 12);
  private length = 0;

  add(one: number, other: number, score: number): void {
    if (this.length === this.one.length) {
      const size = Math.ceil(this.length * 1.6);
      const [ones, others, scores] = [new Uint32Array(size), new Uint32Array(size), new Float32Array(size)];
      ones.set(this.one);
      others.set(this.other);
      scores.set(this.score);
      [this.one, this.other, this.score] = [ones, others, scores];
    }
    this.one[this.length] = Math.min(one, other);
    this.other[this.length] = Math.max(one, other);
    this.score[this.length++] = score;
  }

  done(): ScoredPairs {
    const { length } = this;
    return {
      one: this.one.slice(0, length),
      other: this.other.slice(0, length),
      score: this.score.slice(0, length),
      length,
    };
  }
}

/** What several threads found, each pair once, in the order of records: the answer doesn't depend on who was faster. */
export function joinScanned(parts: Scanned[]): Scanned {
  const length = parts.reduce((sum, part) => sum + part.pairs.length, 0);
  const keys = new Float64Array(length);
  const wide = 2 ** 26;
  const scores = new Map<number, number>();
  let used = 0;
  for (const { pairs } of parts)
    for (let at = 0; at < pairs.length; at++) {
      const key = (pairs.one[at] as number) * wide + (pairs.other[at] as number);
      if (scores.has(key)) continue;
      scores.set(key, pairs.score[at] as number);
      keys[used++] = key;
    }
  const sorted = keys.subarray(0, used).sort();
  return {
    pairs: {
      one: Uint32Array.from(sorted, (key) => Math.floor(key / wide)),
      other: Uint32Array.from(sorted, (key) => key % wide),
      score: Float32Array.from(sorted, (key) => scores.get(key) as number),
      length: used,
    },
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
  };
}
