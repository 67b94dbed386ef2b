import { currencyExponent } from "../../server/platform/money/contract.ts";

/** An amount as people write it, `1.234,50` or `1,234.50`, in minor units; undefined where it is none. */
export function minorOf(words: string, currency: string): number | undefined {
  const bare = words.replace(/[\s'\u00a0\u202f]/g, "");
  const match = /^(-?)([1-9]\d{0,2}(?:([.,])\d{3}(?:\3\d{3})*)|\d+)(?:([.,])(\d{1,4}))?$/.exec(bare);
  if (!match) return undefined;
  const [, sign, number = "", mark, end, last = ""] = match;
  const digits = currencyExponent(currency);
  // A dinar has three places: 1.234 of it is no thousand.
  const places = digits === 3 && end === undefined && /^\d+[.,]\d{3}$/.test(number);
  const [whole, rest] = places ? (number.split(mark as string) as [string, string]) : [number, last];
  if (rest.length > digits || (end !== undefined && end === mark)) return undefined;
  const minor = Number(whole.replace(/[.,]/g, "")) * 10 ** digits + Number(rest.padEnd(digits, "0") || "0");
  return sign === "-" ? -minor : minor;
}

/** Minor units as they are written into a field, without groups and without the currency. */
export function amountWords(minor: number | null, currency: string, language: string): string {
  if (minor === null) return "";
  const digits = currencyExponent(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return new Intl.NumberFormat(language, format).format(minor / 10 ** digits);
}

/** An amount with its currency behind or before it, "50 USD", in that currency; else in the one given. */
export function moneyOf(words: string, currency: string): { amount_minor: number; currency: string } | undefined {
  const told = /^([A-Za-z]{3})\s|\s?([A-Za-z]{3})$/.exec(words.trim());
  const own = (told?.[1] ?? told?.[2])?.toUpperCase() ?? currency;
  const amount_minor = minorOf(told ? words.trim().replace(told[0], "") : words, own);
  return amount_minor === undefined ? undefined : { amount_minor, currency: own };
}

/**
 * A number as people write it, as a plain decimal: "1.234,5" is "1234.5". What could be read both ways is read as the language writes it.
 * Undefined where it is none.
 */
export function decimalOf(words: string, language: string): string | undefined {
  const bare = words.replace(/[\s'\u00a0\u202f]/g, "");
  const point = new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === "decimal")?.value;
  for (const mark of point === "," ? [",", "."] : [".", ","]) {
    const group = mark === "," ? "\\." : ",";
    const match = new RegExp(`^(-?)([1-9]\\d{0,2}(?:${group}\\d{3})+|\\d+)(?:\\${mark}(\\d{1,10}))?$`).exec(bare);
    if (!match) continue;
    const [, sign, whole = "", rest] = match;
    return `${sign}${whole.replace(/[.,]/g, "")}${rest === undefined ? "" : `.${rest}`}`;
  }
  return undefined;
}

/** A share typed in percent, "12,5", as a plain decimal of one: "0.125". Undefined where it is none from 0 to 100. */
export function shareOf(words: string, language: string): string | undefined {
  const percent = decimalOf(words.replace(/\s*%\s*$/, "") || "0", language);
  if (percent === undefined || Number(percent) < 0 || Number(percent) > 100) return undefined;
  return String(Number((Number(percent) / 100).toFixed(6)));
}
