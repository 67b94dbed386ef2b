import { header, type Mail, partText } from "./mail.ts";
import type { RecipientFate } from "./bounces/read-bounce.ts";

/** A complaint: an abuse report (RFC 5965), a provider's own form of it, or what a mail program sends when somebody presses "unsubscribe". */
export function readComplaint(mail: Mail): RecipientFate[] | undefined {
  const report = mail.parts.find((part) => part.type === "message/feedback-report");
  if (report) return complaintsOf(recipientsOf(partText(report)));
  const type = header(mail, "content-type");
  if (/multipart\/report/i.test(type) && /report-type=.?feedback-report/i.test(type))
    return complaintsOf(recipientsOf(mail.text));
  // Microsoft's junk mail programme encloses the message and names who complained in its first header.
  const enclosed = mail.parts
    .filter((part) => part.type === "message/rfc822")
    .map(partText)
    .join("\n");
  const named = /^x-hmxmroriginalrecipient:\s*(\S+)/im.exec(enclosed)?.[1];
  if (named || (/^complaint about message from/i.test(mail.subject) && enclosed !== ""))
    return complaintsOf(named ? [named] : []);
  if (pressedUnsubscribe(mail)) return complaintsOf(mail.from ? [mail.from.address] : []);
  return undefined;
}

function pressedUnsubscribe(mail: Mail): boolean {
  if (header(mail, "x-apple-unsubscribe").toLowerCase() === "true") return true;
  return /^apple mail sent this (e-?mail|message) to unsubscribe/i.test(mail.text.trim());
}

/** Whom the report names; what is blacked out is still somebody. */
function recipientsOf(fields: string): string[] {
  const unfolded = fields.replaceAll(/\n[ \t]+/g, " ");
  const of = (name: string): string[] =>
    [...unfolded.matchAll(new RegExp(`^${name}\\s*:\\s*(.+)$`, "gim"))].map((found) =>
      (found[1] ?? "").replaceAll(/[<>\s]/g, ""),
    );
  const named = [...of("original-rcpt-to"), ...of("removal-recipient")];
  return [...new Map(named.filter((one) => one !== "").map((one) => [one.toLowerCase(), one])).values()];
}

function complaintsOf(addresses: string[]): RecipientFate[] {
  const named: (string | null)[] = addresses.length > 0 ? addresses : [null];
  return named.map((address) => ({
    address,
    status: null,
    reply_code: null,
    reason: "feedback",
    hard: false,
    delayed: false,
    diagnostic: "",
  }));
}
