import { isIP } from "node:net";
import type { DomainCheck } from "./domain-contract.ts";
import type { Names } from "./check-domain.ts";

/** Receivers look up no more than so many names for one record (RFC 7208, 4.6.4). */
const mostLookups = 10;

/** Whether the record lets the server that mail goes out by send for the domain, read as a receiver reads it. */
export async function checkSpf(domain: string, host: string, names: Names): Promise<DomainCheck> {
  const found = await recordsOf(domain, names);
  const record = { name: domain, type: "TXT", value: `v=spf1 ${mechanismOf(host)} ~all` };
  if (found.length === 0) return { what: "spf", state: "missing", found: null, advice: "add-record", record };
  const text = found.join(" | ");
  const weak = (advice: string, put: DomainCheck["record"] = null): DomainCheck => ({
    what: "spf",
    state: "weak",
    found: text,
    advice,
    record: put,
  });
  // Two records are an error to every reader of them (RFC 7208, 4.5), and so are more than ten look-ups.
  if (found.length > 1) return weak("one-record");
  if (termsOf(text).some(({ name, sign }) => name === "all" && sign === "+")) return weak("everybody-may");
  const addresses = await addressesOf(host, names);
  const walk: Walk = { names, lookups: 0, addresses };
  const may = addresses.length > 0 && (await lets(walk, domain, text));
  if (walk.lookups > mostLookups) return weak("too-many-lookups");
  if (may) return { what: "spf", state: "good", found: text, advice: null, record: null };
  if (termsOf(text).every(({ name }) => name === "all")) return weak("nobody-may", record);
  return weak(addresses.length === 0 ? "no-address" : "host-not-named");
}

/** The addresses of a server, which may be given as one. */
export const addressesOf = async (host: string, names: Names): Promise<string[]> =>
  isIP(host) ? [host] : names.addresses(host);

const mechanismOf = (host: string): string => {
  const version = isIP(host);
  return version === 0 ? `a:${host}` : `ip${version}:${host}`;
};

const recordsOf = async (domain: string, names: Names): Promise<string[]> =>
  (await names.txt(domain)).filter((text) => /^v=spf1(\s|$)/i.test(text));

interface Walk {
  names: Names;
  lookups: number;
  addresses: string[];
}

interface Term {
  sign: string;
  name: string;
  value: string;
}

function termsOf(text: string): Term[] {
  return text
    .trim()
    .split(/\s+/)
    .slice(1)
    .flatMap((term) => {
      const parts = /^([+?~-]?)([a-z0-9]+)(?:([:=/])(.*))?$/i.exec(term);
      if (!parts) return [];
      const [, sign = "", name = "", mark = "", rest = ""] = parts;
      return [{ sign: sign || "+", name: name.toLowerCase(), value: mark === "/" ? `/${rest}` : rest }];
    });
}

/** Whether some address of the server matches a term that lets it; the first that matches decides. */
async function lets(walk: Walk, domain: string, text: string): Promise<boolean> {
  let elsewhere: string | undefined;
  for (const { sign, name, value } of termsOf(text)) {
    if (name === "redirect") elsewhere = value;
    else if (name === "all") return sign === "+";
    else if (await matches(walk, domain, name, value)) return sign === "+";
    if (walk.lookups > mostLookups) return false;
  }
  if (elsewhere === undefined) return false;
  walk.lookups++;
  const [next, more] = await recordsOf(elsewhere, walk.names);
  return next !== undefined && more === undefined && lets(walk, elsewhere, next);
}

async function matches(walk: Walk, domain: string, name: string, value: string): Promise<boolean> {
  const [place = "", size = ""] = value.split("/");
  if (name === "ip4" || name === "ip6") return walk.addresses.some((one) => isWithin(one, place, size));
  if (name === "include") {
    walk.lookups++;
    const [next] = walk.lookups > mostLookups ? [] : await recordsOf(value, walk.names);
    return next !== undefined && lets(walk, value, next);
  }
  if (name !== "a" && name !== "mx") {
    if (name === "exists" || name === "ptr") walk.lookups++;
    return false;
  }
  walk.lookups++;
  const hosts = name === "a" ? [place || domain] : await walk.names.mx(place || domain);
  for (const host of hosts)
    for (const address of await walk.names.addresses(host))
      if (walk.addresses.some((one) => isWithin(one, address, size))) return true;
  return false;
}

function isWithin(address: string, network: string, size: string): boolean {
  const version = isIP(address);
  if (version === 0 || isIP(network) !== version) return false;
  const all = version === 4 ? 32 : 128;
  const kept = size === "" ? all : Number(size);
  if (!Number.isInteger(kept) || kept < 0 || kept > all) return false;
  const shift = BigInt(all - kept);
  return bitsOf(address) >> shift === bitsOf(network) >> shift;
}

function bitsOf(address: string): bigint {
  if (isIP(address) === 4) return address.split(".").reduce((bits, part) => bits * 256n + BigInt(part), 0n);
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const [head = "", tail] = (
    dotted
      ? `${dotted[1]}${(bitsOf(dotted[2] as string) >> 16n).toString(16)}:${(bitsOf(dotted[2] as string) & 65_535n).toString(16)}`
      : address
  ).split("::");
  const [before, behind] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const parts = [...before, ...Array<string>(8 - before.length - behind.length).fill("0"), ...behind];
  return parts.reduce((bits, part) => bits * 65_536n + BigInt(Number.parseInt(part, 16)), 0n);
}
