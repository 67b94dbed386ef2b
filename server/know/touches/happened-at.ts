import { type Day, dayOf, isDay, noonOf, readInstant } from "../../platform/clock/index.ts";

/** When a touch was, as somebody wrote it down. */
export interface WrittenTime {
  at: Date;
  /** Where only the day is known. */
  day: Day | null;
  /** It lies ahead: by the day where only that is known, else by the instant. */
  ahead: boolean;
}

/**
 * Reads "2026-03-02", "2026-03-02T10:00" or an instant with its offset; what tells no offset is a time of the zone. A day alone stands for its
 * noon; today's that is still to come stands for now. Undefined where it is no time, or one that does not exist.
 */
export function readTime(text: string, zone: string, now: Date): WrittenTime | undefined {
  if (isDay(text)) {
    const ahead = text > dayOf(now, zone);
    const noon = noonOf(text, zone);
    return { at: ahead || noon <= now ? noon : now, day: text, ahead };
  }
  const at = readInstant(text, zone);
  return at && { at, day: null, ahead: at > now };
}
