import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Classified, classifyMail, foldMail, header, type Mail, readMail } from "../messages/index.ts";

/** A message as it came out of a box, read and understood, before it is stored. */
export interface Arrived {
  uid: number;
  key: string;
  print: string;
  raw: Buffer;
  bytes: number;
  sentAt: Date;
  mail: Mail;
  found: Classified;
  written: string;
  quoted: string | null;
  signature: string | null;
}

/** More is kept as it came and shown cut. */
const longestText = 200_000;

/** Reads one message; what can't be read at all throws, and is listed as failed with the reason. */
export async function readArrived(uid: number, raw: Buffer, receivedAt: Date): Promise<Arrived> {
  const mail = await readMail(raw);
  const folded = foldMail(mail);
  const sentAt = sane(mail.date, receivedAt);
  const print = hash(`${mail.from?.address ?? ""}|${mail.date?.getTime() ?? ""}|${mail.subject}`);
  return {
    uid,
    key: mail.messageId
      ? `id:${mail.messageId.slice(0, 900)}`
      : `raw:${createHash("sha256").update(raw).digest("hex")}`,
    print,
    raw: gzipSync(raw, { level: 1 }),
    bytes: raw.length,
    sentAt,
    mail,
    found: classifyMail(mail),
    written: clean(folded.written),
    quoted: folded.quoted === "" ? null : clean(folded.quoted),
    signature: folded.signature === "" ? null : clean(folded.signature),
  };
}

/** PostgreSQL keeps no zero bytes, and nobody reads a page of it. */
export const clean = (text: string): string => text.replaceAll("\u0000", "").slice(0, longestText);

/** Clocks of others are off by minutes: who answers us must not seem to have written before we did. */
const slowClockMs = 60 * 60_000;

/** A clock that is years off says nothing, and one that is a little off puts words out of order; the box knows when the message came. */
function sane(date: Date | null, receivedAt: Date): Date {
  if (!date || date.getFullYear() < 1990) return receivedAt;
  const late = receivedAt.getTime() - date.getTime();
  return late < slowClockMs ? receivedAt : date;
}

export const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 27);

/** Written by no person, or to many at once: it joins a conversation that is there and opens none. */
export const opensConversation = ({ mail, found }: Arrived): boolean =>
  found.kind === "human" &&
  !mail.headers.has("list-unsubscribe") &&
  !mail.headers.has("list-id") &&
  !/bulk|list|junk/i.test(header(mail, "precedence"));
