/**
 * What a later feature adds to standing. Its SQL becomes part of the one statement; `$1` is the workspace, `$3` the day. It may join its own
 * rows to the account `a` (each join names workspace_id = $1) and add columns over them or over what standing itself computed (`own`).
 */
export interface StandingPart {
  name: string;
  /** Joins beside `from accounts a`; at most one row an account. */
  joins?: string;
  /** The longest gap that counts for coverage, an SQL expression over `a` and the joins. One part may say it. */
  longestGapDays?: string;
  /** Columns of table standing: an SQL expression over `own`, all columns of standing itself, and `own.longest_gap_days`. */
  columns?: Record<string, string>;
}

/** Where no promise says otherwise, coverage counts who was met in the last six weeks. */
const usualGapDays = 42;

let parts: StandingPart[] = [];

export function registerStandingParts(more: StandingPart[]): void {
  parts = [...parts.filter((part) => !more.some((one) => one.name === part.name)), ...more];
}

export const standingParts = (): readonly StandingPart[] => parts;

export const partJoins = (): string => parts.map((part) => part.joins ?? "").join("\n");

export function partGap(): string {
  return parts.find((part) => part.longestGapDays)?.longestGapDays ?? String(usualGapDays);
}

export const partColumns = (): [string, string][] => parts.flatMap((part) => Object.entries(part.columns ?? {}));
