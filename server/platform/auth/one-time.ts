import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 256 random bits. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

// Without the letters and digits that are taken for one another.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A code for people to type, in groups of four: three of them are 59 bits. */
export function newCode(groups = 3): string {
  const signs: string[] = [];
  while (signs.length < 4 * groups) {
    const byte = randomBytes(1)[0] as number;
    // Bytes beyond the last whole round would make some signs likelier.
    if (byte < alphabet.length * Math.floor(256 / alphabet.length))
      signs.push(alphabet[byte % alphabet.length] as string);
  }
  return Array.from({ length: groups }, (_, at) => signs.slice(4 * at, 4 * at + 4).join("")).join("-");
}

/** However it was typed: small letters, without dashes, with blanks. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
