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
  /** With fewer rows than this last time, nothing is said about more, fewer or missing. */
  least_rows: number;
}

export const usualGuards: GuardThresholds = {
  rows_more: 3,
  rows_fewer: 3,
  missing_share: 0.2,
  unreadable_share: 0.2,
  least_rows: 8,
};

/** What the look over a run's files found, before anything was changed. */
export interface Found {
  rows: number;
  unreadable: number;
  /** The first few that can't be read. */
  examples: { file: string; line: number; reason: string }[];
  /** Files that end in the middle of a row. */
  torn: { file: string; line: number; sign: "row" | "quote" | "card" | "line-end" }[];
  /** Columns the mapping needs that a file has not, and those it has anew. */
  columns: { file: string; gone: string[]; added: string[] }[];
  /** Records the source is known by that should have come, of them those that did not, and those that came for the first time. */
  known: number;
  missing: number;
  anew: number;
  /** Whether each file ended with a line end, for the next run to compare. */
  ended: Record<string, boolean>;
}

export type Tripped =
  | { guard: "torn"; file: string; line: number; sign: string }
  | { guard: "columns"; file: string; gone: string[]; added: string[] }
  | { guard: "rows_more" | "rows_fewer"; rows: number; before: number; limit: number }
  | { guard: "missing"; missing: number; known: number; limit: number }
  | { guard: "unreadable"; unreadable: number; rows: number; limit: number }
  | { guard: "empty"; before: number };

/** Which guards hold a run. `before`: the rows of the last good run, null where there was none; `confirmed`: guards a person has looked at. */
export function judge(
  found: Found,
  before: number | null,
  thresholds: GuardThresholds,
  bringsAll: boolean,
  confirmed: ReadonlySet<string> = new Set(),
): Tripped[] {
  const tripped: Tripped[] = [];
  for (const torn of found.torn) tripped.push({ guard: "torn", ...torn });
  for (const file of found.columns) if (file.gone.length > 0) tripped.push({ guard: "columns", ...file });
  // Rows behind columns that are gone were not looked at yet.
  if (tripped.some(({ guard }) => guard === "columns") && !confirmed.has("columns")) return tripped;
  const { rows, unreadable, missing, known } = found;
  if (rows > 0 && unreadable / rows > thresholds.unreadable_share)
    tripped.push({ guard: "unreadable", unreadable, rows, limit: thresholds.unreadable_share });
  if (!bringsAll) return tripped;
  if (before !== null && before >= thresholds.least_rows) {
    if (rows === 0) tripped.push({ guard: "empty", before });
    else if (rows >= before * thresholds.rows_more)
      tripped.push({ guard: "rows_more", rows, before, limit: thresholds.rows_more });
    else if (rows * thresholds.rows_fewer <= before)
      tripped.push({ guard: "rows_fewer", rows, before, limit: thresholds.rows_fewer });
  }
  // Where nothing came all is missing: one message is enough.
  if (rows > 0 && known >= thresholds.least_rows && missing / known > thresholds.missing_share)
    tripped.push({ guard: "missing", missing, known, limit: thresholds.missing_share });
  return tripped;
}
