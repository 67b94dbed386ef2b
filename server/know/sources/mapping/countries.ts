const more: Record<string, string> = {
  uk: "GB",
  "u.k.": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "great britain": "GB",
  grossbritannien: "GB",
  usa: "US",
  "u.s.a.": "US",
  "u.s.": "US",
  "united states of america": "US",
  "vereinigte staaten von amerika": "US",
  holland: "NL",
  "the netherlands": "NL",
  deutschland: "DE",
  germany: "DE",
  brd: "DE",
  österreich: "AT",
  schweiz: "CH",
  suisse: "CH",
  svizzera: "CH",
  españa: "ES",
  france: "FR",
  italia: "IT",
  brasil: "BR",
  méxico: "MX",
  mexico: "MX",
  danmark: "DK",
  sverige: "SE",
  norge: "NO",
  suomi: "FI",
  polska: "PL",
  belgique: "BE",
  belgië: "BE",
  "czech republic": "CZ",
  tschechien: "CZ",
  "south korea": "KR",
  korea: "KR",
  russia: "RU",
  turkey: "TR",
  türkei: "TR",
  vietnam: "VN",
  uae: "AE",
  "hong kong": "HK",
  macau: "MO",
  "republic of ireland": "IE",
  eire: "IE",
  中国: "CN",
  日本: "JP",
  대한민국: "KR",
};

let byName: Map<string, string> | null = null;
const seen = new Map<string, string | null>();

/** ISO code of a country as written (code, English, German or its own name); null where it is not known. */
export function countryCode(written: string): string | null {
  const known = seen.get(written);
  if (known !== undefined) return known;
  const code = find(written.trim());
  if (seen.size < 2000) seen.set(owned(written), code);
  return code;
}

/** Text cut from a chunk of a file keeps the whole chunk in memory; what is kept for long is copied. */
export function owned(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

function find(text: string): string | null {
  byName ??= build();
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = text.toUpperCase();
    return code === "UK" ? "GB" : codes().has(code) ? code : null;
  }
  return byName.get(plain(text)) ?? null;
}

function build(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of ["de", "en"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of codes()) {
      const name = display.of(code);
      if (name) names.set(plain(name), code);
    }
  }
  for (const [name, code] of Object.entries(more)) names.set(plain(name), code);
  for (const [three, code] of Object.entries(alpha3)) names.set(three.toLowerCase(), code);
  return names;
}

const alpha3: Record<string, string> = {
  USA: "US",
  GBR: "GB",
  DEU: "DE",
  AUT: "AT",
  CHE: "CH",
  FRA: "FR",
  ITA: "IT",
  ESP: "ES",
  NLD: "NL",
  BEL: "BE",
  POL: "PL",
  CZE: "CZ",
  DNK: "DK",
  SWE: "SE",
  NOR: "NO",
  FIN: "FI",
  PRT: "PT",
  IRL: "IE",
  CAN: "CA",
  AUS: "AU",
  NZL: "NZ",
  CHN: "CN",
  JPN: "JP",
  IND: "IN",
  BRA: "BR",
  MEX: "MX",
};

let all: Set<string> | null = null;
function codes(): Set<string> {
  if (all) return all;
  const display = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  all = new Set<string>();
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = display.of(code);
      if (name && !notCountries.has(code)) all.add(code);
    }
  }
  return all;
}

/** Regions the display names know that are no countries, or codes no longer given. */
const notCountries = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "ZZ",
  "AN",
  "BU",
  "CS",
  "DD",
  "FX",
  "NT",
  "SU",
  "TP",
  "YD",
  "YU",
  "ZR",
  "UK",
  "DY",
  "HV",
  "NH",
  "RH",
  "VD",
  "CT",
  "JT",
  "MI",
  "NQ",
  "FQ",
  "PC",
  "PU",
  "PZ",
  "WK",
  "NR2",
]);

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
