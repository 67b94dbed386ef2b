import { isIP } from "node:net";

/** Whether the readers of a mail can open what lies below this address, and their programs leave a list by one click there: https, and of the whole net. */
export function opensForReaders(house: string): boolean {
  const { protocol, hostname } = new URL(house);
  return protocol === "https:" && !isInside(hostname.replace(/^\[|\]$/g, ""));
}

/** A server on this machine only tries mail out: nobody outside reads it. */
export const isOnThisMachine = (host: string): boolean =>
  host === "localhost" ||
  host.endsWith(".localhost") ||
  host === "::1" ||
  (isIP(host) === 4 && host.startsWith("127."));

/** Names and addresses that mean something else, or nothing, anywhere else. */
function isInside(host: string): boolean {
  if (isOnThisMachine(host)) return true;
  if (isIP(host) === 4) return /^(0\.|10\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  if (isIP(host) === 6) return /^(::$|f[cd]|fe[89ab])/i.test(host);
  return !host.includes(".") || /\.(local|lan|internal|home|test|invalid)$/i.test(host);
}
