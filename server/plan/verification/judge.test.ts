import fc from "fast-check";
import { expect, test } from "vitest";
import { hypergeometric } from "../../platform/statistics/hypergeometric.ts";
import { sampleSize } from "../../platform/statistics/index.ts";
import { type Found, judge, outcomeOfRecord } from "./judge.ts";
import { planDraw } from "./plan-draw.ts";

const found = (
  stratum: Found["stratum"],
  counts: { right?: number; wrong?: number; not?: number; open?: number },
): Found[] =>
  (
    [
      ["right", counts.right],
      ["wrong", counts.wrong],
      ["not-reached", counts.not],
      [null, counts.open],
    ] as const
  ).flatMap(([outcome, n]) => Array.from({ length: n ?? 0 }, () => ({ stratum, outcome, gone: false })));

test("without a top the sizes are those of the whole base", () => {
  for (const population of [50, 91, 1_000])
    expect(planDraw({ top: 0, rest: population }, { method: "margin", margin: 0.05, confidence: 0.95 })).toEqual([
      { stratum: "top", population: 0, size: 0 },
      { stratum: "rest", population, size: sampleSize({ population, margin: 0.05 }) },
    ]);
});

test("a top that is checked whole leaves the whole as precise as was asked", () => {
  const [top, rest] = planDraw({ top: 10, rest: 81 }, { method: "margin", margin: 0.05, confidence: 0.95 });
  expect(top).toMatchObject({ size: 10 });
  // The standard error of the whole: only the rest, 81 of 91, is uncertain.
  const n = rest?.size as number;
  const error = (81 / 91) * Math.sqrt((0.25 / n) * ((81 - n) / 80)) * 1.96;
  expect(error).toBeLessThanOrEqual(0.05);
  expect((81 / 91) * Math.sqrt((0.25 / (n - 1)) * ((81 - n + 1) / 80)) * 1.96).toBeGreaterThan(0.05);
});

test("all checked is exact; nothing checked says nothing", () => {
  expect(judge({ top: 4, rest: 0 }, found("top", { right: 3, wrong: 1 }), 0.95)).toMatchObject({
    low: 1,
    high: 1,
    rate: 0.25,
  });
  expect(judge({ top: 0, rest: 9 }, found("rest", { open: 5 }), 0.95)).toMatchObject({
    low: 0,
    high: 9,
    rate: null,
    open: 5,
  });
});

test("the rate weighs strata by their size, not by how many were drawn", () => {
  const all = judge(
    { top: 10, rest: 90 },
    [...found("top", { wrong: 5, right: 5 }), ...found("rest", { wrong: 1, right: 9 })],
    0.95,
  );
  expect(all.rate).toBeCloseTo((5 + 9) / 100, 12);
});

test("a record is wrong if one answer is, open until all are known, and right only if all are", () => {
  expect(outcomeOfRecord(["right", "wrong", null])).toBe("wrong");
  expect(outcomeOfRecord(["right", null])).toBeNull();
  expect(outcomeOfRecord(["right", "not-reached"])).toBe("not-reached");
  expect(outcomeOfRecord(["right", "right"])).toBe("right");
});

test("two strata known in part are together as sure as was asked: all draws of small bases, enumerated", () => {
  const sizes = { top: { population: 6, drawn: 4 }, rest: { population: 9, drawn: 5 } };
  for (let badTop = 0; badTop <= 6; badTop++) {
    for (let badRest = 0; badRest <= 9; badRest++) {
      let missed = 0;
      for (let x = 0; x <= 4; x++) {
        for (let y = 0; y <= 5; y++) {
          const chance =
            hypergeometric(x, { ...sizes.top, marked: badTop }) * hypergeometric(y, { ...sizes.rest, marked: badRest });
          if (chance === 0) continue;
          const { low, high } = judge(
            { top: 6, rest: 9 },
            [...found("top", { wrong: x, right: 4 - x }), ...found("rest", { wrong: y, right: 5 - y })],
            0.95,
          );
          if (badTop + badRest < low || badTop + badRest > high) missed += chance;
        }
      }
      expect(missed).toBeLessThanOrEqual(0.05 + 1e-12);
    }
  }
});

test("best and worst hold what those reached say, whatever was found", () => {
  const counts = fc.record({
    right: fc.nat({ max: 20 }),
    wrong: fc.nat({ max: 20 }),
    not: fc.nat({ max: 20 }),
    open: fc.nat({ max: 20 }),
    more: fc.nat({ max: 1_000 }),
  });
  fc.assert(
    fc.property(counts, counts, (top, rest) => {
      const drawn = (one: typeof top): number => one.right + one.wrong + one.not + one.open;
      const judged = judge(
        { top: drawn(top) + top.more, rest: drawn(rest) + rest.more },
        [...found("top", top), ...found("rest", rest)],
        0.95,
      );
      expect(judged.checked + judged.not_reached + judged.open).toBe(judged.drawn);
      expect(judged.best.low).toBeLessThanOrEqual(judged.low);
      expect(judged.worst.high).toBeGreaterThanOrEqual(judged.high);
      expect(judged.low).toBeGreaterThanOrEqual(judged.wrong);
      expect(judged.high).toBeLessThanOrEqual(judged.population - judged.right);
    }),
    { numRuns: 300 },
  );
});
