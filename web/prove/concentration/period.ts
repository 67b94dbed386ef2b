export const presets = ["year-back", "this-year", "last-year", "all"] as const;
export type Preset = (typeof presets)[number];

/** What the address says: a preset, or two days of one's own; neither is the last twelve months. */
export interface PeriodSearch {
  period?: unknown;
  from?: unknown;
  to?: unknown;
}

export interface Period {
  /** Undefined where the days are the user's own. */
  preset: Preset | undefined;
  from?: string;
  to?: string;
}

/** Before any order that anybody still has on file. */
const sinceAlways = "1900-01-01";

export function periodOf({ period, from, to }: PeriodSearch, today: string): Period {
  const own = { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
  if (Object.keys(own).length > 0) return { preset: undefined, ...own };
  const year = Number(today.slice(0, 4));
  if (period === "this-year") return { preset: period, from: `${year}-01-01`, to: today };
  if (period === "last-year") return { preset: period, from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (period === "all") return { preset: period, from: sinceAlways };
  return { preset: "year-back" };
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
