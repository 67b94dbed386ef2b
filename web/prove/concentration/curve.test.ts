import { expect, test } from "vitest";
import { placeIn, shareAt } from "./curve.ts";

const curve = [
  { accounts: 1, share: 0.4 },
  { accounts: 2, share: 0.6 },
  { accounts: 10, share: 1 },
];

test("what the best bring is read off the curve, straight between its places", () => {
  expect(shareAt(curve, 2)).toBe(0.6);
  expect(shareAt(curve, 6)).toBeCloseTo(0.8);
  expect(shareAt(curve, 50)).toBe(1);
  expect(shareAt([], 3)).toBe(0);
});

test("no accounts is the lower left corner, all of them and everything the upper right", () => {
  const place = placeIn({ width: 100, height: 50, left: 10, right: 0, top: 5, bottom: 5 }, 10);
  expect(place({ accounts: 0, share: 0 })).toEqual({ x: 10, y: 45 });
  expect(place({ accounts: 10, share: 1 })).toEqual({ x: 100, y: 5 });
  expect(place({ accounts: 10, share: 1.2 })).toEqual({ x: 100, y: 5 });
});
