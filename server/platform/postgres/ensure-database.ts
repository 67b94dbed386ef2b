import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { isLost } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { type Binaries, findBinaries, type ServerMajor } from "./binaries.ts";
import { clusterMajor, ensureCluster } from "./cluster.ts";
import { type ExternalDatabase, openExternal } from "./external.ts";
import { addHolder, liveHolders, removeHolder } from "./holders.ts";
import { underLock } from "./lock.ts";
import { type Passwords, readPasswords } from "./passwords.ts";
import { findPlace, knownPlace, type Place } from "./place.ts";
import { databaseName, ensureDatabaseExists, ensureRoles, loginName } from "./roles.ts";
import { ensureServer, type RunningServer, runningServer, stopServer } from "./server.ts";

export interface DatabaseOptions {
  dataDir: string;
  /** Another PostgreSQL; then nothing is started or stopped. */
  databaseUrl?: string | undefined;
  /** A program that stays (`tilth start`, the worker) rather than one command. */
  hold?: boolean;
  /** Major version of the embedded server; tests run on both. */
  server?: ServerMajor;
}

export interface DatabaseHandle {
  kind: "embedded" | "external";
  /** server_version_num, 180004. */
  version: number;
  /** Migrations, roles, backup: a superuser on the embedded server. */
  admin: pg.PoolConfig;
  /** The login of the running program. */
  program: pg.PoolConfig;
  /** SQL somebody with more rights has to run on a server that is not ours; empty where all is well. */
  lacking: string[];
  /** Close your pools first. The last user out stops the embedded server. */
  release(): Promise<void>;
}

// A first start makes the cluster (about a second); a start after a kill may have to replay gigabytes.
const lockMs = 300_000;
const reachTries = 20;

/** The database of a data folder, up and with its roles: the given one, or the embedded one, started unless it runs. */
export async function ensureDatabase(options: DatabaseOptions): Promise<DatabaseHandle> {
  if (options.databaseUrl) return fromExternal(await openExternal(options.databaseUrl));
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  return underLock(lockFile(dataDir), lockMs, async () => {
    const place = findPlace(dataDir);
    const binaries = findBinaries(options.server ?? "18");
    const passwords = readPasswords(place);
    await ensureCluster(place, binaries, passwords);
    // Signed in before the start: should we be killed now, the next one out knows that nobody needs the server.
    const holder = addHolder(dataDir, options.hold ?? false);
    try {
      const admin = await reach(place, binaries, passwords);
      return {
        kind: "embedded",
        version: admin.version,
        admin: admin.connection,
        program: { ...admin.connection, user: loginName, password: passwords.tilth },
        lacking: [],
        release: once(() => leave(dataDir, holder)),
      };
    } catch (error) {
      removeHolder(holder);
      throw error;
    }
  });
}

/** A server that was killed this very moment still looks alive; then it is started once more. */
async function reach(
  place: Place,
  binaries: Binaries,
  passwords: Passwords,
): Promise<{ connection: pg.PoolConfig; version: number }> {
  for (let attempt = 1; ; attempt++) {
    const { sockets } = await ensureServer(place, binaries);
    const connection: pg.PoolConfig = {
      host: sockets,
      port: 5432,
      user: "postgres",
      password: passwords.postgres,
      database: databaseName,
      application_name: "tilth",
    };
    try {
      return { connection, version: await prepare(connection, passwords.tilth) };
    } catch (error) {
      if (!isLost(error) || attempt === reachTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Stops the embedded server whoever uses it; true when one was running. */
export async function stopDatabase(dataDir: string): Promise<boolean> {
  if (!knownPlace(dataDir)) return false;
  return underLock(lockFile(dataDir), lockMs, async () => {
    const place = knownPlace(dataDir);
    if (!place || !runningServer(place)) return false;
    await stopServer(place);
    return true;
  });
}

/** Was the embedded database of this data folder ever made? */
export function hasDatabase(dataDir: string): boolean {
  const place = knownPlace(dataDir);
  return place !== undefined && clusterMajor(place) !== undefined;
}

/** What runs and who uses it, without starting or changing anything. */
export function databaseState(dataDir: string): { running: RunningServer | undefined; holders: number[] } {
  const place = knownPlace(dataDir);
  return { running: place && runningServer(place), holders: liveHolders(dataDir).map((holder) => holder.pid) };
}

async function leave(dataDir: string, holder: string): Promise<void> {
  await underLock(lockFile(dataDir), lockMs, async () => {
    removeHolder(holder);
    const place = knownPlace(dataDir);
    if (place && liveHolders(dataDir).length === 0) await stopServer(place);
  });
}

/** Roles and database, made at the first start and after a start that was killed in between. One question where all is there. */
async function prepare(admin: pg.PoolConfig, password: string): Promise<number> {
  const warm = await asClient(admin, readVersion).catch((error: { code?: string }) => {
    // 3D000: there is no such database yet.
    if (error.code === "3D000") return undefined;
    throw error;
  });
  if (warm !== undefined) return warm;
  return asClient({ ...admin, database: "postgres" }, async (client) => {
    await ensureRoles(client, password);
    // Last, so that its presence says the roles are whole.
    await ensureDatabaseExists(client);
    return readVersion(client);
  });
}

async function readVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
  return Number(rows[0]?.version);
}

export async function asClient<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function fromExternal(external: ExternalDatabase): DatabaseHandle {
  const { connection, version, lacking } = external;
  if (lacking.length > 0) {
    throw new Fault("roles_lacking", {
      sentence: `The login of DATABASE_URL may not make what Tilth needs. Somebody who may should run there: ${lacking.join(" ")}`,
      lacking,
    });
  }
  return { kind: "external", version, admin: connection, program: connection, lacking, release: async () => {} };
}

function lockFile(dataDir: string): string {
  return path.join(dataDir, "run", "postgres.lock");
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
