import { Temporal } from "temporal-polyfill";

/** When a source runs by itself: every so many minutes, or at a local time of each day or of one weekday (1 is Monday). */
export type Schedule = { minutes: number } | { every: "day" | "week"; at: string; weekday?: number };

/** The next time after `now`, as the workspace's clocks show it: on a night when clocks change it still runs once. */
export function nextRun(schedule: Schedule, now: Date, zone: string): Date {
  if ("minutes" in schedule) {
    const step = schedule.minutes * 60_000;
    return new Date((Math.floor(now.getTime() / step) + 1) * step);
  }
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const at = Temporal.PlainTime.from(schedule.at);
  for (let days = 0; ; days++) {
    const day = local.toPlainDate().add({ days });
    if (schedule.every === "week" && day.dayOfWeek !== (schedule.weekday ?? 1)) continue;
    const then = day.toZonedDateTime({ timeZone: zone, plainTime: at });
    if (then.epochMilliseconds > now.getTime()) return new Date(then.epochMilliseconds);
  }
}
