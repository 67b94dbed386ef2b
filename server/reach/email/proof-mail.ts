import type { Tx } from "../../platform/db/index.ts";
import { factNames } from "../words/index.ts";
import type { MailProof, NewMailProof } from "./contract.ts";
import { fillFor } from "./fill-mailing.ts";
import { mailNames, type MailFacts, readTemplate } from "./fill-template.ts";
import { checkedWords } from "./mailing.ts";
import { recipientOf } from "./mailing-recipients.ts";
import { warningsOf } from "./preview-mailing.ts";
import { listSendingAccounts, readSendingAccount } from "./sending-account.ts";

/** Words that are being written, as one person would read them; without a person the names of what is filled in stand in their places. */
export async function proofMail(tx: Tx, wanted: NewMailProof): Promise<MailProof> {
  const words = await checkedWords({ ...wanted, html: wanted.html ?? null, mjml: wanted.mjml ?? null });
  const sender = wanted.sender ? await readSendingAccount(tx, wanted.sender) : (await listSendingAccounts(tx))[0];
  const row = wanted.person ? await recipientOf(tx, wanted.person) : undefined;
  const [mail] = row && sender ? await fillFor(tx, { ...words, item_id: wanted.item ?? null }, sender, [row]) : [];
  const filled = mail?.filled ?? readTemplate(words).fill(namesInPlace(sender?.postal_address));
  const bytes = Buffer.byteLength(filled.text) + Buffer.byteLength(filled.html ?? "");
  return { ...filled, to: row?.address ?? null, bytes, warnings: warningsOf(words, bytes) };
}

/** `{{ person.name }}` says itself. */
function namesInPlace(postal_address: string | null | undefined): MailFacts {
  const facts: Record<string, unknown> = { account: { fields: {} } };
  for (const name of [...factNames, ...mailNames]) {
    const [room = "", key] = name.split(".");
    const said = name.endsWith("_url") ? "https://…" : `[${name}]`;
    facts[room] = key ? { ...(facts[room] as object), [key]: said } : said;
  }
  if (postal_address) facts["sender"] = { ...(facts["sender"] as object), postal_address };
  return facts as unknown as MailFacts;
}
