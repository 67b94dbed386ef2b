import { expect, test } from "vitest";
import { amountWords, decimalOf, minorOf, moneyOf, shareOf } from "./money.ts";

test("amounts are read as people write them, whichever mark parts the thousands", () => {
  expect(minorOf("1234.50", "EUR")).toBe(123450);
  expect(minorOf("1.234,50", "EUR")).toBe(123450);
  expect(minorOf("1,234.5", "EUR")).toBe(123450);
  expect(minorOf("1 234,5", "EUR")).toBe(123450);
  expect(minorOf("12,5", "EUR")).toBe(1250);
  expect(minorOf("1.234", "EUR")).toBe(123400);
  expect(minorOf("-3", "EUR")).toBe(-300);
  expect(minorOf("1500", "JPY")).toBe(1500);
  expect(minorOf("1234.50", "HUF")).toBe(123450);
});

test("what is no amount, or finer than the currency, is refused rather than guessed", () => {
  for (const words of ["", "abc", "12,345,6", "1.2.3", "12.3456", "1,234,50", "1.234,567", "0.125"])
    expect(minorOf(words, "EUR"), words).toBeUndefined();
  expect(minorOf("1500.5", "JPY")).toBeUndefined();
});

test("what is written into a field is read back as it was, with none, two, three or four places", () => {
  for (const currency of ["JPY", "HUF", "KWD", "CLF"])
    for (const minor of [5, 1234, 1_234_567, -98_765])
      for (const language of ["en", "de"])
        expect(minorOf(amountWords(minor, currency, language), currency), currency).toBe(minor);
});

test("an amount keeps the currency it had, and takes another where one is typed", () => {
  expect(moneyOf("5000", "JPY")).toEqual({ amount_minor: 5000, currency: "JPY" });
  expect(moneyOf("12.50", "USD")).toEqual({ amount_minor: 1250, currency: "USD" });
  expect(moneyOf("12,50 usd", "EUR")).toEqual({ amount_minor: 1250, currency: "USD" });
  expect(moneyOf("KWD 1.234,567", "EUR")).toEqual({ amount_minor: 1234567, currency: "KWD" });
  expect(moneyOf("a lot", "EUR")).toBeUndefined();
  expect(amountWords(5000, "JPY", "en")).toBe("5000");
});

test("numbers are read as plain decimals, and what is ambiguous as the language writes it", () => {
  expect(decimalOf("1.500", "de")).toBe("1500");
  expect(decimalOf("1.500", "en")).toBe("1.500");
  expect(decimalOf("1,500", "en")).toBe("1500");
  expect(decimalOf("0.125", "de")).toBe("0.125");
  expect(decimalOf("12,5", "en")).toBe("12.5");
  expect(decimalOf("-1 234,5", "de")).toBe("-1234.5");
  expect(decimalOf("1.234.567,8", "en")).toBe("1234567.8");
  for (const words of ["", "x", "1.2.3", "1,2,3"]) expect(decimalOf(words, "en"), words).toBeUndefined();
  expect(shareOf("12,5 %", "de")).toBe("0.125");
  expect(shareOf("", "en")).toBe("0");
  expect(shareOf("7", "en")).toBe("0.07");
  expect(shareOf("101", "en")).toBeUndefined();
});
