import { expect, test } from "vitest";
import { tooOld } from "./age.ts";

test("an answer is fresh on its last day, too old the day after, and for good where the list says nothing", () => {
  expect(tooOld("2026-03-01", 30, "2026-03-31")).toBe(false);
  expect(tooOld("2026-03-01", 30, "2026-04-01")).toBe(true);
  expect(tooOld("1999-01-01", null, "2026-04-01")).toBe(false);
});
