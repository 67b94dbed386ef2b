import { expect, test } from "vitest";
import { rhythmSpans } from "./rhythm-spans.ts";

test("the promise is kept on the day of a valued touch and the days of the gap, overdue from the day after", () => {
  const spans = rhythmSpans(["2026-01-10"], "2026-01-01", "2026-03-01", 42, null);
  expect(spans.kept).toEqual([{ from: "2026-01-10", to: "2026-02-21" }]);
  expect(spans.overdue).toEqual([{ from: "2026-02-22", to: "2026-03-01" }]);
  expect([spans.keptDays, spans.overdueDays]).toEqual([43, 8]);
});

test("touches within the gap make one stretch; a late one ends what was overdue", () => {
  const spans = rhythmSpans(["2026-03-20", "2026-01-01", "2026-01-20"], "2026-01-01", "2026-03-25", 30, null);
  expect(spans.kept).toEqual([
    { from: "2026-01-01", to: "2026-02-19" },
    { from: "2026-03-20", to: "2026-03-25" },
  ]);
  expect(spans.overdue).toEqual([{ from: "2026-02-20", to: "2026-03-19" }]);
});

test("nothing is said of the days before the first valued touch, or where there never was one", () => {
  expect(rhythmSpans([], "2026-01-01", "2026-03-01", 42, null)).toMatchObject({
    kept: [],
    overdue: [],
    keptDays: 0,
    overdueDays: 0,
  });
  expect(rhythmSpans(["2026-02-20"], "2026-01-01", "2026-03-01", 42, null).overdue).toEqual([]);
});

test("a valued touch before the strip tells how it stood where none came since", () => {
  const spans = rhythmSpans([], "2026-01-01", "2026-03-01", 42, "2025-12-01");
  expect(spans.kept).toEqual([{ from: "2026-01-01", to: "2026-01-12" }]);
  expect(spans.overdue).toEqual([{ from: "2026-01-13", to: "2026-03-01" }]);
});
