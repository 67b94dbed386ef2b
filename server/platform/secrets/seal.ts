import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Fault } from "../errors/index.ts";
import type { KeyBook } from "./key-book.ts";

export interface Sealed {
  key_id: string;
  /** Nonce, tag, and what was sealed. */
  sealed: Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM. `place` says where it belongs; put anywhere else it does not open. */
export function seal(book: KeyBook, text: string, place: string): Sealed {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", book.keys.get(book.current) as Buffer, nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { key_id: book.current, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** Without its key nothing opens; the fault says which key is missing and where it was looked for. */
export function unseal(book: KeyBook, { key_id, sealed }: Sealed, place: string): string {
  const key = book.keys.get(key_id);
  if (!key) throw new Fault("sealing_key_missing", { key: key_id, from: book.from });
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch (error) {
    throw new Fault("secret_damaged", {}, error);
  }
}
