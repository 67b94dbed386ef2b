import fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast, atMost, hypergeometric } from "./hypergeometric.ts";
import { countRange, discoverySize, estimateHazard, exactInterval, sampleSize, wilsonInterval } from "./index.ts";

/** Whole numbers as far as they go: the number of ways to choose k of n. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

const draws = fc.integer({ min: 1, max: 70 }).chain((population) =>
  fc.record({
    population: fc.constant(population),
    marked: fc.integer({ min: 0, max: population }),
    drawn: fc.integer({ min: 1, max: population }),
  }),
);

test("every probability of a draw is what counting the ways gives", () => {
  fc.assert(
    fc.property(draws, fc.integer({ min: 0, max: 70 }), (draw, x) => {
      const { population, marked, drawn } = draw;
      const ways = (at: number) => choose(marked, at) * choose(population - marked, drawn - at);
      const share = (some: bigint) => Number((some * 10n ** 30n) / choose(population, drawn)) / 1e30;
      let upTo = 0n;
      for (let at = 0; at <= x; at++) upTo += ways(at);
      expect(hypergeometric(x, draw)).toBeCloseTo(share(ways(x)), 13);
      expect(atMost(x, draw)).toBeCloseTo(share(upTo), 13);
      expect(atLeast(x + 1, draw)).toBeCloseTo(1 - share(upTo), 13);
    }),
    { numRuns: 300 },
  );
});

test("whatever the truth, the range covers it in at least 95 of 100 draws: all populations up to 24, enumerated", () => {
  for (let population = 1; population <= 24; population++) {
    for (let drawn = 1; drawn <= population; drawn++) {
      const ranges = Array.from({ length: drawn + 1 }, (_, wrong) => countRange({ population, checked: drawn, wrong }));
      for (let marked = 0; marked <= population; marked++) {
        let missed = 0;
        ranges.forEach(({ low, high }, wrong) => {
          if (marked < low || marked > high) missed += hypergeometric(wrong, { population, marked, drawn });
        });
        expect(missed).toBeLessThanOrEqual(0.05 + 1e-12);
      }
    }
  }
});

const looks = fc.record({ population: fc.integer({ min: 2, max: 10_000_000 }) }).chain(({ population }) =>
  fc.integer({ min: 1, max: Math.min(population, 5_000) }).chain((checked) =>
    fc.record({
      population: fc.constant(population),
      checked: fc.constant(checked),
      wrong: fc.integer({ min: 0, max: checked }),
    }),
  ),
);

test("the range is possible, holds the best guess, mirrors right and wrong, and grows with what is found", () => {
  fc.assert(
    fc.property(looks, ({ population, checked, wrong }) => {
      const { low, high } = countRange({ population, checked, wrong });
      expect(low).toBeGreaterThanOrEqual(wrong);
      expect(high).toBeLessThanOrEqual(population - (checked - wrong));
      const guess = (wrong / checked) * population;
      expect(low).toBeLessThanOrEqual(guess + 1e-6);
      expect(high).toBeGreaterThanOrEqual(guess - 1e-6);
      expect(countRange({ population, checked, wrong: checked - wrong })).toEqual({
        low: population - high,
        high: population - low,
      });
      if (wrong < checked) {
        const more = countRange({ population, checked, wrong: wrong + 1 });
        expect(more.low).toBeGreaterThanOrEqual(low);
        expect(more.high).toBeGreaterThanOrEqual(high);
      }
      if (checked === population) expect([low, high]).toEqual([wrong, wrong]);
    }),
    { numRuns: 200 },
  );
});

test("a bound lies exactly where the tail crosses 2.5 %, also of ten million", () => {
  for (const [population, checked, wrong] of [
    [10_000_000, 385, 40],
    [10_000_000, 1_000_000, 123_456],
    [10_000_000, 5_000_000, 2],
    [10_000_000, 9_999_999, 7],
  ] as const) {
    const { low, high } = countRange({ population, checked, wrong });
    const drawn = (marked: number) => ({ population, marked, drawn: checked });
    expect(atLeast(wrong, drawn(low))).toBeGreaterThan(0.025);
    expect(atMost(wrong, drawn(high))).toBeGreaterThan(0.025);
    if (low > wrong) expect(atLeast(wrong, drawn(low - 1))).toBeLessThanOrEqual(0.025);
    if (high < population - (checked - wrong)) expect(atMost(wrong, drawn(high + 1))).toBeLessThanOrEqual(0.025);
  }
});

test("ten million are as fast as ten", () => {
  const began = performance.now();
  for (let wrong = 0; wrong <= 1_000_000; wrong += 50_000)
    countRange({ population: 10_000_000, checked: 1_000_000, wrong });
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("what is to be known more precisely or more surely takes more, never more than there are", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (population, margin, confidence) => {
        const size = sampleSize({ population, margin, confidence });
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(population);
        expect(sampleSize({ population, margin: margin / 2, confidence })).toBeGreaterThanOrEqual(size);
        expect(sampleSize({ population: population + 1, margin, confidence })).toBeGreaterThanOrEqual(size);
        expect(sampleSize({ population, margin, confidence: (1 + confidence) / 2 })).toBeGreaterThanOrEqual(size);
        const tolerable = margin;
        const none = discoverySize({ population, tolerable, confidence });
        // Nothing found in so many means what was asked: the range says so too, at one side.
        const oneSide = 2 * confidence - 1;
        if (oneSide > 0)
          expect(countRange({ population, checked: none, wrong: 0, confidence: oneSide }).high).toBeLessThanOrEqual(
            population * tolerable * (1 + 1e-9),
          );
      },
    ),
    { numRuns: 200 },
  );
});

test("the intervals of a share are mirrored, hold the share, and Clopper and Pearson's covers by its definition", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
      ([x, n]) => {
        for (const interval of [wilsonInterval, exactInterval]) {
          const { low, high } = interval(x, n);
          const mirrored = interval(n - x, n);
          expect(low).toBeCloseTo(1 - mirrored.high, 9);
          expect(low).toBeLessThanOrEqual(x / n);
          expect(high).toBeGreaterThanOrEqual(x / n);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test("a hazard known is found again from what looks at different times say, and its interval holds it", () => {
  // Of 1,000 looked at after each time, as many are gone as the hazard says.
  const hazard = 0.03;
  const outcomes = [1, 3, 6, 12, 24].flatMap((time) => {
    const gone = Math.round(1_000 * -Math.expm1(-hazard * time));
    return Array.from({ length: 1_000 }, (_, i) => (i < gone ? { held: 0, wrongBy: time } : { held: time }));
  });
  const found = estimateHazard(outcomes);
  expect(found?.rate).toBeCloseTo(hazard, 3);
  expect(found?.low).toBeLessThan(hazard);
  expect(found?.high).toBeGreaterThan(hazard);
  expect((found?.high as number) - (found?.low as number)).toBeLessThan(0.004);
});

test("one look-time alone has an answer in closed form; none wrong gives an upper bound, all wrong only a lower one", () => {
  const looked = (right: number, wrong: number, time: number) => [
    ...Array.from({ length: right }, () => ({ held: time })),
    ...Array.from({ length: wrong }, () => ({ held: 0, wrongBy: time })),
  ];
  expect(estimateHazard(looked(30, 10, 6))?.rate).toBeCloseTo(-Math.log(0.75) / 6, 12);
  const none = estimateHazard(looked(20, 0, 5));
  expect(none).toMatchObject({ rate: 0, low: 0, right: 20, wrong: 0, exposure: 100 });
  expect(none?.high).toBeCloseTo(-Math.log(0.025) / 100, 12);
  const all = estimateHazard(looked(0, 8, 5));
  expect(all).toMatchObject({ rate: null, high: null });
  expect(all?.low).toBeGreaterThan(0);
  expect(estimateHazard([])).toBeNull();
});

test("hazards scale with the unit of time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ time: fc.double({ min: 0.1, max: 60, noNaN: true }), wrong: fc.boolean() }), {
        minLength: 1,
        maxLength: 40,
      }),
      (looks) => {
        const outcomes = (unit: number) =>
          looks.map(({ time, wrong }) => (wrong ? { held: 0, wrongBy: time * unit } : { held: time * unit }));
        const months = estimateHazard(outcomes(1));
        const days = estimateHazard(outcomes(30));
        for (const part of ["rate", "low", "high"] as const) {
          const one = months?.[part] ?? null;
          if (one === null) expect(days?.[part]).toBeNull();
          else expect((days?.[part] as number) * 30).toBeCloseTo(one, 6);
        }
        if (months?.rate != null) {
          expect(months.low).toBeLessThanOrEqual(months.rate);
          expect(months.high).toBeGreaterThanOrEqual(months.rate);
        }
      },
    ),
    { numRuns: 100 },
  );
});
