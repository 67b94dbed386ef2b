/** Nobody waits longer than six weeks for something of value, unless the promise says otherwise. */
export const defaultGapDays = 42;
export const defaultShortestGapDays = 7;

/**
 * Whether the promise is kept on a day, over a row `s` of standing: the day is no later than the last day of the gap, which `next_due_on`
 * stores (day 42 is still kept). Without a known last valued touch or start there is no such day, and nothing is kept. The one expression
 * for it; true or false, never null.
 */
export const keptSql = (s: string, day: string): string => `coalesce(${s}.next_due_on >= ${day}, false)`;

/** Whom anything is promised to: accounts whose relationship is customer on that day have a gap. */
export const promisedSql = (s: string): string => `${s}.gap_days is not null`;
