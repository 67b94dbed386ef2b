import { expect, test } from "vitest";
import { type Found, judge, usualGuards } from "./guards.ts";
import { nextRun } from "./schedule.ts";

const found = (more: Partial<Found>): Found => ({
  rows: 100,
  unreadable: 0,
  examples: [],
  torn: [],
  columns: [],
  known: 100,
  missing: 0,
  anew: 0,
  ended: {},
  ...more,
});
const guardsOf = (more: Partial<Found>, before: number | null = 100, all = true): string[] =>
  judge(found(more), before, usualGuards, all).map(({ guard }) => guard);

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

test("columns that are gone, a torn file and rows nobody can read are held also at the first run", () => {
  expect(guardsOf({ columns: [{ file: "a.csv", gone: ["id"], added: ["key"] }] }, null)).toEqual(["columns"]);
  expect(guardsOf({ columns: [{ file: "a.csv", gone: [], added: ["key"] }] }, null)).toEqual([]);
  expect(guardsOf({ torn: [{ file: "a.csv", line: 9, sign: "row" }] }, null)).toEqual(["torn"]);
  expect(guardsOf({ unreadable: 21 }, null)).toEqual(["unreadable"]);
});

test("a run of changes says nothing about what is missing, and a handful of rows is no pattern", () => {
  expect(guardsOf({ rows: 1, missing: 99 }, 100, false)).toEqual([]);
  expect(guardsOf({ rows: 1, missing: 3, known: 4 }, 4)).toEqual([]);
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
