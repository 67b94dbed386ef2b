import { expect, test } from "vitest";
import { type Ahead, settle, takenBack, trustMs, withAhead } from "./run-ahead.ts";
import type { Row } from "./today-list.ts";

const row = (account: string): Row => ({ account }) as Row;
const [a, b, c] = [row("a"), row("b"), row("c")];
const gone = (one: Row, index: number, part: Partial<Ahead> = {}): Ahead => ({
  row: one,
  index,
  list: "every",
  set: `set ${one.account}`,
  is: "gone",
  settled: false,
  until: trustMs,
  ...part,
});

test("a row that was done is gone before the server's list says so, and for good after it does", () => {
  expect(withAhead([a, b, c], [gone(b, 1)], "mine", 0)).toEqual([a, c]);
  const settled = settle([gone(b, 1)], [a, c], "mine");
  expect(withAhead([a, b, c], settled, "mine", 0)).toEqual([a, b, c]);
});

test("undone, a row stands where it stood until the server's list has it again", () => {
  const back = takenBack(settle([gone(b, 1)], [a, c], "mine"), "set b", 0);
  expect(withAhead([a, c], back, "mine", 1)).toEqual([a, b, c]);
  expect(withAhead([a, b, c], back, "mine", 1)).toEqual([a, b, c]);
  expect(withAhead([a, c], settle(back, [a, b, c], "mine"), "mine", 1)).toEqual([a, c]);
});

test("put off in one's own list, it stays in everybody's", () => {
  const off = [gone(a, 0, { list: "mine" })];
  expect(withAhead([a, b], off, "all", 0)).toEqual([a, b]);
  expect(withAhead([a, b], off, "mine", 0)).toEqual([b]);
  expect(settle(off, [b], "all")[0]?.settled).toBe(false);
});

test("what the server does not confirm in time was not so", () => {
  expect(withAhead([a, b], [gone(a, 0)], "mine", trustMs + 1)).toEqual([a, b]);
});
