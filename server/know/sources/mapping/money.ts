import { currencyExponent } from "../../../platform/money/index.ts";
import { type NumberFormat, readDecimal, splitCurrency } from "./decimal.ts";
import type { Money } from "./record.ts";

/** Signs that mean one currency. "$", "kr" and "¥" are shared, so they tell a currency only where the mapping agrees. */
const signs: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  "₪": "ILS",
  "฿": "THB",
  "₫": "VND",
  "₦": "NGN",
  "₱": "PHP",
  "₴": "UAH",
  US$: "USD",
  R$: "BRL",
  zł: "PLN",
  Kč: "CZK",
  Ft: "HUF",
};
const codes = new Set(typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("currency") : []);

/** ISO code of a sign or code written beside an amount; null where it is none, or shared by several currencies. */
export function currencyOf(mark: string): string | null {
  const bare = mark.trim();
  if (signs[bare]) return signs[bare];
  const code = bare.toUpperCase();
  return code.length === 3 && codes.has(code) ? code : null;
}

/** Minor units of an amount as written, exact, half away from zero; null when it is no number in this format. */
export function parseMoney(text: string, format: NumberFormat, exponent: number): bigint | null {
  const decimal = readDecimal(splitCurrency(text).text, format);
  return decimal === null ? null : minorOf(decimal, exponent);
}

/** Minor units of an amount read from a row in the currency it turned out to be in. */
export function minorIn(money: Money, currency: string): bigint {
  return money.currency === null && money.decimal !== undefined
    ? minorOf(money.decimal, currencyExponent(currency))
    : money.minor;
}

/** A plain decimal string to minor units, half away from zero. */
export function minorOf(decimal: string, exponent: number): bigint {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const kept = fraction.slice(0, exponent).padEnd(exponent, "0");
  let minor = BigInt(whole + kept);
  if (fraction.length > exponent && fraction.charCodeAt(exponent) >= 53) minor += 1n;
  return negative ? -minor : minor;
}
