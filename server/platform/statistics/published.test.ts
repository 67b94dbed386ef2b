import { expect, test } from "vitest";
import {
  countRange,
  discoverySize,
  exactInterval,
  halfLife,
  hazardOf,
  normalQuantile,
  sampleSize,
  shareGone,
  wilsonInterval,
} from "./index.ts";

test.each([
  [50, 45],
  [100, 80],
  [200, 132],
  [500, 218],
  [1_000, 278],
  [5_000, 357],
  [10_000, 370],
  [1_000_000, 384],
])("of %i records %i tell a share to ± 5 %% at 95 %%", (population, size) => {
  expect(sampleSize({ population, margin: 0.05 })).toBe(size);
});

test("of 91 customers 74 are drawn; 10 wrong among them mean 10 to 16 wrong in all", () => {
  expect(sampleSize({ population: 91, margin: 0.05 })).toBe(74);
  expect(countRange({ population: 91, checked: 74, wrong: 10 })).toEqual({ low: 10, high: 16 });
});

test.each([
  { population: 1_000, checked: 278, wrong: 43, range: [120, 195] },
  { population: 200, checked: 132, wrong: 0, range: [0, 3] },
  { population: 5_000, checked: 357, wrong: 54, range: [585, 956] },
])("$wrong wrong of $checked, of $population in all: $range", ({ range, ...given }) => {
  const { low, high } = countRange(given);
  expect([low, high]).toEqual(range);
});

test.each([
  [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
  [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
  [0, 20, [0, 0.1611], [0, 0.1684]],
  [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
])("%i of %i: the published intervals of Wilson and of Clopper and Pearson", (x, n, wilson, exact) => {
  const printed = ({ low, high }: { low: number; high: number }) =>
    [low, high].map((bound) => Number(bound.toFixed(4)));
  expect(printed(wilsonInterval(x, n))).toEqual(wilson);
  expect(printed(exactInterval(x, n))).toEqual(exact);
});

test("682 of 925 lie between .7077 and .7654, as R says", () => {
  const { low, high } = exactInterval(682, 925);
  expect([low.toFixed(7), high.toFixed(7)]).toEqual(["0.7076683", "0.7654066"]);
});

test("Wilson's interval of 278 of 1,000 takes no notice that the rest is small", () => {
  const { low, high } = wilsonInterval(43, 278);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.117", "0.202"]);
  expect(wilsonInterval(0, 132).high.toFixed(3)).toBe("0.028");
});

test.each([
  [100, 39],
  [500, 54],
  [1_000, 56],
  [10_000, 59],
])("of %i records %i without an error say: at most 5 %% are wrong", (population, size) => {
  expect(discoverySize({ population, tolerable: 0.05 })).toBe(size);
});

test("2.1 % a month is 22.484 % a year and a half-life of 32.66 months; 30 % a year is 2.929 % a month", () => {
  const monthly = hazardOf(0.021);
  expect(shareGone(monthly, 12).toFixed(5)).toBe("0.22484");
  expect(halfLife(monthly).toFixed(2)).toBe("32.66");
  expect(shareGone(hazardOf(0.3, 12), 1).toFixed(5)).toBe("0.02929");
  expect(shareGone(monthly, 42 / 30.4375).toFixed(3)).toBe("0.029");
  expect(shareGone(hazardOf(0.025), 12).toFixed(3)).toBe("0.262");
  expect(shareGone(hazardOf(0.03), 12).toFixed(3)).toBe("0.306");
});

test("the normal quantile is right to the last digits", () => {
  const known: [number, number][] = [
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
  ];
  for (const [probability, z] of known) expect(normalQuantile(probability)).toBeCloseTo(z, 13);
});
