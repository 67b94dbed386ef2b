import { expect, test } from "vitest";
import { dayAfter, instantOf, wallTime } from "./zone-time.ts";

test("a time on the wall is the instant of its zone, whatever the browser's zone", () => {
  expect(instantOf("2026-01-10T09:30", "Europe/Berlin").toISOString()).toBe("2026-01-10T08:30:00.000Z");
  expect(instantOf("2026-07-10T09:30", "Europe/Berlin").toISOString()).toBe("2026-07-10T07:30:00.000Z");
  expect(instantOf("2026-07-10T09:30", "America/St_Johns").toISOString()).toBe("2026-07-10T12:00:00.000Z");
  expect(wallTime(new Date("2026-07-10T12:00:00Z"), "America/St_Johns")).toBe("2026-07-10T09:30");
});

test("an hour that comes twice is its first, an hour left out is the one after", () => {
  expect(instantOf("2026-10-25T02:30", "Europe/Berlin").toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(wallTime(instantOf("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toBe("2026-03-29T03:30");
});

test("days are counted in the zone, not in UTC", () => {
  expect(dayAfter(new Date("2026-05-03T23:30:00Z"), "Asia/Tokyo", 7)).toBe("2026-05-11");
});
