/** What of vitest's JSON report is counted. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string; tags?: string[] }[] }[];
}

/**
 * A file that could not be loaded has no tests to fail, and an error outside any test shows in the exit code alone: each counts as one. Those that are not
 * `which` was asked for are the `others`, not skipped.
 */
export function readCounts(
  report: Report,
  code: number,
  which: "long" | "!long",
): { passed: number; failed: number; skipped: number; others: number } {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed"),
  ).length;
  const others = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((one) => (one.tags ?? []).includes("long") !== (which === "long")).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests - others,
    others,
  };
}
