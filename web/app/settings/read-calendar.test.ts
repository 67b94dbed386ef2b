import { expect, test } from "vitest";
import { holidaysOf } from "./read-calendar.ts";

const calendar = (...events: string[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//x//y//EN",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", "UID:1", ...lines.split("\n"), "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");

test("a calendar's whole days are taken: single ones, those of several days, those that come each year; what has hours or is past is not", () => {
  const found = holidaysOf(
    calendar(
      "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas",
      "DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour Day",
      "DTSTART:20261231T200000Z\nDTEND:20261231T230000Z\nSUMMARY:Party",
      "DTSTART;VALUE=DATE:20260101\nSUMMARY:New Year",
    ),
    "2026-12-01",
  );
  expect(found).toEqual([
    { day: "2026-12-25", name: "Christmas" },
    { day: "2026-12-26", name: "Christmas" },
    { day: "2027-05-01", name: "Labour Day" },
    { day: "2028-05-01", name: "Labour Day" },
    { day: "2029-05-01", name: "Labour Day" },
  ]);
});

test("what is no calendar is said to be none", () => {
  expect(() => holidaysOf("<html>no</html>", "2026-12-01")).toThrow(/invalid|missing|expected|line/i);
});
