import { expect, test } from "vitest";
import { callBackTimes, outcomes } from "./outcomes.ts";

test("each outcome has a key of its own, and none is a key of the screen", () => {
  const keys = outcomes.map((one) => one.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => "dnsbgjktu?".includes(key))).toEqual([]);
});

test("an hour on is rounded up to the quarter, tomorrow is in the morning", () => {
  const [hour, tomorrow, week] = callBackTimes(new Date(2026, 2, 31, 16, 7)).map((one) => one.at);
  expect([hour, tomorrow, week]).toEqual([
    new Date(2026, 2, 31, 17, 15),
    new Date(2026, 3, 1, 9),
    new Date(2026, 3, 7, 9),
  ]);
});
