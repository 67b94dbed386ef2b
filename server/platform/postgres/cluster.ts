import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Fault } from "../errors/index.ts";
import type { Binaries } from "./binaries.ts";
import type { Passwords } from "./passwords.ts";
import type { Place } from "./place.ts";
import { serverUser } from "./server-user.ts";

/** Makes the cluster unless it is there. It is built aside and renamed when whole, so a half-made one is never started. Call it under the lock. */
export async function ensureCluster(place: Place, binaries: Binaries, passwords: Passwords): Promise<void> {
  const major = clusterMajor(place);
  if (major === binaries.major) return;
  if (major !== undefined) {
    throw new Fault("other_server_major", {
      sentence: `The database in ${place.cluster} was made by PostgreSQL ${major}, and this Tilth brings ${binaries.major}.`,
    });
  }
  clearHalfMade(place);
  const made = mkdtempSync(path.join(place.home, "cluster.new-"));
  const passwordFile = path.join(made, "password");
  const folder = path.join(made, "cluster");
  writeFileSync(passwordFile, `${passwords.postgres}\n`, { mode: 0o600 });
  own(made);
  own(passwordFile);
  await initialise(binaries, folder, passwordFile);
  renameSync(folder, place.cluster);
  const home = openSync(place.home, "r");
  fsyncSync(home);
  closeSync(home);
  rmSync(made, { recursive: true, force: true });
}

/** A killed start leaves a half-made cluster, and its initdb may still be writing; what can't go now goes the next time. */
function clearHalfMade(place: Place): void {
  for (const name of readdirSync(place.home)) {
    if (!name.startsWith("cluster.new-")) continue;
    try {
      rmSync(path.join(place.home, name), { recursive: true, force: true });
    } catch {
      // Not empty again already.
    }
  }
}

/** The major version that wrote the cluster; undefined where there is none. */
export function clusterMajor(place: Place): string | undefined {
  const file = path.join(place.cluster, "PG_VERSION");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(place.cluster)) {
    throw new Fault("cluster_damaged", {
      sentence: `${place.cluster} is there but holds no PG_VERSION, so it is not a whole database.`,
    });
  }
  return undefined;
}

/** Written with our rights and handed to the user PostgreSQL runs as. */
export function writeOwned(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
  own(file);
}

async function initialise(binaries: Binaries, folder: string, passwordFile: string): Promise<void> {
  const common = [
    "-D",
    folder,
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--data-checksums",
    "--no-instructions",
  ];
  let said = "";
  for (const locale of localeChoices(binaries)) {
    const { code, output } = await run(binaries.initdb, [...common, ...locale]);
    if (code === 0) return;
    said = output;
    rmSync(folder, { recursive: true, force: true });
    if (!/locale/i.test(output)) break;
  }
  throw new Fault("database_not_made", {
    sentence: `The database could not be made; initdb says: ${said.trim().split("\n").slice(-3).join(" ")}`,
  });
}

/** Columns name their collations, so the default only has to be the same everywhere and order by code point. */
function localeChoices(binaries: Binaries): string[][] {
  const builtin = binaries.major === "18" ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  // Not every system has a C.UTF-8 of its own; what letters are then comes from the next best.
  return [
    [...builtin, "--locale=C.UTF-8"],
    [...builtin, "--locale=C", "--lc-ctype=en_US.UTF-8"],
    [...builtin, "--locale=C"],
  ];
}

function run(program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...serverUser(),
      cwd: "/",
      env: serverEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (part) => {
      output += part;
    });
    child.stderr.on("data", (part) => {
      output += part;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Nothing of ours reaches the server: a PGDATA or a locale of the shell would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    LC_ALL: process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8",
    TZ: "UTC",
  };
}

function own(file: string): void {
  const user = serverUser();
  if (user) chownSync(file, user.uid, user.gid);
}
