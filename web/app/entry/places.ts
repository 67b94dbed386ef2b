/** Every time zone the browser knows: the reader's own and UTC, which its list leaves out, before all others. */
export function zones(): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, "UTC", ...Intl.supportedValuesOf("timeZone")])];
}

/** `EUR – Euro` in the reader's language. */
export function currencies(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
}

const byRegion: Record<string, string> = {
  GB: "GBP",
  US: "USD",
  CH: "CHF",
  CA: "CAD",
  AU: "AUD",
  JP: "JPY",
  CN: "CNY",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
};

/** A guess to start from: the currency of the region in the browser's language. */
export function currencyOfRegion(language: string): string {
  return byRegion[new Intl.Locale(language).maximize().region ?? ""] ?? "EUR";
}
