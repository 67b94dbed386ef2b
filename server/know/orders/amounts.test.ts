import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAmount, orderAmount } from "./amounts.ts";

test("a line is quantity times price less discount, rounded once, half away from zero", () => {
  expect(lineAmount({ quantity: "12", unit_price: "14.00", discount: "0" }, 2)).toBe(16800n);
  expect(lineAmount({ quantity: "1", unit_price: "0.125", discount: "0" }, 2)).toBe(13n);
  expect(lineAmount({ quantity: "-1", unit_price: "0.125", discount: "0" }, 2)).toBe(-13n);
  expect(lineAmount({ quantity: "3", unit_price: "9.99", discount: "0.15" }, 2)).toBe(2547n);
  expect(lineAmount({ quantity: "1", unit_price: "99.5", discount: "0" }, 0)).toBe(100n);
  expect(lineAmount({ quantity: "1", unit_price: "1.2345", discount: "0" }, 3)).toBe(1235n);
});

test("lines override the total, and an order with neither brings nothing", () => {
  expect(orderAmount([100n, 50n], 999n)).toBe(150n);
  expect(orderAmount([], 999n)).toBe(999n);
  expect(orderAmount([], null)).toBe(0n);
});

const decimal = (most: number, places: number) =>
  fc
    .tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: 0, max: places }))
    .map(([digits, scale]) => plain(digits, scale));

test("rounding is within half a coin and mirrors at zero", () => {
  fc.assert(
    fc.property(
      decimal(100_000, 3),
      decimal(1_000_000, 6),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(0, 2, 3, 4),
      (quantity, unit_price, percent, exponent) => {
        const line = { quantity, unit_price, discount: plain(percent, 2) };
        const amount = lineAmount(line, exponent);
        const mirrored = lineAmount(
          { ...line, quantity: quantity.startsWith("-") ? quantity.slice(1) : `-${quantity}` },
          exponent,
        );
        expect(mirrored).toBe(-amount);
        const exact = Number(quantity) * Number(unit_price) * (1 - percent / 100) * 10 ** exponent;
        expect(Math.abs(Number(amount) - exact)).toBeLessThanOrEqual(0.5 + Math.abs(exact) * 1e-12);
      },
    ),
  );
});

function plain(digits: number, scale: number): string {
  const text = String(Math.abs(digits)).padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  return `${digits < 0 ? "-" : ""}${whole}${scale > 0 ? `.${text.slice(-scale)}` : ""}`;
}
