import { header, type Mail } from "../mail.ts";
import { machineMade } from "./machine-made.ts";
import { comesBack, gone, machineSubject } from "./machine-words.ts";
import { returnDate } from "./return-date.ts";
import { type Onward, readOnward } from "./successor.ts";

export interface AutoReply extends Onward {
  kind: "auto-reply" | "left";
  returns_on: string | null;
}

// A note is short; what stands far below is somebody's signature or disclaimer.
const longestNote = 4000;

/** What a machine answered for somebody: that they are away, that they left, or that a message arrived. */
export function readAutoReply(mail: Mail, written: string): AutoReply | undefined {
  const text = written.slice(0, longestNote).replaceAll(/[\u2018\u2019]/g, "'");
  const how = machineMade(mail, text);
  if (how === "no") return undefined;
  const sent = mail.date ?? new Date();
  const left = (gone.test(text) || gone.test(mail.subject)) && !comesBack.test(text) && !isReceipt(mail);
  // Who has left comes back on no day.
  if (left) return { kind: "left", returns_on: null, ...readOnward(text, mail.from?.address ?? null) };
  return {
    kind: "auto-reply",
    returns_on:
      returnDate(text.replaceAll(/\s+/g, " "), sent, writesMonthFirst(mail)) ??
      returnDate(mail.subject, sent, writesMonthFirst(mail)),
    successor: null,
    successor_name: null,
    new_address: null,
  };
}

/** Someone's ticket system says that it got a message; what it says of people is about ours. */
const isReceipt = (mail: Mail): boolean =>
  !machineSubject.test(mail.subject) && /ticket|request|anfrage|eingang|received/i.test(mail.subject);

/** In the Americas 8/3 is a day of August. */
const writesMonthFirst = (mail: Mail): boolean => /-0[4-9]00/.test(header(mail, "date"));
