import { formatAddress } from "localized-address-format";
import { fits } from "../layout/fitting-size.ts";
import { countryCode, countryLine } from "./country.ts";

/** An address as it is written down of a person or account. */
export interface WrittenAddress {
  /** The whole of it in words; used where its parts are not known. */
  value: string;
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
}

export interface Addressee {
  /** "Frau Anna Muster"; null: to the firm alone. */
  person: string | null;
  firm: string | null;
  address: WrittenAddress;
}

/** An address ready for an envelope, or what is wrong with it. */
export interface PostalAddress {
  lines: string[];
  /** ISO code; where none is written, the country it is posted in. */
  country: string;
  postal_code: string | null;
  /** Why the post could not deliver it, for people; empty: it could. */
  faults: AddressFault[];
}
export type AddressFault = "no-street" | "no-city" | "no-postal-code" | "no-region" | "country-unknown" | "too-long";

/** Lines of the address zone of a window, and the millimetres beside the scan code in the narrowest of them. */
const mostLines = 7;
const narrowest = 66;
/** Posts that want the place in capitals at home as well; abroad everybody's is, as the Universal Postal Union asks. */
const capitalsAtHome = new Set(["US", "CA", "GB", "AU", "NZ", "FR", "IE"]);
/** Countries (or most of them) whose addresses have no postal code. */
const withoutCode = new Set(
  "AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK IE JM KI KM KN KP LC LY ML MO MR MW NR NU PA QA RW SB SC SL SR SS ST SY TD TG TK TL TO TV UG VU WS YE ZW".split(
    " ",
  ),
);
/** Where the province or state is part of a deliverable address, whatever else is said. */
const withRegion = new Set(["US", "CA", "AU", "BR", "IN", "CN", "JP", "MX", "IT", "KR", "TW", "MY", "ID"]);

/** How the post of `postedIn` (an ISO code) wants this address on the envelope. */
export function postalAddress({ person, firm, address }: Addressee, postedIn: string): PostalAddress {
  const written = partsOf(address);
  const country = countryCode(written.country) ?? postedIn;
  const faults = faultsOf(written, country);
  const abroad = country !== postedIn;
  const inCapitals = abroad || capitalsAtHome.has(country);
  const place = (text: string | null): string => (inCapitals ? (text ?? "").toLocaleUpperCase() : (text ?? "")).trim();
  const region = withRegion.has(country) && !same(written.region, written.city) ? place(written.region) : "";
  const lines = tidied(
    formatAddress(
      {
        postalCountry: country,
        addressLines: streetLines(written.street),
        locality: place(written.city),
        administrativeArea: region,
        postalCode: postalCode(written.postal_code, country),
        name: person ?? "",
        organization: same(firm, person) ? "" : (firm ?? ""),
      },
      "latin",
    ),
    country,
  );
  if (abroad) lines.push(countryLine(country, postedIn));
  if (lines.length > mostLines || lines.some((line) => !fits(line, narrowest))) faults.push("too-long");
  return { lines, country, postal_code: written.postal_code, faults };
}

/** By country, the own one first, then by postal code: the post gives a price for letters it need not sort. */
export function sortForPost<L extends { country: string; postal_code: string | null }>(
  list: L[],
  postedIn: string,
): L[] {
  const home = (one: L): number => (one.country === postedIn ? 0 : 1);
  const code = (one: L): string => (one.postal_code ?? "").toUpperCase().replace(/[^A-Z0-9]/g, "");
  return list
    .map((one, at) => ({ one, at }))
    .sort(
      (a, b) =>
        home(a.one) - home(b.one) ||
        compare(a.one.country, b.one.country) ||
        compare(code(a.one), code(b.one)) ||
        a.at - b.at,
    )
    .map(({ one }) => one);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface AddressParts {
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
}

/** The parts as they are known; where none are, the words of the address taken apart by lines or commas. */
function partsOf(address: WrittenAddress): AddressParts {
  const { street, city, region, postal_code, country } = address;
  if (city || postal_code) return { street, city, region, postal_code, country };
  const pieces = address.value
    .split(/[\n,;]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const last = pieces.at(-1);
  const named = pieces.length > 1 && last !== undefined ? countryCode(last) : undefined;
  if (named) pieces.pop();
  const at = pieces.findLastIndex((piece, index) => index > 0 && codeAndCity.test(piece));
  const found = at > 0 ? codeAndCity.exec(pieces[at] as string) : null;
  return {
    street: street ?? (pieces.slice(0, at > 0 ? at : 1).join("\n") || null),
    city: found?.groups?.["city"] ?? (pieces.length > 1 ? (pieces.at(-1) as string) : null),
    region,
    postal_code: found?.groups?.["code"] ?? null,
    country: country ?? named ?? null,
  };
}

/** "10115 Berlin", "1012 LG Amsterdam", "00-001 Warszawa": a code of digits, then the place. */
const codeAndCity = /^(?:[A-Z]{1,3}-)?(?<code>\d{3,5}(?:[ -]\d{2,4})?(?: ?[A-Z]{2}(?= ))?)\s+(?<city>\p{L}.*)$/u;

function faultsOf(written: AddressParts, country: string): AddressFault[] {
  const faults: AddressFault[] = [];
  if (!written.street) faults.push("no-street");
  if (!written.city) faults.push("no-city");
  if (!written.postal_code && !withoutCode.has(country)) faults.push("no-postal-code");
  if (!written.region && mustHaveRegion.has(country) && !endsWithRegion.test(written.city ?? ""))
    faults.push("no-region");
  if (written.country && countryCode(written.country) === undefined) faults.push("country-unknown");
  return faults;
}

/** Their posts do not deliver without a state or province: the same town is in several of them. */
const mustHaveRegion = new Set(["US", "CA", "AU"]);
/** Written behind the town: "Portland, OR", "Newcastle NSW". */
const endsWithRegion = /[\s,]\p{Lu}{2,3}$/u;

function streetLines(street: string | null): string[] {
  return (street ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Codes are written as their post wants them: Dutch and British ones with their blank, Swedish ones with theirs. */
function postalCode(code: string | null, country: string): string {
  const plain = (code ?? "").trim().toUpperCase();
  const bare = plain.replace(/^(?:[A-Z]{1,2})[- ](?=\d)/, (prefix) => (prefix.startsWith(country) ? "" : prefix));
  const tight = bare.replace(/\s+/g, "");
  if (country === "NL" && /^\d{4}[A-Z]{2}$/.test(tight)) return `${tight.slice(0, 4)} ${tight.slice(4)}`;
  if (country === "GB" && /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(tight))
    return `${tight.slice(0, -3)} ${tight.slice(-3)}`;
  if (country === "CA" && /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(tight)) return `${tight.slice(0, 3)} ${tight.slice(3)}`;
  if (["SE", "CZ", "SK", "GR"].includes(country) && /^\d{5}$/.test(tight))
    return `${tight.slice(0, 3)} ${tight.slice(3)}`;
  return bare;
}

/** No prefix before a code (its country stands below), and no comma between an American city and its state. */
function tidied(lines: string[], country: string): string[] {
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((line) => (line.startsWith(`${country}-`) && /^[A-Z]{2}-\d/.test(line) ? line.slice(3) : line))
    .map((line) => (country === "US" ? line.replace(/,(?= [A-Z]{2} \d{5})/, "") : line));
}

const same = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
