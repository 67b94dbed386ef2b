export type Freshness = "fresh" | "soon" | "stale" | "ageless" | "retired";

/** An item is still fresh on its last day; within this many days of it somebody should look whether it can be renewed. */
export const soonWithinDays = 30;

export interface Ages {
  fresh_until: string | null;
  retired_at: string | null;
}

export function freshnessOf({ fresh_until, retired_at }: Ages, today: string): Freshness {
  if (retired_at) return "retired";
  if (!fresh_until) return "ageless";
  if (fresh_until < today) return "stale";
  return fresh_until <= dayAfter(today, soonWithinDays) ? "soon" : "fresh";
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
