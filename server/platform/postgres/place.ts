import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Fault } from "../errors/index.ts";
import { canEnter, serverUser } from "./server-user.ts";

/** Where the embedded database of a data folder lives. */
export interface Place {
  /** Holds the cluster, its log and (where the path is short enough) its socket; belongs to the user PostgreSQL runs as. */
  home: string;
  cluster: string;
  log: string;
  /** Our own: passwords, and where home is when it is elsewhere. */
  state: string;
}

// The system allows 107 bytes for the path of a socket on Linux and 103 on macOS, name and all.
const longestSocketFolder = 103 - "/.s.PGSQL.5432".length;
// Where root keeps what a service user must reach although the data folder is closed to it.
const openFolders = ["/var/lib/tilth", "/var/tmp/tilth", "/tmp/tilth"];

/** The place of a data folder, made when there is none. Call it under the lock. */
export function findPlace(dataDir: string): Place {
  const state = path.join(dataDir, "postgres");
  mkdirSync(state, { recursive: true, mode: serverUser() ? 0o711 : 0o700 });
  const record = path.join(state, "place.json");
  let recorded = read(record);
  if (!recorded) {
    const home = canEnter(state, serverUser()) ? path.join(state, "server") : homeElsewhere(dataDir);
    makeOwn(home);
    recorded = { home };
    writeFileSync(record, `${JSON.stringify(recorded, null, 2)}\n`, { mode: 0o600 });
  }
  return placeAt(dataDir, state, recorded);
}

/** The place as it was recorded; undefined where no embedded database was ever started. Changes nothing. */
export function knownPlace(dataDir: string): Place | undefined {
  const state = path.join(dataDir, "postgres");
  const recorded = read(path.join(state, "place.json"));
  return recorded && placeAt(dataDir, state, recorded);
}

interface Recorded {
  home: string;
}

function placeAt(dataDir: string, state: string, recorded: Recorded): Place {
  // A data folder that was moved takes its own database along.
  const inside = path.join(state, "server");
  const home = existsSync(path.join(inside, "cluster")) ? inside : recorded.home;
  if (home !== inside && existsSync(path.join(home, "data-folder"))) {
    const owner = readFileSync(path.join(home, "data-folder"), "utf8").trim();
    if (owner !== realpathSync(dataDir) && existsSync(path.join(owner, "postgres", "place.json"))) {
      throw new Fault("data_folder_copied", {
        sentence: `${dataDir} is a copy of ${owner}, and both would use the one database in ${home}.`,
      });
    }
  }
  return { home, cluster: path.join(home, "cluster"), log: path.join(home, "server.log"), state };
}

function homeElsewhere(dataDir: string): string {
  const name = `${createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12)}-${randomBytes(3).toString("hex")}`;
  const home = path.join(openFolder(), name);
  process.stderr.write(
    `PostgreSQL does not run as root and its service user can't enter ${dataDir}, so its files are kept in ${home}.\n`,
  );
  makeOwn(home);
  writeFileSync(path.join(home, "data-folder"), `${realpathSync(dataDir)}\n`);
  return home;
}

/** Databases kept outside a data folder that is gone. Nobody but their owner can say that they are of no use any more. */
export function abandonedHomes(): string[] {
  return openFolders.flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => path.join(folder, name)).filter((home) => isAbandoned(home));
  });
}

function isAbandoned(home: string): boolean {
  try {
    const dataDir = readFileSync(path.join(home, "data-folder"), "utf8").trim();
    return read(path.join(dataDir, "postgres", "place.json"))?.home !== home;
  } catch {
    return false;
  }
}

/** A folder of root that everybody may enter. */
export function openFolder(): string {
  for (const folder of openFolders) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const entry = lstatSync(folder);
      if (entry.isDirectory() && entry.uid === 0 && !(entry.mode & 0o022) && canEnter(folder, serverUser()))
        return folder;
    } catch {
      // Not writable here; the next one.
    }
  }
  throw new Fault("no_open_folder", {
    sentence: `PostgreSQL needs a folder its service user can enter, and none of ${openFolders.join(", ")} can be made.`,
  });
}

/** Where a server that is about to start puts its socket: beside the cluster where the path is short enough. */
export function socketFolder(home: string): string {
  const inside = path.join(home, "s");
  if (Buffer.byteLength(inside) <= longestSocketFolder) {
    makeOwn(inside);
    return inside;
  }
  // A temporary folder with a name nobody can foresee, open to us alone.
  const temporary = mkdtempSync(path.join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : "/tmp", "tilth-"));
  makeOwn(temporary);
  return temporary;
}

/** Made, if need be, and given to the user PostgreSQL runs as; closed to all others. */
function makeOwn(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
}

function read(file: string): Recorded | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Recorded;
  } catch {
    return undefined;
  }
}
