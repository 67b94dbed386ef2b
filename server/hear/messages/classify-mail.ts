import { type RecipientFate, readBounce } from "./bounces/read-bounce.ts";
import { readComplaint } from "./complaints.ts";
import type { Mail } from "./mail.ts";
import { newText } from "./quotes/new-text.ts";
import { isReadReceipt } from "./receipts.ts";
import { readAutoReply } from "./replies/read-auto-reply.ts";
import { asksToStop } from "./unsubscribe-words.ts";

export const kinds = ["human", "auto-reply", "left", "bounce", "complaint", "unsubscribe", "receipt"] as const;
export type MailKind = (typeof kinds)[number];

/** What a message is, before anything is done because of it. */
export interface Classified {
  kind: MailKind;
  recipients: RecipientFate[];
  /** The day on which somebody is back, YYYY-MM-DD. */
  returns_on: string | null;
  /** Where to write instead of somebody who left: an address, or a name where none is given. */
  successor: string | null;
  successor_name: string | null;
  /** Where somebody who left can be reached now. */
  new_address: string | null;
}

const nothing = { recipients: [], returns_on: null, successor: null, successor_name: null, new_address: null };

/** Reports first, since they say by their form what they are; then what machines answer; what is left was written by a person. */
export function classifyMail(mail: Mail): Classified {
  const complaints = readComplaint(mail);
  if (complaints) return { ...nothing, kind: "complaint", recipients: complaints };
  const report = readBounce(mail);
  if (report) return { ...nothing, kind: report.kind, recipients: report.recipients };
  if (isReadReceipt(mail)) return { ...nothing, kind: "receipt" };
  const written = newText(mail);
  const reply = readAutoReply(mail, written);
  if (reply) return { ...nothing, ...reply, recipients: reply.kind === "auto-reply" ? [answered(mail)] : [] };
  return { ...nothing, kind: asksToStop(mail, written) ? "unsubscribe" : "human" };
}

/** The box is there and answered by itself. */
const answered = (mail: Mail): RecipientFate => ({
  address: mail.from?.address ?? null,
  status: null,
  reply_code: null,
  reason: "vacation",
  hard: false,
  delayed: false,
  diagnostic: "",
});
