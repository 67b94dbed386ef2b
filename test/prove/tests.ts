import { inMemory, runSuites, setUp } from "../suites.ts";
import type { Proof } from "./proof.ts";

/** The tests that `npm test` leaves out because they take long, on both versions of the database. */
export const tests: Proof = {
  name: "tests",
  proves: "what the long tests say holds: walks of everything, kills, large files, second ways through a screen",
  run: async () =>
    inMemory(async () => {
      await setUp();
      const { passed, failed, skipped } = await runSuites("long");
      return [
        { what: "passed", value: passed, unit: "tests", bar: 1, atLeast: true },
        { what: "failed", value: failed, unit: "tests", bar: 0 },
        { what: "left out, since the machine has not what they need", value: skipped, unit: "tests", bar: null },
      ];
    }),
};
