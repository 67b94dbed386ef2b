import type { Ctx } from "../db/index.ts";

/** What a job is told: ids, never data. The handler reads what they stand for when it runs. */
export type JobIds = Record<string, string>;

/** A kind of long work. It may run twice (a worker was killed in between), so it must bear repetition. */
export interface JobKind {
  /** `sources.import`: feature and verb. */
  name: string;
  handle: (ctx: Ctx, ids: JobIds, at: JobRun) => Promise<void>;
  /** Tries after the first, each after a longer pause; 3 unless told otherwise. */
  retries?: number;
  /** How many run at once in one worker; 1 unless told otherwise. */
  atOnce?: number;
}

export interface JobRun {
  id: string;
  /** Aborted when the program is told to stop: finish the batch and return, or throw; the job runs again. */
  signal: AbortSignal;
}

/** Work that comes back by itself, once for each workspace. */
export interface Schedule {
  name: string;
  /** Every so many minutes, or at the start of each of the workspace's local days. */
  every: { minutes: number } | "local-day";
  run: (ctx: Ctx) => Promise<void>;
}

let kinds: JobKind[] = [];
let schedules: Schedule[] = [];

/** Gives a kind its shape and its name to those who ask for it. */
export function defineJob(kind: JobKind): JobKind {
  return kind;
}

export function registerJobs(more: JobKind[]): void {
  for (const kind of more)
    if (kinds.some((known) => known.name === kind.name)) throw new Error(`the job ${kind.name} is registered twice`);
  kinds = [...kinds, ...more];
}

export function registerSchedules(more: Schedule[]): void {
  schedules = [...schedules, ...more];
}

export function jobKinds(): readonly JobKind[] {
  return kinds;
}

export function allSchedules(): readonly Schedule[] {
  return schedules;
}
