import { expect, test } from "vitest";
import { dayAfter, freshnessOf } from "./freshness.ts";

const today = "2026-03-10";
const of = (fresh_until: string | null, retired_at: string | null = null) =>
  freshnessOf({ fresh_until, retired_at }, today);

test("an item is fresh on its last day and stale the day after", () => {
  expect(of("2026-03-10")).toBe("soon");
  expect(of("2026-03-09")).toBe("stale");
});

test("an item is told to age soon from thirty days before its last day", () => {
  expect(of("2026-04-09")).toBe("soon");
  expect(of("2026-04-10")).toBe("fresh");
});

test("an item without a last day never ages, and one taken out is that whatever its day", () => {
  expect(of(null)).toBe("ageless");
  expect(of("2026-03-09", "2026-01-01T00:00:00Z")).toBe("retired");
});

test("days are counted over the end of a leap year's February", () => {
  expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
});
