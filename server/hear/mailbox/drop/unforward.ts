import { createHash } from "node:crypto";
import type { Mail } from "../../messages/index.ts";
import { type Arrived, readArrived } from "../arrived.ts";

const forwardSubject = /^\s*((fwd?|wg|tr|rv|i|enc|doorst|vs|vb|pd)\s*:\s*)+/i;
/** "From: Ada <ada@mill.example>" as mail programs write it above what they forward. */
const fromLine =
  /^[\s>*_]*(?:From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|От|Від|Feladó|Kimden)[\s*_]*[:：][\s*_]*(.*?)[\s*_]*(?:<|\[mailto:|\(|&lt;)?\s*([^\s<>"()[\]]+@[\w.-]+\.\w+)[>\])]*/im;

/**
 * What somebody of ours forwards to a drop address is about whoever wrote it: the enclosed message itself where it is enclosed, else their words below the
 * lines that name them. Null where it is no forwarded message of ours, and is stored as it is.
 */
export async function unforward(arrived: Arrived, ours: Set<string>, drop: string): Promise<Arrived | null> {
  const { mail } = arrived;
  const from = mail.from?.address.toLowerCase() ?? "";
  if (!ours.has(from) || !onlyTo(mail, drop)) return null;
  const enclosed = mail.parts.find((part) => part.type === "message/rfc822");
  if (enclosed) return readArrived(arrived.uid, Buffer.from(enclosed.content), arrived.sentAt);
  if (!forwardSubject.test(mail.subject)) return null;
  const named = fromLine.exec(mail.text);
  const address = named?.[2]?.toLowerCase();
  if (!named || !address || ours.has(address)) return null;
  const below = mail.text.slice(named.index);
  // The header lines end with the first empty line; what is below are their words.
  const words = below.slice(/\n\s*\n/.exec(below)?.index ?? 0).trim();
  const subject = mail.subject.replace(forwardSubject, "");
  const written = dateOf(below);
  const raw = Buffer.from(
    [
      `From: ${encoded(named[1]?.replaceAll(/["<>\r\n]/g, "").trim() ?? "")} <${address}>`,
      `To: <${from}>`,
      `Subject: ${encoded(subject)}`,
      // The same letter forwarded twice is one.
      `Message-ID: <${createHash("sha256").update(`${address}|${subject}|${words}`).digest("hex").slice(0, 32)}@forwarded.invalid>`,
      // Where it can't be read the letter is of when it was forwarded, and still the same letter.
      ...(written ? [`Date: ${written.toUTCString()}`] : []),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(words).toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
    ].join("\r\n"),
  );
  const original = await readArrived(arrived.uid, raw, arrived.sentAt);
  // As it came is what was forwarded: files and all.
  return { ...original, mail: { ...original.mail, parts: mail.parts }, raw: arrived.raw, bytes: arrived.bytes };
}

const encoded = (words: string): string => `=?utf-8?B?${Buffer.from(words.slice(0, 300)).toString("base64")}?=`;

function onlyTo(mail: Mail, drop: string): boolean {
  const all = [...mail.to, ...mail.cc].map((one) => one.address.toLowerCase());
  return all.length > 0 && all.every((one) => one === drop);
}

/** Where the date is written so that it can only be read in one way. */
function dateOf(headers: string): Date | null {
  const line = /^[\s>*_]*(?:Date|Sent|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden)[\s*_]*[:：][\s*_]*(.+)$/im.exec(
    headers.slice(0, 1_000),
  )?.[1];
  const at = line && /\d{4}/.test(line) ? new Date(line.replace(" at ", " ")) : null;
  return at && !Number.isNaN(at.getTime()) && at.getTime() < Date.now() ? at : null;
}
