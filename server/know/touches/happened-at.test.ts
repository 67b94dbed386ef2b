import { expect, test } from "vitest";
import { readTime } from "./happened-at.ts";

const now = new Date("2026-03-02T09:00:00Z");
const at = (text: string, zone: string) => readTime(text, zone, now)?.at.toISOString();

test("a day alone is that day's noon where the firm is, on both sides of the world", () => {
  expect(at("2026-03-01", "Europe/Berlin")).toBe("2026-03-01T11:00:00.000Z");
  expect(at("2026-03-01", "America/Los_Angeles")).toBe("2026-03-01T20:00:00.000Z");
  expect(at("2026-03-01", "Pacific/Auckland")).toBe("2026-02-28T23:00:00.000Z");
});

test("today before noon has happened, and now at the latest; tomorrow lies ahead", () => {
  expect(readTime("2026-03-02", "UTC", now)).toEqual({ at: now, day: "2026-03-02", ahead: false });
  expect(readTime("2026-03-03", "UTC", now)).toMatchObject({ ahead: true });
  // In Auckland it is ten in the evening of the second.
  expect(readTime("2026-03-02", "Pacific/Auckland", now)).toMatchObject({ ahead: false });
  // In Honolulu it is still the first.
  expect(readTime("2026-03-02", "Pacific/Honolulu", now)).toMatchObject({ ahead: true });
});

test("a time without an offset is the firm's, one with an offset is its own", () => {
  expect(at("2026-03-01T10:00:00", "America/New_York")).toBe("2026-03-01T15:00:00.000Z");
  expect(at("2026-07-01T10:00", "Europe/Berlin")).toBe("2026-07-01T08:00:00.000Z");
  expect(at("2026-03-01T10:00:00+02:00", "America/New_York")).toBe("2026-03-01T08:00:00.000Z");
  expect(at("2026-03-01T10:00:00.123Z", "America/New_York")).toBe("2026-03-01T10:00:00.123Z");
});

test("what does not exist is refused, never rolled into the next month", () => {
  for (const text of [
    "2026-02-31",
    "2026-02-31T10:00:00Z",
    "2026-02-31T10:00",
    "31/02",
    "2026-03-02T25:00",
    "soon",
    "",
  ])
    expect(readTime(text, "UTC", now), text).toBeUndefined();
});
