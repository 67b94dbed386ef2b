import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Clock, fixedClock } from "../server/platform/clock/index.ts";
import { type Ctx, type Database, migrate, openDatabase } from "../server/platform/db/index.ts";
import { migrations } from "../server/platform/db/migrate.ts";
import { asClient, type DatabaseHandle, ensureDatabase } from "../server/platform/postgres/index.ts";
import { buildFixture, type FixtureWorkspace } from "./build-fixture.ts";
import { fixtureDay } from "./fixture-sql.ts";

/** Changes whenever the rows would; an older fixture is built anew. */
const fixtureVersion = 2;

export interface Fixture {
  size: number;
  db: Database;
  handle: DatabaseHandle;
  /** The first is the one measured: as many accounts as asked for. The other two are there to be kept apart from it. */
  workspaces: FixtureWorkspace[];
  /** In the first workspace, on the fixture's day. */
  ctx: Ctx;
  clock: Clock;
  dataDir: string;
  close(): Promise<void>;
}

export interface FixtureOptions {
  /** The data folder; the fixture lies in its `bench/`. */
  data: string;
  connections?: number;
  /** Take the fixture that is there although the schema has moved on since. */
  asIs?: boolean;
}

interface Stamp {
  version: number;
  schema: string;
  workspaces: FixtureWorkspace[];
}

/** The fixture of this size: built when there is none (minutes), else opened. Benches that write do so in a transaction they roll back, or tidy up. */
export async function openFixture(size: number, options: FixtureOptions): Promise<Fixture> {
  const dataDir = join(options.data, "bench", String(size));
  mkdirSync(dataDir, { recursive: true });
  const handle = await ensureDatabase({ dataDir });
  const clock = fixedClock(`${fixtureDay}T09:00:00Z`);
  const stampFile = join(dataDir, "fixture.json");
  const schema = createHash("sha256")
    .update(
      migrations()
        .map((one) => one.sql)
        .join("\n"),
    )
    .digest("hex")
    .slice(0, 16);
  let stamp = readStamp(stampFile);
  if (!(stamp && options.asIs) && (stamp?.version !== fixtureVersion || stamp.schema !== schema)) {
    const from = performance.now();
    process.stderr.write(`Building the fixture of ${size} accounts in ${dataDir}; this happens once.\n`);
    rmSync(stampFile, { force: true });
    await asClient({ ...handle.admin, database: "postgres" }, async (client) => {
      await client.query("drop database if exists tilth with (force)");
      await client.query("create database tilth template template0 encoding 'UTF8' owner tilth_owner");
    });
    await migrate(handle);
    stamp = { version: fixtureVersion, schema, workspaces: await buildFixture(handle, size, clock) };
    writeFileSync(stampFile, JSON.stringify(stamp));
    process.stderr.write(`Built in ${Math.round((performance.now() - from) / 1000)} s.\n`);
  }
  const db = openDatabase(handle, options.connections ?? 6);
  const workspace = (stamp.workspaces[0] as FixtureWorkspace).id;
  return {
    size,
    db,
    handle,
    workspaces: stamp.workspaces,
    ctx: { db, clock, workspace, actor: { kind: "system" }, dataDir },
    clock,
    dataDir,
    close: async () => {
      await db.close();
      await handle.release();
    },
  };
}

function readStamp(file: string): Stamp | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Stamp) : undefined;
}
