import { type ChildProcess, spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { programRoot } from "../config/index.ts";
import {
  asClient,
  canEnter,
  type DatabaseHandle,
  databaseState,
  ensureDatabase,
  knownPlace,
  type ServerMajor,
  stopDatabase,
} from "./index.ts";
import { long } from "../../../test/long.ts";

// Each test file of this kind runs on both majors; here each starts servers of its own.
const server = (process.env["TILTH_TEST_SERVER"] ?? "18") as ServerMajor;
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A data folder of its own; closed to all others only where the test is about that. */
function dataFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tilth-launcher-"));
  folders.push(folder);
  const data = path.join(folder, "data");
  mkdirSync(data);
  if (mode === 0o755) openToAll(folder);
  return data;
}

/** For the tests that are not about making the database; making one takes most of their time. */
function oneDatabase(): string {
  made ??= dataFolder();
  return made;
}
let made: string | undefined;

function openToAll(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(path.join(folder, "data"), { recursive: true, mode: 0o755 });
}

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) {
    const data = path.join(folder, "data");
    const home = knownPlace(data)?.home;
    await stopDatabase(data).catch(() => {});
    if (home) rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

const ensure = (dataDir: string): Promise<DatabaseHandle> => ensureDatabase({ dataDir, server });

/** Another process that uses the database until its standard input closes; it says which server it got. */
function user(
  dataDir: string,
  as: { uid?: number; gid?: number } = {},
): { child: ChildProcess; got: Promise<string>; done: Promise<number | null> } {
  const script = `
    const { ensureDatabase, asClient } = await import(${JSON.stringify(path.join(import.meta.dirname, "index.ts"))});
    const handle = await ensureDatabase({ dataDir: ${JSON.stringify(dataDir)}, server: "${server}" });
    const { rows } = await asClient(handle.program, (client) => client.query("select pg_postmaster_start_time()::text as began"));
    console.log(rows[0].began);
    process.stdin.resume().once("end", async () => { await handle.release(); process.exit(0); });`;
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script],
    {
      stdio: ["pipe", "pipe", "inherit"],
      cwd: "/",
      ...as,
    },
  );
  children.push(child);
  const done = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const got = new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (part) => resolve(String(part).trim()));
    void done.then((code) => reject(new Error(`ended with ${code} before it had the database`)));
  });
  return { child, got, done };
}

test("two first starts at once get one server, and the last one out stops it", long, async () => {
  const dataDir = dataFolder();
  const [first, second] = [user(dataDir), user(dataDir)];
  expect(await first.got).toBe(await second.got);
  expect(databaseState(dataDir).holders).toHaveLength(2);
  first.child.stdin?.end();
  expect(await first.done).toBe(0);
  expect(databaseState(dataDir).running).toBeDefined();
  second.child.stdin?.end();
  expect(await second.done).toBe(0);
  expect(databaseState(dataDir).running).toBeUndefined();
});

test("rows that were committed are there after the server was killed", async () => {
  const dataDir = oneDatabase();
  const before = await ensure(dataDir);
  await asClient(before.admin, (client) => client.query("create table kept as select generate_series(1, 1000) as n"));
  const killed = databaseState(dataDir).running?.pid ?? 0;
  process.kill(killed, "SIGKILL");
  // At once: the killed one may still look alive.
  const after = await ensure(dataDir);
  const { rows } = await asClient(after.admin, (client) => client.query("select count(*)::int as n from kept"));
  expect(rows).toEqual([{ n: 1000 }]);
  await before.release();
  expect(databaseState(dataDir).running).toBeDefined();
  await after.release();
  expect(databaseState(dataDir).running).toBeUndefined();
});

test("a killed user of the database does not keep it up", async () => {
  const dataDir = oneDatabase();
  const killed = user(dataDir);
  await killed.got;
  killed.child.kill("SIGKILL");
  await killed.done;
  expect(databaseState(dataDir).running).toBeDefined();
  const handle = await ensure(dataDir);
  expect(databaseState(dataDir).holders).toEqual([process.pid]);
  await handle.release();
  expect(databaseState(dataDir).running).toBeUndefined();
});

test("a first start that is killed while it makes the database is made good by the next", async () => {
  const dataDir = dataFolder();
  const killed = user(dataDir);
  killed.got.catch(() => {});
  // The folder of the half-made cluster is the sign that initdb runs.
  const home = path.join(dataDir, "postgres", "server");
  while (!existsSync(home) || !readdirSync(home).some((name) => name.startsWith("cluster.new-"))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  killed.child.kill("SIGKILL");
  await killed.done;
  const handle = await ensure(dataDir);
  expect(handle.version).toBeGreaterThan(150_000);
  await handle.release();
});

test("a pid file whose number went to another program does not keep the server from starting", async () => {
  const dataDir = oneDatabase();
  const first = await ensure(dataDir);
  const file = path.join(knownPlace(dataDir)?.cluster ?? "", "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  await first.release();
  // Of the server's own user: only such a process makes PostgreSQL refuse.
  const stranger = spawn("sleep", ["60"], isRoot ? { uid: nobody, gid: nobody } : {});
  children.push(stranger);
  writeFileSync(file, [stranger.pid, ...lines.slice(1)].join("\n"));
  if (isRoot) chownSync(file, nobody, nobody);
  const second = await ensure(dataDir);
  expect(databaseState(dataDir).running?.pid).not.toBe(stranger.pid);
  await second.release();
  expect(stranger.exitCode).toBeNull();
});

test("a database of another major version is refused in words and left as it is", async () => {
  const dataDir = oneDatabase();
  await (await ensure(dataDir)).release();
  const file = path.join(knownPlace(dataDir)?.cluster ?? "", "PG_VERSION");
  writeFileSync(file, "17\n");
  await expect(ensure(dataDir)).rejects.toThrow(/made by PostgreSQL 17/);
  expect(databaseState(dataDir)).toEqual({ running: undefined, holders: [] });
  writeFileSync(file, `${server}\n`);
  await (await ensure(dataDir)).release();
});

test("the program's login owns nothing, is nobody by itself, and acts as one of two roles", async () => {
  const dataDir = oneDatabase();
  const handle = await ensure(dataDir);
  const may = async (role: string): Promise<boolean> => {
    const as = { ...handle.program, options: `-c role=${role}` };
    return asClient(
      as,
      async (client) => (await client.query("select current_user::text as who")).rows[0].who === role,
    ).catch(() => false);
  };
  expect([await may("tilth_request"), await may("tilth_system")]).toEqual([true, true]);
  expect([await may("tilth_owner"), await may("tilth_search"), await may("postgres")]).toEqual([false, false, false]);
  const { rows } = await asClient(handle.admin, (client) =>
    client.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles where rolname = 'tilth'",
    ),
  );
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolinherit: false },
  ]);
  await handle.release();
});

test("what is acknowledged is on the disk, pages carry checksums, and nothing listens on the network", async () => {
  const dataDir = oneDatabase();
  const handle = await ensure(dataDir);
  const names = [
    "fsync",
    "full_page_writes",
    "synchronous_commit",
    "data_checksums",
    "listen_addresses",
    "server_encoding",
    "jit",
  ];
  const { rows } = await asClient(handle.admin, (client) =>
    client.query("select name, setting from pg_settings where name = any($1)", [names]),
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    data_checksums: "on",
    listen_addresses: "",
    server_encoding: "UTF8",
    jit: "off",
  });
  await expect(
    asClient({ ...handle.program, password: "wrong" }, (client) => client.query("select 1")),
  ).rejects.toThrow(/password/);
  await handle.release();
});

test("another server that lets the login make no roles is answered with the statements to run there", async () => {
  const dataDir = oneDatabase();
  const handle = await ensure(dataDir);
  const { host, password } = handle.admin;
  await asClient(handle.admin, async (client) => {
    await client.query("create database other");
    await client.query("create role guest login password 'guest'");
  });
  const url = (name: string, secret: string): string =>
    `postgres://${name}:${secret}@/other?host=${encodeURIComponent(String(host))}`;
  await expect(ensureDatabase({ dataDir, databaseUrl: url("guest", "guest") })).rejects.toThrow(
    /grant tilth_request to guest;/,
  );
  const external = await ensureDatabase({ dataDir, databaseUrl: url("postgres", String(password)) });
  expect(external).toMatchObject({ kind: "external", lacking: [], version: handle.version });
  await handle.release();
});

test.runIf(isRoot)("root gets a database also where the service user can't enter the data folder", long, async () => {
  const dataDir = dataFolder(0o700);
  const handle = await ensure(dataDir);
  expect(handle.version).toBeGreaterThan(150_000);
  expect(knownPlace(dataDir)?.home.startsWith(dataDir)).toBe(false);
  await handle.release();
  const again = await ensure(dataDir);
  await again.release();
});

test.runIf(isRoot && canEnter(programRoot(), { uid: nobody, gid: nobody }))(
  "an ordinary user needs no help from root",
  async () => {
    const dataDir = dataFolder();
    chownSync(dataDir, nobody, nobody);
    const ordinary = user(dataDir, { uid: nobody, gid: nobody });
    await ordinary.got;
    ordinary.child.stdin?.end();
    expect(await ordinary.done).toBe(0);
  },
);
