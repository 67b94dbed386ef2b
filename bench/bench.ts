import type { Database } from "../server/platform/db/index.ts";

/** What `tilth bench` prints. `ratio` is our cost divided by the limit's: 1 at the limit, larger is worse. */
export interface BenchResult {
  name: string;
  size: number;
  ours: number;
  limit: number | null;
  ratio: number | null;
  unit: string;
  detail: Record<string, unknown>;
}

export interface BenchOptions {
  size: number;
  /** The data folder. */
  data: string;
  dataSet?: string | undefined;
}

/** What a file bench/NAME.ts exports as `bench`. */
export interface Bench {
  /** The size that the bar is set for. */
  size: number;
  run(options: BenchOptions): Promise<BenchResult>;
}

/** The settings that decide whether what was acknowledged survives, as the server has them; for `detail.settings`. */
export async function durability(db: Database): Promise<Record<string, string>> {
  const { rows } = await db.system.query<{ name: string; setting: string }>(
    `select name, current_setting(name) as setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version', 'shared_buffers', 'wal_level') order by name`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
}

/** The value that a share of all stay under; 0.95 for p95. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

export const summary = (values: number[]) => ({
  p50_ms: percentile(values, 0.5),
  p95_ms: percentile(values, 0.95),
  max_ms: percentile(values, 1),
  n: values.length,
});

export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Runs `each` over all of `work` by so many clients at once; the milliseconds of each, in the order of `work`. */
export async function byClients<T>(clients: number, work: T[], each: (one: T) => Promise<void>): Promise<number[]> {
  const times: number[] = Array.from({ length: work.length }, () => 0);
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let at = next++; at < work.length; at = next++) {
        const from = performance.now();
        await each(work[at] as T);
        times[at] = performance.now() - from;
      }
    }),
  );
  return times;
}

/** A draw that is the same in each run. */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
