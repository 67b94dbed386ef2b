import { expect, test } from "vitest";
import { minorOf } from "./money.ts";

test("amounts are read as people write them, whichever mark parts the thousands", () => {
  expect(minorOf("1234.50", "EUR")).toBe(123450);
  expect(minorOf("1.234,50", "EUR")).toBe(123450);
  expect(minorOf("1,234.5", "EUR")).toBe(123450);
  expect(minorOf("1 234,5", "EUR")).toBe(123450);
  expect(minorOf("12,5", "EUR")).toBe(1250);
  expect(minorOf("1.234", "EUR")).toBe(123400);
  expect(minorOf("-3", "EUR")).toBe(-300);
  expect(minorOf("1500", "JPY")).toBe(1500);
});

test("what is no amount, or finer than the currency, is refused rather than guessed", () => {
  for (const words of ["", "abc", "12,345,6", "1.2.3", "12.3456", "1,234,50"])
    expect(minorOf(words, "EUR"), words).toBeUndefined();
  expect(minorOf("1500.5", "JPY")).toBeUndefined();
});
