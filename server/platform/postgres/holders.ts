import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readMark } from "./lock.ts";
import { isAlive, ownMark, type ProcessMark } from "./process.ts";

/** Who uses the embedded database now: one file each, so that a killed holder needs nobody to sign it out. */
export interface Holder extends ProcessMark {
  /** A program that stays (`tilth start`, the worker), not one command. */
  stays: boolean;
}

export function addHolder(dataDir: string, stays: boolean): string {
  const folder = holdersFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${process.pid}-${randomBytes(4).toString("hex")}.json`);
  writeFileSync(file, JSON.stringify({ ...ownMark(), stays } satisfies Holder), { flag: "wx" });
  return file;
}

export function removeHolder(file: string): void {
  rmSync(file, { force: true });
}

/** The holders that live; what dead ones left is cleared away. Call it under the lock. */
export function liveHolders(dataDir: string): Holder[] {
  const folder = holdersFolder(dataDir);
  const live: Holder[] = [];
  for (const name of listed(folder)) {
    const file = path.join(folder, name);
    const holder = readMark(file) as Holder | undefined;
    if (holder && isAlive(holder)) live.push(holder);
    else rmSync(file, { force: true });
  }
  return live;
}

function holdersFolder(dataDir: string): string {
  return path.join(dataDir, "run", "holders");
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
