/** `2026-05-03T14:05` as the clock on the wall shows it in a zone; what a field for day and time holds. */
export function wallTime(instant: Date, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant at which the wall's clock in a zone shows that. In an hour that comes twice, the first; in one that is left out, the one after. */
export function instantOf(wall: string, zone: string | undefined): Date {
  const asUtc = new Date(`${wall}:00Z`).getTime();
  const offsetAt = (instant: number): number =>
    new Date(`${wallTime(new Date(instant), zone)}:00Z`).getTime() - instant;
  const [before, after] = [offsetAt(asUtc - dayMs), offsetAt(asUtc + dayMs)];
  for (const offset of [before, after]) {
    if (offsetAt(asUtc - offset) === offset) return new Date(asUtc - offset);
  }
  return new Date(asUtc - before);
}

const dayMs = 86_400_000;

/** The day that many days after an instant, in a zone. */
export function dayAfter(instant: Date, zone: string | undefined, days: number): string {
  const day = new Date(`${wallTime(instant, zone).slice(0, 10)}T00:00:00Z`);
  return new Date(day.getTime() + days * dayMs).toISOString().slice(0, 10);
}
