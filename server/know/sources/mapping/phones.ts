import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { owned } from "./countries.ts";

export interface ReadPhone {
  /** E.164 (with `;ext=` where told), else the digits, else the text. */
  normal: string;
  valid: boolean;
}

/** Reading one number takes some 15 µs; files repeat switchboards, and a second run repeats the file. */
const CACHE = 20_000;
const seen = new Map<string, ReadPhone>();

/** A number as written, read as somebody in `region` would dial it. */
export function readPhone(written: string, region: string | null): ReadPhone {
  const key = `${region ?? ""}|${written}`;
  const known = seen.get(key);
  if (known) return known;
  if (seen.size >= CACHE) seen.clear();
  const phone = read(written, region);
  seen.set(owned(key), phone);
  return phone;
}

function read(written: string, region: string | null): ReadPhone {
  const text = written.replace(/^'|^tel:/i, "").replace(/^00(?=[1-9])/, "+");
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(
    text,
    country ? { defaultCountry: country, extract: false } : { extract: false },
  );
  if (number?.isPossible()) return { normal: number.number + (number.ext ? `;ext=${number.ext}` : ""), valid: true };
  const digits = text.replace(/\D/g, "");
  if (digits === "") return { normal: owned(text.toLowerCase()), valid: false };
  return {
    normal: (text.trim().startsWith("+") ? "+" : "") + digits,
    valid: digits.length >= 5 && digits.length <= 17 && !/\p{L}{3,}/u.test(text),
  };
}
