import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What a test needs is said by its file name:
 *   x.test.ts           plain values, nothing started
 *   x.db.test.ts        a database cloned from the migrated template, on PostgreSQL 18 and again on 15
 *   x.http.test.ts      the server over HTTP, on 18
 *   x.browser.test.ts   the bundle in Chromium, on 18
 *   test/acceptance/    the programs as a user runs them
 */
const everywhere = ["server", "web", "db", "check", "test", "bench"];
const files = (kind: string): string[] => everywhere.map((folder) => `${folder}/**/*.${kind}test.{ts,tsx}`);
const outside = ["**/node_modules/**", "dist/**", "data/**"];
const acceptance = "test/acceptance/**/*.test.ts";
/** Loading the server takes longer than most tests: once a worker, not once a file. What a test registers for itself it names for itself. */
const shared = {
  isolate: false,
  tags: [{ name: "long", description: "left to `npm run prove tests`: test/long.ts" }],
};
/** Node reads our files as they are, as it does when the programs are not bundled; only the web's own need more than that. */
const plain = { ...shared, experimental: { viteModuleRunner: false, nodeLoader: false } };

/** Pages take longest, so they go first within their project: what is left at the end is short. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (one: TestSpecification): string =>
      `${one.project.name} ${one.moduleId.includes(".browser.test.") ? 0 : 1}`;
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one).localeCompare(place(other), "en"));
  }
}

export default defineConfig({
  // What the web bundle is built with is of no use here, and dropping the plugins makes the start faster.
  plugins: [],
  test: {
    pool: "forks",
    maxWorkers: 3,
    passWithNoTests: true,
    sequence: { sequencer: PagesFirst },
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: files(""),
          exclude: [...outside, ...["db", "http", "browser"].flatMap((kind) => files(`${kind}.`)), acceptance],
          // Threads start faster than processes, and these tests share nothing.
          pool: "threads",
          testTimeout: 60_000,
        },
      },
      {
        // One project, so that a process loads the server once for all three.
        test: {
          ...plain,
          name: "server18",
          include: ["db.", "http.", "browser."].flatMap(files),
          exclude: outside,
          globalSetup: ["test/database-setup.ts"],
          env: { TILTH_TEST_SERVER: "18" },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...plain,
          name: "server15",
          include: files("db."),
          exclude: outside,
          globalSetup: ["test/database-setup.ts"],
          env: { TILTH_TEST_SERVER: "15" },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...plain,
          name: "acceptance",
          include: [acceptance],
          exclude: outside,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
