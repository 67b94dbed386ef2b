import { createHash, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { linkKeysGiven, sealingKeysGiven } from "../config/index.ts";
import { Fault } from "../errors/index.ts";

/** Keys that seal other systems' passwords: one seals, older ones still open what they sealed. */
export interface KeyBook {
  current: string;
  keys: Map<string, Buffer>;
  /** Where they come from, for people. */
  from: string;
}

const keyBytes = 32;

/**
 * The keys of this installation: from the environment where they are given there, else from a file in the data folder that only its owner may
 * read; made when first needed. They are never in the database, so a copy of the database or a backup opens nothing.
 */
export function keyBook(dataDir: string): KeyBook {
  const given = sealingKeysGiven();
  if (given.length > 0) return bookOf(given, "the environment variable TILTH_SEALING_KEYS");
  const file = fileOf(dataDir);
  const known = read(file);
  if (known) return bookOf(known, file);
  write(file, [newKey()], "once");
  return bookOf(read(file) as string[], file);
}

/**
 * The keys of links in mails, kept as the sealing keys are but in a book of their own: a mail may be read years later, so these are never rotated away.
 */
export function linkKeyBook(dataDir: string): KeyBook {
  const given = linkKeysGiven();
  if (given.length > 0) return bookOf(given, "the environment variable TILTH_LINK_KEYS");
  const file = path.join(dataDir, "secrets", "links");
  const known = read(file);
  if (known) return bookOf(known, file);
  write(file, [newKey()], "once");
  return bookOf(read(file) as string[], file);
}

/** Puts a new key first; the older ones stay, to open what they sealed until it is sealed anew. */
export function addKey(dataDir: string): KeyBook {
  refuseGiven();
  const book = keyBook(dataDir);
  const kept = [...book.keys.values()].map((key) => key.toString("base64url"));
  write(fileOf(dataDir), [newKey(), ...kept]);
  return keyBook(dataDir);
}

/** Forgets all keys but the current one. Only when nothing is sealed with them any more. */
export function dropOldKeys(dataDir: string): void {
  refuseGiven();
  const book = keyBook(dataDir);
  write(fileOf(dataDir), [(book.keys.get(book.current) as Buffer).toString("base64url")]);
}

/** Keys given by the environment are rotated there: a new one in front, the old ones behind it. */
export const keysAreGiven = (): boolean => sealingKeysGiven().length > 0;

function refuseGiven(): void {
  if (keysAreGiven()) throw new Error("keys of the environment are changed there");
}

const fileOf = (dataDir: string): string => path.join(dataDir, "secrets", "sealing");
const newKey = (): string => randomBytes(keyBytes).toString("base64url");
const nameOf = (key: Buffer): string => createHash("sha256").update(key).digest("hex").slice(0, 12);

function bookOf(written: string[], from: string): KeyBook {
  const keys = written.map((text) => Buffer.from(text, "base64url"));
  if (keys.some((key) => key.length !== keyBytes)) throw new Fault("sealing_key_invalid", { from });
  return { current: nameOf(keys[0] as Buffer), keys: new Map(keys.map((key) => [nameOf(key), key])), from };
}

function read(file: string): string[] | undefined {
  try {
    return readFileSync(file, "utf8").split(/\s+/).filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Appears whole. `once`: of two programs that start together the second takes the first one's. */
function write(file: string, keys: string[], when?: "once"): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${keys.join("\n")}\n`, { mode: 0o600 });
  if (when !== "once") return renameSync(mine, file);
  try {
    linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}
