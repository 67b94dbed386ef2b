/** Languages whose names of countries customers' addresses are written in. */
const written = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb", "fi", "hu"];
/** Words people write for a country that no dictionary of its names has. */
const alsoWritten: Record<string, string> = {
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "great britain": "GB",
  "northern ireland": "GB",
  usa: "US",
  "united states of america": "US",
  america: "US",
  holland: "NL",
  "the netherlands": "NL",
  brd: "DE",
  "czech republic": "CZ",
  eire: "IE",
  "republic of ireland": "IE",
  "south korea": "KR",
  russia: "RU",
  turkey: "TR",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
};
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The ISO code of a country as somebody wrote it: its code, or its name in one of our languages. Undefined where nobody can tell. */
export function countryCode(words: string | null | undefined): string | undefined {
  const word = folded(words ?? "");
  if (word === "") return undefined;
  return known().get(word);
}

/**
 * The country's line of an address posted elsewhere: in the language of where it is posted, as the Universal Postal Union asks, so that the first
 * post office can read it; in English where that language is not written in Latin letters.
 */
export function countryLine(country: string, postedIn: string): string {
  const key = `${country} ${postedIn}`;
  const line = lines.get(key) ?? name(country, languageOf(postedIn)).toLocaleUpperCase(languageOf(postedIn));
  lines.set(key, line);
  return line;
}

/** There are few of them, and each costs the reading of a dictionary. */
const lines = new Map<string, string>();

export function languageOf(country: string): string {
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  return script === "Latn" ? (language ?? "en") : "en";
}

let words: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (words) return words;
  words = new Map(Object.entries(alsoWritten));
  const all = codes();
  for (const language of written) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of all) {
      const called = names.of(code);
      if (called === undefined) continue;
      if (!words.has(folded(called))) words.set(folded(called), code);
    }
  }
  for (const code of all) words.set(code.toLowerCase(), code);
  words.set("uk", "GB");
  return words;
}

/** Every code in use that stands for a country or territory; one that history took away is that of its successor. */
function codes(): string[] {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const none = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "UK"]);
  return [...letters]
    .flatMap((first) => [...letters].map((second) => first + second))
    .filter((code) => !none.has(code) && english.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

function name(country: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[.,]/g, "").replace(/\s+/g, " ").trim();
}
