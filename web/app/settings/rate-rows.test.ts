import { expect, test } from "vitest";
import { readRates } from "./rate-rows.ts";

const rate = (currency: string, valid_on: string, value: string) => ({ currency, valid_on, rate: value });

test("day, currency and rate are found in whichever order and form the file has them", () => {
  expect(readRates("day,currency,rate\n2026-01-05,USD,0.92\n2026-01-06,gbp,1.18\n", "EUR", "en")).toEqual({
    rates: [rate("USD", "2026-01-05", "0.92"), rate("GBP", "2026-01-06", "1.18")],
    faults: [],
  });
  expect(readRates("USD;0,9234;5.1.2026\r\nJPY;0,0061;05.01.2026", "EUR", "de").rates).toEqual([
    rate("USD", "2026-01-05", "0.9234"),
    rate("JPY", "2026-01-05", "0.0061"),
  ]);
  expect(readRates('2026-01-05,USD,"0,92"', "EUR", "en").rates).toEqual([rate("USD", "2026-01-05", "0.92")]);
  expect(readRates("2026-01-05\tUSD\t0.92", "EUR", "en").rates).toEqual([rate("USD", "2026-01-05", "0.92")]);
});

test("what is no rate is told by its line, the others are taken", () => {
  const { rates, faults } = readRates(
    "2026-02-31,USD,0.9\n05/01/2026,USD,0.9\n2026-01-05,Dollar,0.9\n2026-01-05,EUR,1\n2026-01-05,USD,0\n2026-01-05,USD,0.9",
    "EUR",
    "en",
  );
  expect(faults.map(({ line, why }) => [line, why])).toEqual([
    [1, "no-day"],
    [2, "no-day"],
    [3, "no-currency"],
    [4, "is-home"],
    [5, "no-rate"],
  ]);
  expect(rates).toEqual([rate("USD", "2026-01-05", "0.9")]);
});
