/** From when on a run is held for a person to look at; every number is shown and can be changed. */
export interface GuardThresholds {
  /** So many times the rows of last time. */
  rows_more: number;
  /** Last time so many times the rows of now. */
  rows_fewer: number;
  /** Share of the source's records that would be missing. */
  missing_share: number;
  /** Share of rows that can't be read. */
  unreadable_share: number;
  /** With fewer than this a share says little: it takes some rows as well (`some`). */
  least_rows: number;
}

export const usualGuards: GuardThresholds = {
  rows_more: 3,
  rows_fewer: 3,
  missing_share: 0.2,
  unreadable_share: 0.2,
  least_rows: 8,
};

/** What was found of one kind of record: a hundred orders more must not hide that half the customers are missing. */
export interface KindFound {
  rows: number;
  unreadable: number;
  /** Records the source is known by that should have come, of them those that did not, and keys that came for the first time. */
  known: number;
  missing: number;
  anew: number;
}

export const nothingFound = (): KindFound => ({ rows: 0, unreadable: 0, known: 0, missing: 0, anew: 0 });

/** What the look over a run's files found, before anything was changed; its numbers are the sums of those of the kinds. */
export interface Found extends KindFound {
  /** By the noun their rows are about; absent in runs from before this was kept. */
  kinds: Record<string, KindFound>;
  /** The first few that can't be read. */
  examples: { file: string; line: number; reason: string }[];
  /** Files that end in the middle of a row. */
  torn: { file: string; line: number; sign: "row" | "quote" | "card" | "line-end" }[];
  /** Columns the mapping needs that a file has not, and those it has anew. */
  columns: { file: string; gone: string[]; added: string[] }[];
  /** Whether each file ended with a line end, for the next run to compare. */
  ended: Record<string, boolean>;
}

export type Tripped =
  | { guard: "torn"; file: string; line: number; sign: string }
  | { guard: "columns"; file: string; gone: string[]; added: string[] }
  | { guard: "rows_more" | "rows_fewer"; kind: string; rows: number; before: number; limit: number }
  | { guard: "grows"; kind: string; anew: number; known: number; limit: number }
  | { guard: "missing"; kind: string; missing: number; known: number; limit: number }
  | { guard: "unreadable"; kind: string; unreadable: number; rows: number; limit: number }
  | { guard: "empty"; kind: string; before: number };

/** What is confirmed by it: a guard, of one kind where it judges kinds. */
export const markOf = (one: Tripped): string => ("kind" in one ? `${one.guard}:${one.kind}` : one.guard);

/**
 * Which guards hold a run, each kind judged by itself. `before`: the rows of each kind that came last time and should have come now; `confirmed`: the
 * marks of what a person has looked at.
 */
export function judge(
  found: Found,
  before: Readonly<Record<string, number>>,
  thresholds: GuardThresholds,
  bringsAll: boolean,
  confirmed: ReadonlySet<string> = new Set(),
): Tripped[] {
  const tripped: Tripped[] = [];
  for (const torn of found.torn) tripped.push({ guard: "torn", ...torn });
  for (const file of found.columns) if (file.gone.length > 0) tripped.push({ guard: "columns", ...file });
  // Rows behind columns that are gone were not looked at yet.
  if (tripped.some(({ guard }) => guard === "columns") && !confirmed.has("columns")) return tripped;
  for (const kind of new Set([...Object.keys(found.kinds), ...Object.keys(before)])) {
    const one = found.kinds[kind] ?? nothingFound();
    const { rows, unreadable } = one;
    if (rows > 0 && unreadable / rows > thresholds.unreadable_share)
      tripped.push({ guard: "unreadable", kind, unreadable, rows, limit: thresholds.unreadable_share });
    tripped.push(
      ...(bringsAll ? judgeAll(kind, one, before[kind] ?? null, thresholds) : judgeChanges(kind, one, thresholds)),
    );
  }
  return tripped;
}

/** Where all there is should have come. */
function judgeAll(
  kind: string,
  { rows, known, missing }: KindFound,
  before: number | null,
  thresholds: GuardThresholds,
): Tripped[] {
  const tripped: Tripped[] = [];
  const { rows_more, rows_fewer, missing_share, least_rows } = thresholds;
  if (before !== null && before > 0) {
    const small = before < least_rows;
    // Where nothing came all is missing: one message is enough.
    if (rows === 0) return [{ guard: "empty", kind, before }];
    if (rows >= before * rows_more && (!small || rows - before >= least_rows))
      tripped.push({ guard: "rows_more", kind, rows, before, limit: rows_more });
    else if (rows * rows_fewer <= before && (!small || before - rows >= some.atLeast))
      tripped.push({ guard: "rows_fewer", kind, rows, before, limit: rows_fewer });
  }
  const many = known >= least_rows || missing >= some.always || (missing >= some.atLeast && missing * 2 >= known);
  if (rows > 0 && known > 0 && missing / known > missing_share && many)
    tripped.push({ guard: "missing", kind, missing, known, limit: missing_share });
  return tripped;
}

/** In a handful of records one that is gone is a fifth of them and still no accident; two of four, or three of seven, are worth a look. */
const some = { atLeast: 2, always: 3 };

/** Where only what changed comes, nothing is missing; but a source does not come to hold three times its records in one run. */
function judgeChanges(kind: string, { known, anew }: KindFound, { rows_more, least_rows }: GuardThresholds): Tripped[] {
  if (known === 0 || anew < least_rows || known + anew < known * rows_more) return [];
  return [{ guard: "grows", kind, anew, known, limit: rows_more }];
}
