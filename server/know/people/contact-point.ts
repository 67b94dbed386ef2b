import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

export type PointKind = "email" | "phone" | "postal" | "social";

export interface WrittenPoint {
  kind: PointKind;
  value: string;
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postal_code?: string | null;
  country?: string | null;
}

/**
 * What two equal contact points share: an e-mail in lower case, a phone number in E.164 where its country is known and as digits otherwise, an
 * address in one line, a link without its protocol and tail. Imports write the same form.
 */
export function normalPoint(point: WrittenPoint, country?: string): string {
  const text = point.value.trim();
  if (point.kind === "email")
    return (/<([^<>]+)>/.exec(text)?.[1] ?? text)
      .replace(/^mailto:/i, "")
      .trim()
      .toLowerCase();
  if (point.kind === "phone") return normalPhone(text, country);
  if (point.kind === "social") return normalLink(text);
  return (addressLine(point) || text)
    .toLowerCase()
    .replace(/[\s,.]+/g, " ")
    .trim();
}

function normalPhone(text: string, country?: string): string {
  const dialled = text.replace(/^tel:/i, "").replace(/^00(?=[1-9])/, "+");
  const defaultCountry = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(
    dialled,
    defaultCountry ? { defaultCountry, extract: false } : { extract: false },
  );
  if (number?.isPossible()) return number.number + (number.ext ? `;ext=${number.ext}` : "");
  const digits = dialled.replace(/\D/g, "");
  return digits === "" ? dialled.toLowerCase() : (dialled.startsWith("+") ? "+" : "") + digits;
}

function normalLink(text: string): string {
  const bare = text
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "");
  const slash = bare.indexOf("/");
  return slash === -1 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

/**
 * What a contact point takes over from an equal one of the same owner: words it lacks, and what is known of whether it works. The later look
 * counts; of two of the same day the one that found nobody, so that nothing is sent where it may not arrive.
 */
export function settlePoints(kept: Record<string, unknown>, folded: Record<string, unknown>): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const part of ["label", "street", "city", "region", "postal_code", "country"])
    if (kept[part] === null && folded[part] !== null) taken[part] = folded[part];
  if (folded["preferred"] === true) taken["preferred"] = true;
  const looked = (point: Record<string, unknown>): string => (point["state_on"] as string | null) ?? "";
  const later =
    kept["state"] === "unverified" ||
    (folded["state"] !== "unverified" &&
      (looked(folded) > looked(kept) || (looked(folded) === looked(kept) && folded["state"] === "dead")));
  if (later) Object.assign(taken, { state: folded["state"], state_on: folded["state_on"] });
  return taken;
}

/** The form can't be right: no try would reach anybody. */
export function pointFault(point: WrittenPoint): string | undefined {
  if (point.kind === "email" && !/^[^\s@]+@[^\s@]+$/.test(point.value.trim()))
    return "an e-mail address has one @ between two words";
  if (point.kind === "phone" && !/\d/.test(point.value.normalize("NFKC"))) return "a phone number has digits";
  return undefined;
}

/** One line of an address whose parts were given. */
export function addressLine(point: Omit<WrittenPoint, "kind" | "value">): string {
  const place = [point.postal_code, point.city].filter(Boolean).join(" ");
  return [point.street, place, point.region, point.country].filter(Boolean).join(", ");
}
