/** Whether an answer of that day is older than the list lets it be. */
export function tooOld(day: string, freshDays: number | null, today: string): boolean {
  if (freshDays === null) return false;
  return Date.parse(day) + freshDays * 86_400_000 < Date.parse(today);
}
