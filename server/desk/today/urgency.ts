/** Due within this many days is on today's list already. */
export const horizonDays = 7;
/** Beyond three gaps nobody is more urgent than the others: else the long forgotten would hide everybody who can still be kept. */
const mostGaps = 3;

/**
 * How pressing an account is: the share of its gap that has passed since its last valued touch, 1 on the last day of the promise, at most 3.
 * Who was never valuably touched counts from the start of the relationship, else from the last order, is due in any case (at least 1),
 * and where nothing is known, as much as anybody (3).
 */
export function urgency(waiting: { gap_days: number; days: number | null; ever: boolean }): number {
  const { gap_days, days, ever } = waiting;
  if (days === null) return mostGaps;
  const gaps = Math.min(Math.max(days, 0) / gap_days, mostGaps);
  return ever ? gaps : Math.max(gaps, 1);
}

/** Days that count for urgency, over a row of standing. */
const daysSql = (s: string, day: string): string =>
  `(${day} - coalesce(${s}.last_valued_touch_on, ${s}.since_on, ${s}.last_order_on))`;

/** `urgency` over a row `s` of standing that has a gap. */
export const urgencySql = (s: string, day: string): string => `case
    when ${daysSql(s, day)} is null then ${mostGaps}::float8
    when ${s}.last_valued_touch_on is null then greatest(least(greatest(${daysSql(s, day)}, 0)::float8 / ${s}.gap_days, ${mostGaps}), 1)
    else least(greatest(${daysSql(s, day)}, 0)::float8 / ${s}.gap_days, ${mostGaps}) end`;

/** Local days since the last valued touch less the gap; without one, since the last order; without either, null. */
export const overdueDaysSql = (s: string, day: string): string =>
  `(${day} - coalesce(${s}.last_valued_touch_on, ${s}.last_order_on) - ${s}.gap_days)`;
