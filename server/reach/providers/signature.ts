import { createHmac, timingSafeEqual } from "node:crypto";

/** Name of the header that both sides sign with: `t=<seconds>,v1=<hex of HMAC-SHA256 over "t.body">`. */
export const signatureHeader = "x-tilth-signature";
/** A telling that was caught and sent again later is refused. */
const longestSeconds = 300;

export function sign(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${digest(secret, seconds, body)}`;
}

/** Whether this body was signed with this key, not long ago. */
export function isSigned(secret: string, body: string, header: string | undefined, now: Date): boolean {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "");
  if (!found) return false;
  const seconds = Number(found[1]);
  if (Math.abs(now.getTime() / 1000 - seconds) > longestSeconds) return false;
  return timingSafeEqual(Buffer.from(digest(secret, seconds, body)), Buffer.from(found[2] as string));
}

function digest(secret: string, seconds: number, body: string): string {
  return createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
}
