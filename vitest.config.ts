import { defineConfig } from "vitest/config";

/**
 * What a test needs is said by its file name, and each need is one project:
 *   x.test.ts           plain values, nothing started
 *   x.db.test.ts        a database cloned from the migrated template, on PostgreSQL 18 and again on 15
 *   x.http.test.ts      the server over HTTP, on 18
 *   x.browser.test.ts   the bundle in Chromium
 *   test/acceptance/    the programs as a user runs them
 */
const everywhere = ["server", "web", "db", "check", "test", "bench"];
const files = (kind: string): string[] => everywhere.map((folder) => `${folder}/**/*.${kind}test.{ts,tsx}`);
const outside = ["**/node_modules/**", "dist/**", "data/**"];
const acceptance = "test/acceptance/**/*.test.ts";
/** Loading the server takes longer than most tests: once a worker, not once a file. What a test registers for itself it names for itself. */
const shared = { isolate: false } as const;
/** Node reads our files as they are, as it does when the programs are not bundled; only the web's own need more than that. */
const plain = { ...shared, experimental: { viteModuleRunner: false, nodeLoader: false } } as const;

export default defineConfig({
  // What the web bundle is built with is of no use here, and dropping the plugins makes the start faster.
  plugins: [],
  test: {
    pool: "forks",
    maxWorkers: 3,
    passWithNoTests: true,
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
        test: {
          ...plain,
          name: "db18",
          include: files("db."),
          exclude: outside,
          globalSetup: ["test/database-setup.ts"],
          env: { TILTH_TEST_SERVER: "18" },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...plain,
          name: "db15",
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
          name: "http",
          include: files("http."),
          exclude: outside,
          globalSetup: ["test/database-setup.ts"],
          env: { TILTH_TEST_SERVER: "18" },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...plain,
          name: "browser",
          include: files("browser."),
          exclude: outside,
          globalSetup: ["test/database-setup.ts"],
          env: { TILTH_TEST_SERVER: "18" },
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
