import { Temporal } from "temporal-polyfill";

/** Where the program asks for the time; tests hand in a fixed one. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(at: string | Date): Clock & { set(at: string | Date): void } {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next);
    },
  };
}

/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The day an instant falls on in a zone. */
export function dayOf(instant: Date, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant at which a day ends in a zone: the first instant of the next day (days of 23 and 25 hours included). */
export function endOfDay(day: Day, zone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return new Date(next.epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Now.plainDateISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Noon of a day in a zone: the instant that stands for a day of which no time is known. */
export function noonOf(day: Day, zone: string): Date {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: "12:00" });
  return new Date(noon.epochMilliseconds);
}

/**
 * An ISO instant, or a local date and time without an offset, which is the zone's; undefined where it is none, or one that does not exist. A day
 * alone is none.
 */
export function readInstant(text: string, zone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d/.test(text)) return undefined;
  try {
    const at = /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text, { overflow: "reject" }).toZonedDateTime(zone);
    return new Date(at.epochMilliseconds);
  } catch {
    return undefined;
  }
}
