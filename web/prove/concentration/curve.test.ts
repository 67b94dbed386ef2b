import { expect, test } from "vitest";
import { placeIn } from "./curve.ts";

test("no accounts is the lower left corner, all of them and everything the upper right", () => {
  const place = placeIn({ width: 100, height: 50, left: 10, right: 0, top: 5, bottom: 5 }, 10);
  expect(place({ accounts: 0, share: 0 })).toEqual({ x: 10, y: 45 });
  expect(place({ accounts: 10, share: 1 })).toEqual({ x: 100, y: 5 });
  expect(place({ accounts: 10, share: 1.2 })).toEqual({ x: 100, y: 5 });
});
