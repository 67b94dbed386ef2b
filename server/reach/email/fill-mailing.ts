import type { Tx } from "../../platform/db/index.ts";
import { readFacts } from "../words/index.ts";
import type { Mailing, SendingAccount } from "./contract.ts";
import { factsOf, type Filled, readTemplate } from "./fill-template.ts";
import { type MailingRecipient, recipientsOf } from "./mailing-recipients.ts";
import { readSendingAccount } from "./sending-account.ts";

export interface FilledMail {
  row: MailingRecipient;
  filled: Filled;
}

/** Addresses that nobody could press yet: a preview and a trial must not let anybody unsubscribe somebody else. */
const notYet = "https://…";

/** Every recipient's mail as it would be, none sent. */
export async function fillMailing(tx: Tx, mailing: Mailing): Promise<{ sender: SendingAccount; mails: FilledMail[] }> {
  const sender = await readSendingAccount(tx, mailing.sender_id);
  return { sender, mails: await fillFor(tx, mailing, sender, await recipientsOf(tx, mailing.id)) };
}

export async function fillFor(
  tx: Tx,
  words: Pick<Mailing, "subject" | "text" | "html" | "language" | "item_id">,
  sender: SendingAccount,
  rows: MailingRecipient[],
): Promise<FilledMail[]> {
  const template = readTemplate(words);
  const { language } = words;
  const facts = template.simple
    ? []
    : await readFacts(
        tx,
        rows.map((row) => ({ account: row.account_id, person: row.person_id })),
        { language, item: words.item_id },
      );
  return rows.map((row, at) => ({
    row,
    filled: template.fill(factsOf(row, { sender, language, unsubscribe_url: notYet, view_url: notYet }, facts[at])),
  }));
}
