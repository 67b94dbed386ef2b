import { expect, test } from "vitest";
import { periodOf } from "./period.ts";

const today = "2026-03-10";

test("days of one's own win over a preset", () => {
  expect(periodOf({ period: "all", from: "2025-02-01", to: "2025-02-28" }, today)).toEqual({
    preset: undefined,
    from: "2025-02-01",
    to: "2025-02-28",
  });
});

test("this year ends today, last year with its December", () => {
  expect(periodOf({ period: "this-year" }, today)).toEqual({ preset: "this-year", from: "2026-01-01", to: today });
  expect(periodOf({ period: "last-year" }, today)).toEqual({
    preset: "last-year",
    from: "2025-01-01",
    to: "2025-12-31",
  });
});

test("an address that means nothing shows the last twelve months", () => {
  expect(periodOf({ period: "soon", from: "yesterday", to: 2025 }, today)).toEqual({ preset: "year-back" });
});
