import { currencyExponent, moneyFormat, unusualExponents } from "./contract.ts";

export { currencyExponent, moneyFormat } from "./contract.ts";

/** `currencyExponent` over an SQL expression. */
export function currencyExponentSql(currency: string): string {
  const cases = [0, 3, 4].map((digits) => {
    const codes = Object.keys(unusualExponents).filter((code) => unusualExponents[code] === digits);
    return `when ${currency} in (${codes.map((code) => `'${code}'`).join(", ")}) then ${digits}`;
  });
  return `case ${cases.join(" ")} else 2 end`;
}

/** Minor units as a decimal of the currency, in SQL: 1250 euro cents are 12.50. */
export function decimalSql(minor: string, currency: string): string {
  const digits = `(${currencyExponentSql(currency)})`;
  return `round(${minor}::numeric / 10::numeric ^ ${digits}, ${digits})::text`;
}

/** Minor units as people read them. */
export function moneyWords(minor: number, currency: string, language = "en"): string {
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? moneyFormat(language, currency);
  formats.set(key, format);
  return format.format(minor / 10 ** currencyExponent(currency));
}
const formats = new Map<string, Intl.NumberFormat>();
