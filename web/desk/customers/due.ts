/** How long from today until a touch counts as soon. */
const soonDays = 7;
const dayMs = 86_400_000;

/** Where the promise to a row stands on a day; undefined where nothing is promised. */
export function dueOf(
  row: { gap_days: number | null; next_due_on: string | null },
  today: string,
): { state: "overdue" | "soon" | "kept" | "never"; days: number } | undefined {
  if (row.gap_days === null) return undefined;
  if (row.next_due_on === null) return { state: "never", days: 0 };
  const days = Math.round((Date.parse(row.next_due_on) - Date.parse(today)) / dayMs);
  if (days < 0) return { state: "overdue", days: -days };
  return { state: days <= soonDays ? "soon" : "kept", days };
}
