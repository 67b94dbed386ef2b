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
  expect(readCounts(report({ numPendingTests: 2 }), 0, "!long")).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
    others: 0,
  });
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(readCounts(report({ numFailedTests: 1, testResults: [failing] }), 1, "!long")).toMatchObject({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});

test("what is left to the other round is not skipped", () => {
  const file = {
    status: "passed",
    assertionResults: [{ status: "pending", tags: ["long"] }, { status: "pending", tags: [] }, { status: "passed" }],
  };
  const one = report({ numPassedTests: 1, numPendingTests: 2, testResults: [file] });
  expect(readCounts(one, 0, "!long")).toEqual({ passed: 1, failed: 0, skipped: 1, others: 1 });
  expect(readCounts(report({ numPendingTests: 2, testResults: [file] }), 0, "long")).toMatchObject({
    skipped: 0,
    others: 2,
  });
});

test("a file that could not be loaded is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  expect(readCounts(report({ testResults: [broken] }), 1, "!long").failed).toBe(1);
});

test("an error outside any test is a failure", () => {
  expect(readCounts(report({}), 1, "!long").failed).toBe(1);
});
