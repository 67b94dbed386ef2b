import PostalMime, { type Address } from "postal-mime";
import { textOfHtml } from "./html-text.ts";

/** One part that is not the text: a report, an enclosed message, a file. */
export interface MailPart {
  type: string;
  name: string | null;
  contentId: string | null;
  content: Uint8Array;
}

export interface MailAddress {
  name: string;
  address: string;
}

/** A message as it is read once, for everything that asks what it means. */
export interface Mail {
  /** All values of a header, names in small letters, unfolded, words not decoded. */
  headers: Map<string, string[]>;
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  /** As its sender dated it; null where it has no date that can be read. */
  date: Date | null;
  /** What was written, from the plain part or else from the HTML. */
  text: string;
  html: string | null;
  parts: MailPart[];
}

// A message has at most so many parts inside parts before somebody is joking.
const deepestNesting = 60;
const mostParts = 2_000;
const decoder = new TextDecoder("utf-8");

/**
 * Reads a message as it came. What is malformed is read as far as it goes: an unreadable date is no date, an unknown charset is Latin, and a charset that
 * isn't what the letters are written in is not believed. What is made only to cost time throws.
 */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  refuseManyParts(raw);
  const mail = await parseMail(raw);
  if (!(mail.text.includes(unreadable) || mail.html?.includes(unreadable))) return mail;
  const believed = await parseMail(renamed(raw, /(charset\s*=\s*"?)utf-?8/gi, "$1windows-1252"));
  return `${believed.text}${believed.html}`.includes(unreadable) ? mail : believed;
}

const unreadable = "\uFFFD";

function refuseManyParts(raw: Uint8Array): void {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  let parts = 0;
  for (let at = text.indexOf("\n--"); at >= 0; at = text.indexOf("\n--", at + 3))
    if (/^(?:content-|mime-)/i.test(firstLineBehind(text, at + 3)) && ++parts > mostParts)
      throw new Error(`it has more than ${mostParts} parts`);
}

function firstLineBehind(text: Buffer, at: number): string {
  const line = text.indexOf("\n", at) + 1;
  return line > 0 && line - at < 200 ? text.toString("latin1", line, line + 8) : "";
}

async function parseMail(raw: Uint8Array): Promise<Mail> {
  const flows = flowed.test(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 100_000)).toString("latin1"));
  const email = await PostalMime.parse(flows ? unmarkFlowed(raw) : raw, {
    forceRfc822Attachments: true,
    maxNestingDepth: deepestNesting,
  });
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) {
    const before = headers.get(key);
    if (before) before.push(value);
    else headers.set(key, [value]);
  }
  const date = email.date ? new Date(email.date) : undefined;
  const html = email.html ?? null;
  const lines = (email.text ?? "").replaceAll("\r\n", "\n");
  const written = flows ? unflow(lines) : lines;
  // Where the parts can't be told apart (a boundary that nobody keeps), all of it is the text.
  const lost = written.trim() === "" && !html && email.attachments.length === 0;
  const text = asWritten(raw, lost ? bodyOf(raw) : written);
  return {
    headers,
    from: flat(email.from ? [email.from] : [])[0] ?? null,
    to: flat(email.to),
    cc: flat(email.cc),
    replyTo: flat(email.replyTo),
    subject: (email.subject ?? "").replaceAll(/\s+/g, " ").trim(),
    messageId: identifiers(email.messageId)[0] ?? null,
    inReplyTo: identifiers(email.inReplyTo),
    references: identifiers(email.references),
    date: date && !Number.isNaN(date.getTime()) ? date : null,
    text: text.trim() === "" && html ? textOfHtml(html) : text,
    html,
    parts: email.attachments.map((part) => ({
      type: part.mimeType,
      name: part.filename === null ? null : bare(part.filename),
      contentId: part.contentId?.replace(/^<|>$/g, "") ?? null,
      content: typeof part.content === "string" ? Buffer.from(part.content) : new Uint8Array(part.content),
    })),
  };
}

export const header = (mail: Mail, name: string): string => mail.headers.get(name)?.[0] ?? "";

const flowed = /format="?flowed/i;

/** Lines that flow are joined by us: what is quoted never flows into what isn't, and that is how an answer below a quote is told from it. */
const unmarkFlowed = (raw: Uint8Array): Uint8Array => renamed(raw, /(format="?)flowed/gi, "$1steady");

const renamed = (raw: Uint8Array, what: RegExp, by: string): Uint8Array =>
  Buffer.from(Buffer.from(raw).toString("latin1").replaceAll(what, by), "latin1");

/** Letters of UTF-8 under the name of a Latin charset: hardly anybody writes "Ã¼", and nobody writes a whole text of it. */
function asWritten(raw: Uint8Array, text: string): string {
  if (!/[ÂÃÄÅÐÑà-ô][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  if (
    /charset\s*=\s*"?utf-?8/i.test(
      Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 100_000)).toString("latin1"),
    )
  )
    return text;
  const bytes = latinBytes(text);
  if (!bytes) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** What windows-1252 puts where Latin-1 has control signs, from 0x80. */
const windowsLetters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at));

function latinBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : 0x80 + windowsLetters.indexOf(text[at] as string);
    if (byte === 0x7f) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** In one line, without signs that can't be seen or turn the writing round. */
const bare = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

function unflow(text: string): string {
  const out: string[] = [];
  let open = false;
  for (const line of text.split("\n")) {
    const quoted = line.startsWith(">");
    const words = quoted ? line : line.replace(/^ /, "");
    if (open && !quoted) out[out.length - 1] += words;
    else out.push(words);
    open = !quoted && words.endsWith(" ") && words !== "-- ";
  }
  return out.join("\n");
}

function bodyOf(raw: Uint8Array): string {
  const all = decoder.decode(raw.subarray(0, 200_000)).replaceAll("\r\n", "\n");
  const at = all.indexOf("\n\n");
  return at < 0 ? "" : all.slice(at + 2);
}

/** A part that is written in letters: a report, the headers of a returned message. */
export const partText = (part: MailPart): string => decoder.decode(part.content).replaceAll("\r\n", "\n");

/** Message ids as they are between angle brackets; who forgets the brackets is understood all the same. */
function identifiers(value: string | undefined): string[] {
  if (!value) return [];
  const bracketed = [...value.matchAll(/<([^<>\s]+)>/g)].map((found) => found[1] as string);
  return bracketed.length > 0 ? bracketed : value.split(/[\s,]+/).filter((one) => one.includes("@"));
}

function flat(addresses: Address[] | undefined): MailAddress[] {
  return (addresses ?? [])
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ name, address }) => (address ? [{ name: bare(name), address: bare(address) }] : []));
}
