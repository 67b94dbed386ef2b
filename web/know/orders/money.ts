/** How many digits a currency has behind the point. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as people write it, `1.234,50` or `1,234.50`, in minor units; undefined where it is none. */
export function minorOf(words: string, currency: string): number | undefined {
  const bare = words.replace(/[\s'\u00a0\u202f]/g, "");
  const match = /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d{1,4}))?$/.exec(bare);
  if (!match) return undefined;
  const [, sign, whole = "", point, rest = ""] = match;
  const digits = digitsOf(currency);
  const groups = /[.,]/.exec(whole)?.[0];
  if (rest.length > digits || (point !== undefined && point === groups)) return undefined;
  const minor = Number(whole.replace(/[.,]/g, "")) * 10 ** digits + Number(rest.padEnd(digits, "0") || "0");
  return sign === "-" ? -minor : minor;
}

/** Minor units as they are written into a field, without groups and without the currency. */
export function amountWords(minor: number | null, currency: string, language: string): string {
  if (minor === null) return "";
  const digits = digitsOf(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return new Intl.NumberFormat(language, format).format(minor / 10 ** digits);
}
