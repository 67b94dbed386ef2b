import { expect, test } from "vitest";
import { readCounts, type Report } from "./counts.ts";

const report = (changed: Partial<Report>): Report => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changed,
});

test("what passed, failed and was skipped is counted", () => {
  expect(readCounts(report({ numPendingTests: 2 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(readCounts(report({ numFailedTests: 1, testResults: [failing] }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});

test("a file that could not be loaded is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  expect(readCounts(report({ testResults: [broken] }), 1).failed).toBe(1);
});

test("an error outside any test is a failure", () => {
  expect(readCounts(report({}), 1).failed).toBe(1);
});
