import { countryCode } from "./countries.ts";
import { readPhone } from "./phones.ts";
import type { AddressPart, PointPart } from "./record.ts";

const emailForm = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:."[\]]{2,}$/u;

/** The addresses in a cell: one, several parted by ; or , or `Name <address>`. */
export function emailPoints(cell: string, label: string | null): PointPart[] {
  const single = cell.trim();
  if (emailForm.test(single)) return [point("email", label, single, single.toLowerCase(), true)];
  const between = single.includes("<") ? /(?<=>)\s*[;,]\s*|;\s*/ : /[;,\s]\s*(?=\S+@)|;\s*/;
  const parts = single
    .split(/\s*:::\s*/)
    .flatMap((one) => one.split(between))
    .filter((part) => part.trim() !== "");
  return parts.map((part) => {
    const bare = (/<([^<>]+)>/.exec(part)?.[1] ?? part).replace(/^mailto:/i, "").trim();
    return point("email", label, part.trim(), bare.toLowerCase(), emailForm.test(bare));
  });
}

/** One number, or several on lines of their own, or parted by ; or " ::: ". */
export function phonePoints(
  cell: string,
  kind: "phone" | "fax",
  label: string | null,
  region: string | null,
): PointPart[] {
  const parts =
    /[;\n]|:::/.test(cell) && !/;ext=/i.test(cell)
      ? cell.split(/\s*(?:;|\r?\n|:::)\s*/).filter((part) => part !== "")
      : [cell.trim()];
  return parts.map((part) => {
    const read = readPhone(part, region);
    return point(kind, label, part, read.normal, read.valid);
  });
}

export function linkPoint(cell: string, kind: "web" | "social", label: string | null): PointPart {
  const written = cell.trim();
  const normal = linkNormal(written);
  return point(kind, label, written, normal, kind === "social" || /^[^\s/]+\.[^\s/]+/.test(normal));
}

/** A link without what differs between two ways of writing it. */
export function linkNormal(written: string): string {
  const bare = written
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "");
  const slash = bare.indexOf("/");
  return slash === -1 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

export type AddressDraft = Partial<Record<"street" | "city" | "region" | "postal_code" | "country", string>>;

/** null where nothing but a country is told: that places nobody. */
export function addressPoint(draft: AddressDraft, label: string | null): PointPart | null {
  if (!draft.street && !draft.city && !draft.postal_code && !draft.region) return null;
  const address: AddressPart = {
    street: draft.street ?? null,
    city: draft.city ?? null,
    region: draft.region ?? null,
    postal_code: draft.postal_code ?? null,
    country: draft.country ?? null,
    country_code: draft.country ? countryCode(draft.country) : null,
  };
  const town = [address.postal_code, address.city].filter(Boolean).join(" ");
  const written = [address.street, town, address.region, address.country].filter(Boolean).join(", ");
  const normal = written
    .toLowerCase()
    .replace(/[\s,.]+/g, " ")
    .trim();
  return {
    kind: "postal",
    label,
    written,
    normal,
    valid: address.city !== null || address.postal_code !== null,
    preferred: false,
    address,
  };
}

function point(
  kind: PointPart["kind"],
  label: string | null,
  written: string,
  normal: string,
  valid: boolean,
): PointPart {
  return { kind, label, written, normal, valid, preferred: false };
}
