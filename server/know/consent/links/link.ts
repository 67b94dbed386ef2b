import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { KeyBook } from "../../../platform/secrets/index.ts";

/**
 * What a link in a mail stands for. `page`: the preference page, and by POST the unsubscribe of the list it came with, its topic, else of all e-mail.
 * `confirm`: the button of a double opt-in.
 */
export interface Link {
  deed: "page" | "confirm";
  workspace: string;
  person: string;
  channel: "email" | "text" | "letter";
  /** The mail it stood in. */
  touch?: string | undefined;
  topic?: string | undefined;
  /** The asking that it confirms. */
  consent?: string | undefined;
  /** SHA-256 of the address in normal form, in hex: where the person is gone, the address is still let alone. */
  mark?: string | undefined;
}

const deeds = ["page", "confirm"] as const;
const channels = ["email", "text", "letter"] as const;
const optional = ["touch", "topic", "consent"] as const;
const keyNameBytes = 6;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The link as it stands in an address: letters that say nothing, made the same each time for the same. Sealed and signed by AES-256-GCM, the nonce drawn
 * from the content, so that two links share one only if they are one. Has no end.
 */
export function writeLink(book: KeyBook, link: Link): string {
  const { sealing, naming } = keysOf(book.keys.get(book.current) as Buffer);
  const plain = packed(link);
  const nonce = createHmac("sha256", naming).update(plain).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const name = Buffer.from(book.current, "hex");
  return Buffer.concat([name, nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** What it stands for; undefined where it was not made with a key of ours, or was changed by a letter. */
export function readLink(book: KeyBook, text: string): Link | undefined {
  if (!/^[\w-]{80,250}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64url");
  // One link has one spelling: the last letter may not hide bits that nobody signed.
  if (bytes.toString("base64url") !== text) return undefined;
  const key = book.keys.get(bytes.subarray(0, keyNameBytes).toString("hex"));
  if (!key) return undefined;
  const nonce = bytes.subarray(keyNameBytes, keyNameBytes + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", keysOf(key).sealing, nonce);
  decipher.setAuthTag(bytes.subarray(keyNameBytes + nonceBytes, keyNameBytes + nonceBytes + tagBytes));
  try {
    const body = bytes.subarray(keyNameBytes + nonceBytes + tagBytes);
    return unpacked(Buffer.concat([decipher.update(body), decipher.final()]));
  } catch {
    return undefined;
  }
}

function keysOf(key: Buffer): { sealing: Buffer; naming: Buffer } {
  const both = Buffer.from(hkdfSync("sha256", key, "", "links in mails", 64));
  return { sealing: both.subarray(0, 32), naming: both.subarray(32) };
}

function packed(link: Link): Buffer {
  const flags = optional.reduce((bits, name, n) => bits | (link[name] ? 1 << n : 0), link.mark ? 8 : 0);
  return Buffer.concat([
    Buffer.from([deeds.indexOf(link.deed), channels.indexOf(link.channel), flags]),
    ...[link.workspace, link.person, ...optional.flatMap((name) => link[name] ?? [])].map(bytesOf),
    Buffer.from(link.mark ?? "", "hex"),
  ]);
}

function unpacked(bytes: Buffer): Link {
  const [deed = 0, channel = 0, flags = 0] = bytes;
  let at = 3;
  const next = (): string => uuidOf(bytes.subarray(at, (at += 16)));
  const link: Link = {
    deed: deeds[deed] ?? "page",
    channel: channels[channel] ?? "email",
    workspace: next(),
    person: next(),
  };
  optional.forEach((name, n) => {
    if (flags & (1 << n)) link[name] = next();
  });
  if (flags & 8) link.mark = bytes.subarray(at, at + 32).toString("hex");
  return link;
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");
const uuidOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
