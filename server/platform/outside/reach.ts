import { lookup } from "node:dns";
import { isIP, type LookupFunction, Socket } from "node:net";
import { privateAddressesAllowed } from "../config/index.ts";
import { isAllowed, isPublic } from "./public-address.ts";

/** The name leads into a network of our own, or is an address of it. */
export class NotPublic extends Error {
  readonly code = "ENOTPUBLIC";
}

/**
 * Looks a name up and refuses where any of its addresses is not public, unless allowed by TILTH_PRIVATE_ADDRESSES. It is handed to the socket itself, so
 * what was checked is what is connected to: a name can't answer differently a second time.
 */
export const outsideLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "");
    const refused = addresses.find(({ address }) => !mayReach(host, address));
    if (refused) return done(new NotPublic(`${host} is ${refused.address}`), "");
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return first ? done(null, first.address, first.family) : done(new Error(`${host} has no address`), "");
  });
};

/** An address that is written as one is looked up by nobody, so it is checked before. */
export function checkHost(host: string): void {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !mayReach(bare, bare)) throw new NotPublic(`${bare} is not public`);
}

function mayReach(host: string, address: string): boolean {
  return isPublic(address) || isAllowed(host, address, privateAddressesAllowed());
}

/** Whether this host was allowed by name or address, public or not: there a connection may even be unencrypted. */
export function isTrusted(host: string): boolean {
  return isAllowed(host, isIP(host) ? host : "", privateAddressesAllowed());
}

/** A socket for libraries that connect it themselves; wherever they mean, only a checked address is reached. */
export class OutsideSocket extends Socket {
  override connect(...given: unknown[]): this {
    const [first, second] = given;
    const at =
      typeof first === "object" && first !== null
        ? (first as { host?: string; port: number })
        : { port: Number(first), host: typeof second === "string" ? second : "localhost" };
    const host = at.host ?? "localhost";
    try {
      checkHost(host);
    } catch (error) {
      this.destroy(error as Error);
      return this;
    }
    const listener = given.findLast((one) => typeof one === "function");
    return super.connect({ ...at, host, lookup: outsideLookup }, listener as (() => void) | undefined);
  }
}
