/**
 * Digits behind the point, where it isn't two, as ISO 4217 has them. This is the only table: amounts are stored, read, shown and exported by it.
 * Browsers and Node ask another one (how a currency is usually written: no digits for the forint), which moves amounts by a hundred.
 */
export const unusualExponents: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
  }).flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, Number(digits)])),
);

/** Decimal places of a currency: 2 for the euro and the forint, 0 for the yen, 3 for the dinar. */
export function currencyExponent(currency: string): number {
  return unusualExponents[currency] ?? 2;
}

/** How an amount of a currency is written, with its own digits; with none where `whole`. */
export function moneyFormat(language: string, currency: string, whole = false): Intl.NumberFormat {
  const digits = whole ? 0 : currencyExponent(currency);
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
