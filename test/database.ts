import { mkdtemp, rm } from "node:fs/promises";
import { flushCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject, vi } from "vitest";
import { compose } from "../server/main/compose.ts";
import { fixedClock } from "../server/platform/clock/index.ts";
import { type Ctx, type Database, newId, openDatabase } from "../server/platform/db/index.ts";
import { asClient, type DatabaseHandle } from "../server/platform/postgres/index.ts";
import { cloneTemplate } from "./cluster.ts";
import "./database-setup.ts";

// By now the server is loaded. A process of tests is ended from outside, so it doesn't get to keep what it compiled.
flushCompileCache();

export interface TestDatabase {
  /** Connections of this test file's own database. */
  readonly handle: DatabaseHandle;
  readonly db: Database;
  /** A folder that goes with the database. */
  readonly dataDir: string;
  /** server_version_num of the server the test runs on, 180004. */
  readonly version: number;
  /** A new workspace, as its command line sees it; the clock stands at `at` until it is set. */
  workspace(given?: Partial<WorkspaceGiven>): Promise<TestCtx>;
  /** One statement as the superuser, past row-level security: for looking, and for planting what the program never would. */
  asAdmin<R = Record<string, unknown>>(text: string, values?: unknown[]): Promise<R[]>;
}

export interface WorkspaceGiven {
  name: string;
  zone: string;
  currency: string;
  language: string;
  at: string;
}

export type TestCtx = Ctx & { clock: ReturnType<typeof fixedClock> };

/** Called once at the top of a test file: a database cloned from the template before its tests, dropped after them. */
export function useDatabase(): TestDatabase {
  let open: { handle: DatabaseHandle; db: Database; dataDir: string; drop(): Promise<void> } | undefined;
  const opened = () => {
    if (!open)
      throw new Error(
        "the test database is there once the tests run: use it inside test(), beforeAll() or beforeEach()",
      );
    return open;
  };
  beforeAll(async () => {
    compose();
    const { template, ...cluster } = inject("cluster");
    const clone = await cloneTemplate({ ...cluster, lacking: [], release: async () => {} }, template);
    const dataDir = await mkdtemp(join(tmpdir(), "tilth-test-data-"));
    open = { ...clone, dataDir, db: openDatabase(clone.handle, 4) };
  });
  afterAll(async () => {
    // Files share a process: what one sets in the environment is not the next one's.
    vi.unstubAllEnvs();
    if (!open) return;
    await open.db.close();
    await open.drop();
    await rm(open.dataDir, { recursive: true, force: true });
  });
  return {
    get handle() {
      return opened().handle;
    },
    get db() {
      return opened().db;
    },
    get dataDir() {
      return opened().dataDir;
    },
    get version() {
      return inject("cluster").version;
    },
    workspace: async (given = {}) => {
      const { db, dataDir } = opened();
      const {
        name = "Hedge & Field",
        zone = "Europe/London",
        currency = "EUR",
        language = "en",
        at = "2026-03-02T09:00:00Z",
      } = given;
      const workspace = newId();
      await db.system.query(
        "insert into workspaces (id, name, time_zone, currency, language) values ($1, $2, $3, $4, $5)",
        [workspace, name, zone, currency, language],
      );
      return { db, dataDir, workspace, clock: fixedClock(at), actor: { kind: "command" } };
    },
    asAdmin: async <R>(text: string, values: unknown[] = []) =>
      asClient(opened().handle.admin, async (client) => (await client.query(text, values)).rows as R[]),
  };
}
