import type { Tx } from "../../platform/db/index.ts";
import { askRules } from "../../know/outgoing/index.ts";
import type { Mailing, MailingPreview } from "./contract.ts";
import { type FilledMail, fillMailing } from "./fill-mailing.ts";
import { readMailing } from "./mailing.ts";
import type { MailingRecipient } from "./mailing-recipients.ts";
import { loadConfig } from "../../platform/config/index.ts";
import { findSendingAccount } from "./sending-account.ts";
import { isOnThisMachine, opensForReaders } from "./where-links-lead.ts";
import { trackedGrowth } from "./tracking/tracked-html.ts";

const shownExamples = 5;
const shownRows = 500;
/** Gmail cuts a mail off behind this. */
const clippedBytes = 102 * 1024;

/** All recipients as the mailing would address them: who would not be written to and why, who would read a blank, and the first few as they would get it. */
export async function previewMailing(tx: Tx, id: string): Promise<MailingPreview> {
  const mailing = await readMailing(tx, id);
  const { sender, mails } = await fillMailing(tx, mailing);
  const verdicts = await askRules(tx, mails.map(touchOf), sharedOf(mailing));
  const refused = verdicts.filter((one) => one.verdict === "refused");
  const turnedAway = new Set(refused.map((one) => one.place));
  const written = mails.filter((_, place) => !turnedAway.has(place));
  const blanks = written.filter(({ filled }) => filled.blanks.length > 0);
  const whole = written.filter(({ filled }) => filled.blanks.length === 0);
  // One that is as it should be, then what one looks for.
  const examples = [...whole.slice(0, 1), ...blanks.slice(0, 2), ...whole.slice(1), ...blanks.slice(2)];
  const bytes = largest(mails) + (mailing.tracked && mailing.html ? trackedGrowth(mailing.html) : 0);
  return {
    recipients: mails.length,
    ready: written.length,
    without_address: mails
      .filter(({ row }) => row.address === null)
      .map(({ row }) => whoOf(row))
      .slice(0, shownRows),
    blanks: blanks.slice(0, shownRows).map(({ row, filled }) => ({ ...whoOf(row), variables: filled.blanks })),
    blank_recipients: blanks.length,
    refused: refused.slice(0, shownRows).map(({ place, reason, detail }) => {
      const { row } = mails[place] as FilledMail;
      return { ...whoOf(row), account: row.account, reason, detail };
    }),
    reasons: counted(refused.map((one) => one.reason)),
    delayed: delaysOf(verdicts.filter((one) => one.verdict === "delayed")),
    examples: examples
      .slice(0, shownExamples)
      .map(({ row, filled }) => ({ ...whoOf(row), to: row.address ?? "", ...filled })),
    largest_bytes: bytes,
    warnings: [
      ...(sender.postal_address === null ? ["no-postal-address"] : []),
      ...((await leadsNowhere(tx, mailing)) ? ["links-lead-nowhere"] : []),
      ...warningsOf(mailing, bytes),
    ],
  };
}

/** Readers outside could not open what it links to, its way out least of all. */
export async function leadsNowhere(tx: Tx, mailing: Pick<Mailing, "sender_id">): Promise<boolean> {
  if (opensForReaders(loadConfig().url)) return false;
  const sender = await findSendingAccount(tx, mailing.sender_id);
  return sender !== undefined && !isOnThisMachine(sender.host);
}

/** What planning it would ask the rules about. */
export const touchOf = ({ row }: FilledMail) => ({
  person: row.person_id,
  account: row.account_id,
  contactPoint: row.contact_point_id,
});

export const sharedOf = (mailing: Mailing) =>
  ({
    channel: "email",
    purpose: mailing.purpose,
    manner: "bulk",
    topic: mailing.topic,
    sender: mailing.sender_id,
    batch: mailing.id,
  }) as const;

const whoOf = (row: MailingRecipient) => ({ person_id: row.person_id, name: row.name ?? "" });

function counted(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function delaysOf(delays: { reason: string; until: Date | null }[]): MailingPreview["delayed"] {
  return Object.entries(counted(delays.map((one) => one.reason))).map(([reason, n]) => ({
    reason,
    n,
    until: delays.findLast((one) => one.reason === reason)?.until as MailingPreview["delayed"][number]["until"],
  }));
}

function largest(mails: FilledMail[]): number {
  return mails.reduce(
    (most, { filled }) => Math.max(most, Buffer.byteLength(filled.text) + Buffer.byteLength(filled.html ?? "")),
    0,
  );
}

/** What spam filters and mail programs hold against a mail, as words for the screen. */
export function warningsOf(
  { subject, text, html }: Pick<Mailing, "subject" | "text" | "html">,
  bytes: number,
): string[] {
  const found: string[] = [];
  if (Math.max(bytes, Buffer.byteLength(html ?? "")) > clippedBytes) found.push("clipped");
  if (subject.trim() === "") found.push("subject-empty");
  if (subject.length > 90) found.push("subject-long");
  if (subject.length > 8 && subject === subject.toUpperCase()) found.push("subject-shouts");
  if (/[!?]{2,}|\bfree\b|100\s?%|€{2,}|\${2,}/i.test(subject)) found.push("subject-bait");
  if (html && text.trim() !== "" && text.trim().length < 40) found.push("text-part-thin");
  if (html && /<(script|form|iframe|object|embed)\b|\son\w+=/i.test(html)) found.push("active-content");
  if (html && (html.match(/<img\b/gi)?.length ?? 0) > 0 && html.replace(/<[^>]+>/g, "").trim().length < 200)
    found.push("images-only");
  if (html && /<img\b(?![^>]*\balt=)/i.test(html)) found.push("images-without-words");
  if (html && /<img\b[^>]*\bsrc=["']https?:\/\/(?!…)/i.test(html)) found.push("images-elsewhere");
  if (/https?:\/\/(\d+\.){3}\d+|bit\.ly|tinyurl\./i.test(`${text} ${html ?? ""}`)) found.push("link-shortened");
  return found;
}
