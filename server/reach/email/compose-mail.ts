import { randomBytes } from "node:crypto";
import { Fault } from "../../platform/errors/index.ts";
import { bodyHash, type DkimKey, type MailHeader, signMail } from "./dkim.ts";
import { encodeAddress, encodeWords, quotedPrintable } from "./encode-mail.ts";

export interface Mail {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: string | null;
  subject: string;
  text: string;
  html?: string | null;
  /** `<…@…>`, made from the touch. */
  messageId: string;
  date: Date;
  inReplyTo?: string | null;
  references?: string[];
  /** What a mailing adds: List-Id, List-Unsubscribe and their kin. Values go out as they are. */
  extra?: MailHeader[];
  attachments?: { name: string; type: string; content: Buffer }[];
}

/** Longest line of a message (RFC 5322), without its end. */
const longestLine = 998;
/** Longer ones are encoded, so that a relay that adds to a line does not break it. */
const longestPlain = 900;

/** The whole message, signed by each key, ready for the wire (dots are doubled by whoever speaks SMTP). */
export async function composeMail(mail: Mail, keys: readonly DkimKey[]): Promise<Buffer> {
  const { type, encoding, body } = bodyOf(mail);
  const headers: MailHeader[] = [
    ["From", encodeAddress(mail.from.name, mail.from.address)],
    ["To", encodeAddress(mail.to.name, mail.to.address)],
    ...optional("Reply-To", mail.replyTo && encodeAddress("", mail.replyTo)),
    ["Subject", encodeWords(mail.subject, "Subject: ".length)],
    ["Date", mail.date.toUTCString().replace("GMT", "+0000")],
    ["Message-ID", mail.messageId],
    ...optional("In-Reply-To", mail.inReplyTo),
    ...optional("References", mail.references?.length ? mail.references.join("\r\n ") : null),
    ...(mail.extra ?? []),
    ["MIME-Version", "1.0"],
    ["Content-Type", type],
    ...optional("Content-Transfer-Encoding", encoding),
  ];
  for (const [name, value] of headers) refuseUnsafe(name, value);
  const hash = keys.length > 0 ? bodyHash(body) : "";
  const signatures: MailHeader[] = [];
  for (const key of keys) signatures.push(["DKIM-Signature", await signMail(headers, hash, key)]);
  const head = [...signatures, ...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.from(`${head}\r\n${body}`);
}

/** A line end in a value would begin a header of somebody else's making. Folding (line end and blank) is ours. */
function refuseUnsafe(name: string, value: string): void {
  if (
    !/^[!-9;-~]+$/.test(name) ||
    /\0|\r(?!\n[ \t])|(?<!\r)\n/.test(value) ||
    value.split("\r\n").some((line) => line.length > longestLine)
  )
    throw new Fault("mail_header_unsafe", { header: name.slice(0, 40) });
}

const optional = (name: string, value: string | null | undefined): MailHeader[] => (value ? [[name, value]] : []);

interface Part {
  type: string;
  encoding: string | null;
  body: string;
}

function bodyOf(mail: Mail): Part {
  const text = textPart(mail.text, "plain");
  const said = mail.html ? multipart("alternative", [text, textPart(mail.html, "html")]) : text;
  if (!mail.attachments?.length) return said;
  return multipart("mixed", [said, ...mail.attachments.map(attached)]);
}

function multipart(kind: string, parts: Part[]): Part {
  const boundary = `=_${randomBytes(12).toString("hex")}`;
  const body = parts
    .map(({ type, encoding, body: inner }) => {
      const head = `Content-Type: ${type}\r\n${encoding ? `Content-Transfer-Encoding: ${encoding}\r\n` : ""}`;
      return `--${boundary}\r\n${head}\r\n${inner}${inner.endsWith("\r\n") ? "" : "\r\n"}`;
    })
    .join("");
  return { type: `multipart/${kind};\r\n boundary="${boundary}"`, encoding: null, body: `${body}--${boundary}--\r\n` };
}

/** Plain where it is plain; else quoted-printable, which every relay leaves as it is and the signature with it. */
function textPart(words: string, kind: "plain" | "html"): Part {
  const lines = words.replace(/\r\n|\r|\n/g, "\r\n");
  const whole = lines.endsWith("\r\n") ? lines : `${lines}\r\n`;
  const type = `text/${kind}; charset=utf-8`;
  if (/^[\t\r\n -~]*$/.test(whole) && !isLong(whole) && !/[ \t]\r\n/.test(whole) && !/^(From |\.)/m.test(whole))
    return { type, encoding: "7bit", body: whole };
  return { type, encoding: "quoted-printable", body: quotedPrintable(whole) };
}

/** Looked for line by line: an expression that counts would begin anew at each letter. */
const isLong = (text: string): boolean => text.split("\r\n").some((line) => line.length > longestPlain);

function attached({ name, type, content }: { name: string; type: string; content: Buffer }): Part {
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) throw new Fault("mail_header_unsafe", { header: "Content-Type" });
  const plain = /^[\w. ()-]+$/.test(name);
  const named = plain ? `"${name}"` : `"${encodeWords(name.replace(/["\\\r\n]/g, "_"), 0)}"`;
  return {
    type: `${type};\r\n name=${named}`,
    encoding: `base64\r\nContent-Disposition: attachment;\r\n ${plain ? `filename=${named}` : encodedParameter("filename", name)}`,
    body: `${content.toString("base64").replace(/(.{76})(?=.)/g, "$1\r\n")}\r\n`,
  };
}

/** A value of other letters than ASCII's, in numbered pieces where it is long (RFC 2231): no line grows beyond what a relay leaves as it is. */
function encodedParameter(name: string, value: string): string {
  const pieces = encodeURIComponent(value)
    .replace(/['()*]/g, percent)
    .match(/(?:%..|[^%]){1,20}/g) as string[];
  if (pieces.length === 1) return `${name}*=utf-8''${pieces[0]}`;
  return pieces.map((piece, at) => `${name}*${at}*=${at === 0 ? "utf-8''" : ""}${piece}`).join(";\r\n ");
}

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
