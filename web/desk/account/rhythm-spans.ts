/** A stretch of days of the strip, both ends included. */
export interface Span {
  from: string;
  to: string;
}

export interface RhythmSpans {
  /** Days on which the promise was kept by the valued touch before. */
  kept: Span[];
  /** Days past the gap. */
  overdue: Span[];
  keptDays: number;
  overdueDays: number;
}

const dayMs = 86_400_000;
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const text = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

export const daysFrom = (from: string, day: string): number => number(day) - number(from);

/**
 * How the promise fared between `from` and `to`: each valued touch keeps it on its own day and the `gap` days after. What lies before the
 * first valued touch seen is neither, for nothing is known of it; the last one before the strip helps only where it is the only one.
 */
export function rhythmSpans(
  valuedDays: string[],
  from: string,
  to: string,
  gap: number,
  lastValued: string | null,
): RhythmSpans {
  const known = valuedDays.length > 0 ? [...valuedDays].sort() : lastValued ? [lastValued] : [];
  const [first, last] = [number(from), number(to)];
  const kept: [number, number][] = [];
  const overdue: [number, number][] = [];
  known.forEach((day, at) => {
    const next = known[at + 1];
    const until = next ? number(next) - 1 : last;
    const due = number(day) + gap;
    push(kept, Math.max(number(day), first), Math.min(due, until));
    push(overdue, Math.max(due + 1, first), until);
  });
  const sum = (spans: [number, number][]): number => spans.reduce((days, [one, other]) => days + other - one + 1, 0);
  const asText = (spans: [number, number][]): Span[] =>
    spans.map(([one, other]) => ({ from: text(one), to: text(other) }));
  return { kept: asText(kept), overdue: asText(overdue), keptDays: sum(kept), overdueDays: sum(overdue) };
}

/** Spans that touch become one. */
function push(spans: [number, number][], from: number, to: number): void {
  if (to < from) return;
  const before = spans.at(-1);
  if (before && before[1] + 1 >= from) before[1] = Math.max(before[1], to);
  else spans.push([from, to]);
}
