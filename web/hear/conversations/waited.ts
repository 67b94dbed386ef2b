const hourMs = 3_600_000;

/** How long somebody waits, in the unit one would say it in. */
export function waitedFor(since: string, now: number): { unit: "hours" | "days"; count: number } {
  const hours = Math.max(0, Math.floor((now - Date.parse(since)) / hourMs));
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}
