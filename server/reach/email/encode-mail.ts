import { domainToASCII } from "node:url";
import { Fault } from "../../platform/errors/index.ts";

/** An address with its name, as a header has it. */
export function encodeAddress(name: string, address: string): string {
  const { safe } = mailAddress(address);
  const trimmed = name.trim();
  if (!trimmed) return safe.includes(" ") ? `<${safe}>` : safe;
  const clean = trimmed.replace(/\p{Cc}+/gu, " ");
  if (/^[\w !#$%&'*+/=?^`{|}~-]+$/.test(clean)) return `${clean} <${safe}>`;
  if (/^[\x20-\x7e]+$/.test(clean)) return `"${clean.replace(/["\\]/g, "\\$&")}" <${safe}>`;
  return `${encodeWords(clean, 10)}\r\n <${safe}>`;
}

export interface MailAddress {
  /** With its domain in ASCII, as SMTP wants it. */
  safe: string;
  domain: string;
  /** Its local part has letters beyond ASCII: the server must know SMTPUTF8. */
  utf8: boolean;
}

/** One address and nothing else: no second recipient, no header, no command hides in it. */
export function mailAddress(address: string): MailAddress {
  const found = /^([^\s@<>()[\]\\,;:"]{1,64})@([^\s@<>()[\]\\,;:"]{1,255})$/u.exec(address.trim());
  const domain = found ? domainToASCII(found[2] as string) : "";
  if (!found || !domain || /[\p{Cc} ]/u.test(address.trim()))
    throw new Fault("mail_address_invalid", { address: address.slice(0, 80) });
  const local = found[1] as string;
  return { safe: `${local}@${domain}`, domain, utf8: /[^\p{ASCII}]/u.test(local) };
}

/** RFC 2047 words, each at most 75 letters, folded. Plain text stays as it is, folded where it is long. */
export function encodeWords(words: string, used: number): string {
  const clean = words.replace(/\p{Cc}+/gu, " ");
  if (/^[\x20-\x7e]*$/.test(clean) && !clean.includes("=?")) return foldWords(clean, used);
  const out: string[] = [];
  let piece = "";
  for (const letter of clean) {
    if (Buffer.byteLength(piece + letter) > 42) {
      out.push(piece);
      piece = "";
    }
    piece += letter;
  }
  out.push(piece);
  return out.map((part) => `=?utf-8?B?${Buffer.from(part).toString("base64")}?=`).join("\r\n ");
}

function foldWords(text: string, used: number): string {
  if (used + text.length <= 76) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + (lines.length === 0 ? used : 0) > 74) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\r\n ");
}

const hexOf = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);
const lineLength = 75;

/** RFC 2045, 6.7: every line at most 76 letters, line ends kept, a blank before one and a dot at a line's begin written out. */
export function quotedPrintable(text: string): string {
  const lines = text.split("\r\n");
  return lines.map(quoteLine).join("\r\n");
}

function quoteLine(line: string): string {
  if (line.length <= 76 && /^(?![.]|From )[\x20-\x3c\x3e-\x7e]*$/.test(line) && !line.endsWith(" ")) return line;
  const bytes = Buffer.from(line);
  let out = "";
  let used = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    const last = at === bytes.length - 1;
    const plain = (byte > 32 && byte < 127 && byte !== 61) || (!last && (byte === 32 || byte === 9));
    const risky = used === 0 && (byte === 46 || byte === 70);
    const piece = plain && !risky ? String.fromCharCode(byte) : (hexOf[byte] as string);
    if (used + piece.length > lineLength) {
      out += "=\r\n";
      used = 0;
      at--;
      continue;
    }
    out += piece;
    used += piece.length;
  }
  return out;
}
