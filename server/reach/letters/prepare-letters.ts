import type { Tx } from "../../platform/db/index.ts";
import { fillWords, readFacts, readWords } from "../words/index.ts";
import type { LetterSender } from "./contract.ts";
import { addresseeName, findRecipients, type Recipient, type Wanted } from "./find-recipients.ts";
import { type PostalAddress, postalAddress } from "./post/postal-address.ts";

/** One letter before it is one: what would be printed, and what speaks against it. */
export interface Prepared {
  recipient: Recipient;
  /** Who it is for, in one line. */
  name: string;
  subject: string;
  words: string;
  blanks: string[];
  address: PostalAddress;
  /** Why the post could not deliver it; `nobody`, `no-address` or a fault of the address. */
  faults: string[];
}

export interface LetterText {
  subject: string;
  words: string;
  language: string;
}

/** Fills the text for every recipient, in the order asked. Nothing is written. */
export async function prepareLetters(
  tx: Tx,
  text: LetterText,
  sender: Pick<LetterSender, "country">,
  wanted: Wanted[],
  item: string | null,
): Promise<Prepared[]> {
  const recipients = await findRecipients(tx, wanted);
  const facts = await readFacts(
    tx,
    recipients.map(({ account_id, person_id }) => ({ account: account_id, person: person_id })),
    { language: text.language, item, user: tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null },
  );
  const subject = readWords(text.subject);
  const words = readWords(text.words);
  return recipients.map((recipient, at) => {
    const known = facts[at] as (typeof facts)[number];
    const head = fillWords(subject, known);
    const body = fillWords(words, known);
    const address = postalAddress(
      {
        person: addresseeName(recipient),
        firm: recipient.account,
        address: recipient.address ?? {
          value: "",
          street: null,
          city: null,
          region: null,
          postal_code: null,
          country: null,
        },
      },
      sender.country,
    );
    return {
      recipient,
      name: [addresseeName(recipient), recipient.account].filter(Boolean).join(", ") || "?",
      subject: head.text.replace(/\s+/g, " ").trim(),
      words: body.text,
      blanks: [...new Set([...head.blanks, ...body.blanks])],
      address,
      faults: faultsOf(recipient, address),
    };
  });
}

function faultsOf(recipient: Recipient, address: PostalAddress): string[] {
  if (!recipient.account_id && !recipient.person_id) return ["nobody"];
  if (!recipient.contact_point_id) return ["no-address"];
  return address.faults;
}
