/** Languages in which addresses name other countries than their own. */
const readers = ["en", "de", "fr", "es", "it", "nl"];

const more: Record<string, string[]> = {
  GB: ["uk", "u.k.", "england", "scotland", "wales", "northern ireland", "great britain"],
  US: ["usa", "u.s.a.", "u.s.", "united states of america", "vereinigte staaten von amerika"],
  NL: ["holland", "the netherlands"],
  DE: ["brd"],
  IE: ["republic of ireland", "eire"],
  CZ: ["czech republic", "tschechische republik"],
  CH: ["svizzera", "suisse"],
  BE: ["belgië", "belgique"],
  AE: ["uae"],
};

/** What a country is called in addresses, in lower case: its code, its names in the languages people write addresses in, and its own. */
export function countryNames(code: string): string[] {
  if (code === "*") return ["*"];
  const own = new Intl.Locale("und", { region: code }).maximize().language;
  const names = [...readers, own].flatMap((language) => nameIn(language, code));
  return [...new Set([code, ...names, ...(more[code] ?? [])].map((name) => name.trim().toLowerCase()))];
}

/** A region that has no name there is called by its code. */
function nameIn(language: string, code: string): string[] {
  const name = new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(code);
  return name ? [name] : [];
}

/** Is there such a country? */
export function isCountry(code: string): boolean {
  return nameIn("en", code).length > 0;
}
