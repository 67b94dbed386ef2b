import { expect, test } from "vitest";
import { daysBetween } from "../../platform/clock/index.ts";
import type { Picked } from "./pick-accounts.ts";
import { reason, why } from "./why.ts";

const row = (touched: string | null, since: string | null, due: string | null): Picked =>
  ({
    gap_days: 42,
    worth_minor: 0,
    last_valued_touch_on: touched,
    since_on: since,
    last_order_on: null,
    next_due_on: due,
  }) as Picked;
const on = (day: string) => (from: string) => daysBetween(from, day);
const said = (picked: Picked, day: string): string =>
  reason(why(picked, on(day)), String).replace(" No orders in the last 12 months.", "");

test("who was touched as a prospect and bought later is told by the day they became a customer", () => {
  const later = row("2026-01-01", "2026-02-01", "2026-03-15");
  expect(why(later, on("2026-03-25"))).toMatchObject({ kind: "overdue", from: "start", days: 10 });
  expect(said(later, "2026-03-25")).toBe(
    "No valued touch since they became a customer 52 days ago, 10 days past the 42 promised.",
  );
  expect(said(later, "2026-03-10")).toBe("The 42 days promised end in 5 days.");
});

test("who was touched as a customer is told by the touch", () => {
  expect(said(row("2026-02-01", "2026-01-01", "2026-03-15"), "2026-03-25")).toBe(
    "The last valued touch was 52 days ago, 10 days past the 42 promised.",
  );
  expect(why(row("2026-02-01", null, "2026-03-15"), on("2026-03-25"))).toMatchObject({ from: "touch", days: 10 });
});
