import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../errors/index.ts";
import { isAlive, ownMark, type ProcessMark } from "./process.ts";

// Clearing a dead process's lock takes microseconds; whoever still holds the right to do so after this long was killed in the act.
const clearingMs = 10_000;

/** Runs `work` while no other process runs anything under the same lock file; a lock left by a dead process is taken over. */
export async function underLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + waitMs;
  while (!takeLock(file)) {
    if (Date.now() > until) {
      const holder = readMark(file);
      throw new Fault("lock_held", {
        sentence: `Process ${holder?.pid ?? "?"} has been holding ${file} for too long.`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Takes the lock unless a live process has it; whoever has it removes the file when done. The lock appears with its content in one step
 * (a link), so nobody ever reads half of it.
 */
export function takeLock(file: string): boolean {
  const mine = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(mine, JSON.stringify(ownMark()));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    clearIfDead(file);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Only one process at a time may clear, and only what it has read as dead: a dead owner can't give its lock back and nobody else may. */
function clearIfDead(file: string): void {
  const holder = readMark(file);
  if (!holder || isAlive(holder)) return;
  const clearing = `${file}.clearing`;
  try {
    writeFileSync(clearing, "", { flag: "wx" });
  } catch {
    if (Date.now() - (statSync(clearing, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > clearingMs)
      rmSync(clearing, { force: true });
    return;
  }
  try {
    const still = readMark(file);
    if (still && !isAlive(still)) rmSync(file, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
}

export function readMark(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProcessMark;
  } catch {
    return undefined;
  }
}
