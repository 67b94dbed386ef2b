import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { isAlive, ownMark, takeLock, underLock } from "./index.ts";

const folder = mkdtempSync(path.join(tmpdir(), "tilth-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what runs under one lock never runs at the same time", async () => {
  let inside = 0;
  let most = 0;
  const turns = Array.from({ length: 12 }, () =>
    underLock(path.join(folder, "turns.lock"), 5_000, async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside--;
    }),
  );
  await Promise.all(turns);
  expect(most).toBe(1);
});

test("a lock is given back when the work fails", async () => {
  const file = path.join(folder, "failing.lock");
  await expect(
    underLock(file, 1_000, async () => {
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

test("a lock of a process that is gone is taken over", async () => {
  const file = path.join(folder, "dead.lock");
  const { pid } = spawnSync("true");
  writeFileSync(file, JSON.stringify({ pid, began: "1:1" }));
  expect(await underLock(file, 2_000, async () => "mine")).toBe("mine");
});

test("a lock whose number belongs to a later process is taken over", async () => {
  const file = path.join(folder, "recycled.lock");
  writeFileSync(file, JSON.stringify({ ...ownMark(), began: "another:1" }));
  expect(await underLock(file, 2_000, async () => "mine")).toBe("mine");
});

test("a lock of a living process is waited for, and the wait ends with a sentence that names it", async () => {
  const file = path.join(folder, "living.lock");
  expect(takeLock(file)).toBe(true);
  expect(takeLock(file)).toBe(false);
  await expect(underLock(file, 50, async () => "mine")).rejects.toThrow(String(process.pid));
  expect(isAlive(ownMark())).toBe(true);
});
