import { randomUUID } from "node:crypto";

/** A mail as an SMTP server took it. */
export interface Taken {
  from: string;
  to: string;
  content: string;
}

/** A header as it reads, unfolded; empty where there is none. */
export function headerOf(content: string, name: string): string {
  const head = content.slice(0, content.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}:\\s*(.*)$`, "im").exec(head)?.[1] ?? "";
}

export interface Answer {
  /** Who writes, where it is not whoever got the mail. */
  from?: string;
  /** Where it goes, where not to whoever wrote. */
  to?: string;
  subject?: string;
  body: string;
  more?: string[];
  /** The mail is quoted below. */
  quoting?: boolean;
  /** As most machines do it, and the people whose program forgets it. */
  withoutReference?: boolean;
}

const crlf = (lines: string[]): Buffer => Buffer.from(lines.join("\r\n"));

/** What whoever got this mail writes back, or their machine. */
export function answerTo(
  mail: Taken,
  { from, to, subject, body, more = [], quoting, withoutReference }: Answer,
): Buffer {
  const id = headerOf(mail.content, "Message-ID");
  const quoted = quoting
    ? [
        "",
        `On Mon, ${headerOf(mail.content, "Date")}, ${headerOf(mail.content, "From")} wrote:`,
        "",
        "> Dear customer,",
        "> here is our news.",
      ]
    : [];
  return crlf([
    `From: ${from ?? mail.to}`,
    `To: ${to ?? /<([^>]+)>/.exec(headerOf(mail.content, "From"))?.[1]}`,
    `Subject: ${subject ?? `Re: ${headerOf(mail.content, "Subject")}`}`,
    `Message-ID: <${randomUUID()}@theirs.example>`,
    ...(withoutReference ? [] : [`In-Reply-To: ${id}`, `References: ${id}`]),
    `Date: ${new Date().toUTCString()}`,
    ...more,
    "",
    body,
    ...quoted,
    "",
  ]);
}

/** What a machine says for somebody. */
export const machineAnswerTo = (mail: Taken, answer: Answer): Buffer =>
  answerTo(mail, {
    subject: `Automatic reply: ${headerOf(mail.content, "Subject")}`,
    ...answer,
    more: ["Auto-Submitted: auto-replied", ...(answer.more ?? [])],
  });

/** A report (RFC 3464) that a server sends to the address a mail left from, with its headers. */
export function reportOn(mail: Taken, status: string, words: string): Buffer {
  return report(mail, "delivery-status", "message/delivery-status", `Undelivered Mail Returned to Sender`, [
    "Reporting-MTA: dns; mx.theirs.example",
    "",
    `Final-Recipient: rfc822; ${mail.to}`,
    "Action: failed",
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${words}`,
  ]);
}

/** A complaint (RFC 5965), as a provider sends it for whoever pressed "this is spam". */
export const complaintAbout = (mail: Taken): Buffer =>
  report(mail, "feedback-report", "message/feedback-report", `FW: ${headerOf(mail.content, "Subject")}`, [
    "Feedback-Type: abuse",
    "User-Agent: Feedback/1.0",
    "Version: 1",
    `Original-Rcpt-To: ${mail.to}`,
  ]);

function report(mail: Taken, type: string, part: string, subject: string, fields: string[]): Buffer {
  return crlf([
    "From: Mail Delivery System <MAILER-DAEMON@mx.theirs.example>",
    `To: ${mail.from}`,
    `Delivered-To: ${mail.from}`,
    `Subject: ${subject}`,
    `Message-ID: <${randomUUID()}@mx.theirs.example>`,
    `Date: ${new Date().toUTCString()}`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=${type}; boundary="parts"`,
    "",
    "--parts",
    "Content-Type: text/plain",
    "",
    "This is a report about a message of yours.",
    "",
    "--parts",
    `Content-Type: ${part}`,
    "",
    ...fields,
    "",
    "--parts",
    "Content-Type: message/rfc822",
    "",
    mail.content.slice(0, mail.content.indexOf("\r\n\r\n")),
    "",
    "--parts--",
    "",
  ]);
}
