import { expect, test } from "vitest";
import { learnFromAnswers } from "./teach.ts";

const many = (n: number, evidence: number, one: boolean) => Array.from({ length: n }, () => ({ evidence, one }));

test("without answers the odds are what the records say", () => {
  expect(learnFromAnswers([])).toEqual({ slope: 1, shift: 0 });
});

test("who keeps saying never is asked with lower odds, and the more often the more so", () => {
  const few = learnFromAnswers(many(5, 2, false));
  const lots = learnFromAnswers(many(100, 2, false));
  expect(few.slope * 2 + few.shift).toBeLessThan(2);
  expect(lots.slope * 2 + lots.shift).toBeLessThan(few.slope * 2 + few.shift);
  expect(lots.slope).toBeGreaterThan(0);
});

test("who keeps saying yes to the doubtful is told higher odds", () => {
  const taught = learnFromAnswers([...many(60, 0.5, true), ...many(2, 0.5, false)]);
  expect(taught.slope * 0.5 + taught.shift).toBeGreaterThan(1.5);
});

test("answers that agree with the odds change next to nothing", () => {
  const taught = learnFromAnswers([...many(88, 2, true), ...many(12, 2, false)]);
  expect(Math.abs(taught.slope * 2 + taught.shift - 2)).toBeLessThan(0.05);
});
