import { expect, test } from "vitest";
import { waitedFor } from "./waited.ts";

test("waiting is told in hours for two days, then in days", () => {
  const now = Date.parse("2026-03-04T12:00:00Z");
  expect(waitedFor("2026-03-04T09:30:00Z", now)).toEqual({ unit: "hours", count: 2 });
  expect(waitedFor("2026-03-02T13:00:00Z", now)).toEqual({ unit: "hours", count: 47 });
  expect(waitedFor("2026-03-01T12:00:00Z", now)).toEqual({ unit: "days", count: 3 });
  expect(waitedFor("2026-03-05T12:00:00Z", now)).toEqual({ unit: "hours", count: 0 });
});
