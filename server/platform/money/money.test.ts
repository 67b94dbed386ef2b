import { expect, test } from "vitest";
import { currencyExponent, moneyWords } from "./index.ts";

test("the yen has no minor unit, the dinar has three places, the forint and the peso have two", () => {
  expect(["EUR", "JPY", "KWD", "CLF", "HUF", "COP", "IDR", "PKR"].map(currencyExponent)).toEqual([
    2, 0, 3, 4, 2, 2, 2, 2,
  ]);
});

test("an amount is written with the digits it is stored with, whatever a currency is usually written with", () => {
  // What the runtime would do by itself, and did: no digits, so 1,234.00 was read as 123,400.
  expect(
    new Intl.NumberFormat("en", { style: "currency", currency: "HUF" }).resolvedOptions().maximumFractionDigits,
  ).toBe(0);
  expect(moneyWords(123_400, "HUF")).toBe("HUF\u00a01,234.00");
  expect(moneyWords(1234, "JPY")).toBe("¥1,234");
  expect(moneyWords(1234, "KWD")).toBe("KWD\u00a01.234");
});
