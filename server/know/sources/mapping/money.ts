import { type NumberFormat, readDecimal, splitCurrency } from "./decimal.ts";

const exponents: Record<string, number> = {
  ...Object.fromEntries(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0]),
  ),
  ...Object.fromEntries("BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

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

/** Decimal places of a currency (ISO 4217). */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2;
}

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

/** A plain decimal string to minor units, half away from zero. */
export function minorOf(decimal: string, exponent: number): bigint {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const kept = fraction.slice(0, exponent).padEnd(exponent, "0");
  let minor = BigInt(whole + kept);
  if (fraction.length > exponent && fraction.charCodeAt(exponent) >= 53) minor += 1n;
  return negative ? -minor : minor;
}
