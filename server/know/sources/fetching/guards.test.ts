import { expect, test } from "vitest";
import { type Found, judge, type KindFound, nothingFound, usualGuards } from "./guards.ts";
import { nextRun } from "./schedule.ts";

const customers = (more: Partial<KindFound> = {}): KindFound => ({
  rows: 100,
  unreadable: 0,
  known: 100,
  missing: 0,
  anew: 0,
  ...more,
});
const found = (kinds: Record<string, KindFound>, more: Partial<Found> = {}): Found => ({
  ...nothingFound(),
  kinds,
  examples: [],
  torn: [],
  columns: [],
  ended: {},
  ...more,
});
const guardsOf = (more: Partial<KindFound>, before: number | null = 100, all = true): string[] =>
  judge(found({ account: customers(more) }), before === null ? {} : { account: before }, usualGuards, all).map(
    ({ guard }) => guard,
  );
const atFirst = (more: Partial<Found>): string[] =>
  judge(found({ account: customers({ known: 0 }) }, more), {}, usualGuards, true).map(({ guard }) => guard);

test("a run like the last one passes", () => {
  expect(guardsOf({})).toEqual([]);
  expect(guardsOf({ rows: 290, missing: 20, unreadable: 20 })).toEqual([]);
});

test("three times the rows, a third of them, and none at all are held", () => {
  expect(guardsOf({ rows: 300 })).toEqual(["rows_more"]);
  expect(guardsOf({ rows: 33, missing: 67 })).toEqual(["rows_fewer", "missing"]);
  expect(guardsOf({ rows: 0, missing: 100 })).toEqual(["empty"]);
});

test("a run by which half the customers would be gone is held, whatever its number of rows", () => {
  expect(guardsOf({ rows: 100, missing: 50 })).toEqual(["missing"]);
});

test("each kind is judged by itself: hundreds of orders do not hide that half the customers are gone, nor that none came", () => {
  const orders = customers({ rows: 830, known: 830 });
  const half = found({ account: customers({ rows: 46, known: 91, missing: 45 }), order: orders });
  const before = { account: 91, order: 830 };
  expect(judge(half, before, usualGuards, true)).toEqual([
    { guard: "missing", kind: "account", missing: 45, known: 91, limit: 0.2 },
  ]);
  expect(judge(found({ order: orders }), before, usualGuards, true)).toEqual([
    { guard: "empty", kind: "account", before: 91 },
  ]);
});

test("columns that are gone, a torn file and rows nobody can read are held also at the first run", () => {
  expect(atFirst({ columns: [{ file: "a.csv", gone: ["id"], added: ["key"] }] })).toEqual(["columns"]);
  expect(atFirst({ columns: [{ file: "a.csv", gone: [], added: ["key"] }] })).toEqual([]);
  expect(atFirst({ torn: [{ file: "a.csv", line: 9, sign: "row" }] })).toEqual(["torn"]);
  expect(guardsOf({ unreadable: 21 }, null)).toEqual(["unreadable"]);
});

test("a handful of records is judged by their number: one that is gone is no accident, four of five are", () => {
  expect(guardsOf({ rows: 4, known: 5, missing: 1 }, 5)).toEqual([]);
  expect(guardsOf({ rows: 1, known: 5, missing: 4 }, 5)).toEqual(["rows_fewer", "missing"]);
  expect(guardsOf({ rows: 2, known: 4, missing: 2 }, 4)).toEqual(["missing"]);
  expect(guardsOf({ rows: 0, known: 5, missing: 5 }, 5)).toEqual(["empty"]);
  expect(guardsOf({ rows: 6, known: 2, anew: 4 }, 2)).toEqual([]);
  expect(guardsOf({ rows: 15, known: 5, anew: 10 }, 5)).toEqual(["rows_more"]);
});

test("a run of changes says nothing about what is missing, but a source does not grow threefold unseen", () => {
  expect(guardsOf({ rows: 1, missing: 99 }, 100, false)).toEqual([]);
  expect(guardsOf({ rows: 150, anew: 150 }, 100, false)).toEqual([]);
  expect(guardsOf({ rows: 200, anew: 200 }, 100, false)).toEqual(["grows"]);
});

test("the next run is at the local time, also over the night the clocks change, and weekly on its day", () => {
  const daily = { every: "day", at: "06:30" } as const;
  expect(nextRun(daily, new Date("2026-03-28T06:31:00Z"), "Europe/London").toISOString()).toBe(
    "2026-03-29T05:30:00.000Z",
  );
  expect(nextRun({ ...daily, every: "week", weekday: 1 }, new Date("2026-03-02T09:00:00Z"), "UTC").toISOString()).toBe(
    "2026-03-09T06:30:00.000Z",
  );
  expect(nextRun({ minutes: 15 }, new Date("2026-03-02T09:07:00Z"), "UTC").toISOString()).toBe(
    "2026-03-02T09:15:00.000Z",
  );
});
