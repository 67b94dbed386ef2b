import type { Picked } from "./pick-accounts.ts";

/** Why an account is on the list, for a screen that says it in its own language. */
export interface Why {
  kind: "overdue" | "due" | "never";
  /** overdue: days past the gap; due: days left, 0 is the last; never: days since the last order or the start, null where neither is known. */
  days: number | null;
  /** What `days` counts from. */
  from: "touch" | "order" | "start" | null;
  gap_days: number;
  worth_minor: number;
}

export function why(row: Picked, daysSince: (day: string) => number): Why {
  const same = { gap_days: row.gap_days, worth_minor: row.worth_minor };
  if (row.last_valued_touch_on === null) {
    if (row.last_order_on !== null)
      return { kind: "never", days: daysSince(row.last_order_on), from: "order", ...same };
    if (row.since_on !== null) return { kind: "never", days: daysSince(row.since_on), from: "start", ...same };
    return { kind: "never", days: null, from: null, ...same };
  }
  const late = row.next_due_on === null ? 0 : daysSince(row.next_due_on);
  // Who was touched as a prospect and bought later is owed the gap from the day on which they became a customer.
  const from = row.since_on !== null && row.since_on > row.last_valued_touch_on ? "start" : "touch";
  return late > 0 ? { kind: "overdue", days: late, from, ...same } : { kind: "due", days: 0 - late, from, ...same };
}

/** The same in one English sentence, for the command line. */
export function reason({ kind, days, from, gap_days, worth_minor }: Why, money: (minor: number) => string): string {
  const worth =
    worth_minor > 0 ? ` Worth ${money(worth_minor)} in the last 12 months.` : " No orders in the last 12 months.";
  return `${sentence(kind, days, from, gap_days)}${worth}`;
}

function sentence(kind: Why["kind"], days: number | null, from: Why["from"], gap: number): string {
  if (kind === "overdue" && from === "start")
    return `No valued touch since they became a customer ${counted((days ?? 0) + gap)} ago, ${counted(days ?? 0)} past the ${gap} promised.`;
  if (kind === "overdue")
    return `The last valued touch was ${counted((days ?? 0) + gap)} ago, ${counted(days ?? 0)} past the ${gap} promised.`;
  if (kind === "due")
    return days === 0
      ? `The ${gap} days promised end today.`
      : `The ${gap} days promised end in ${counted(days ?? 0)}.`;
  if (from === "order") return `Never valuably touched; the last order was ${counted(days ?? 0)} ago.`;
  if (from === "start") return `Never valuably touched in ${counted(days ?? 0)} as a customer.`;
  return "Never valuably touched, and nothing is known of an order.";
}

/** From two years on nobody counts in days any more. */
const longDays = 730;
const daysAYear = 365.2425;

function counted(days: number): string {
  if (days >= longDays) return `${Math.floor(days / daysAYear)} years`;
  return days === 1 ? "1 day" : `${days} days`;
}
