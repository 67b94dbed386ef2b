import type { Tx } from "../../platform/db/index.ts";
import { attachFiles, holdFiles, planTouches } from "../../know/outgoing/index.ts";
import type { NewMail } from "./contract.ts";
import { readSender } from "./sending-account.ts";

export interface WrittenMail {
  touch: string;
  /** Why it does not leave; null where it does. */
  refused: string | null;
}

/** One mail from somebody to one person: a touch like any other, in the name of the writer, and it looks like their own mail. */
export async function writeMail(tx: Tx, mail: NewMail): Promise<WrittenMail> {
  await readSender(tx, mail.sender);
  const files = mail.files ?? [];
  await holdFiles(tx, files);
  const { ids, reasons } = await planTouches(
    tx,
    [
      {
        account: mail.account ?? null,
        person: mail.person ?? null,
        contactPoint: mail.contact_point,
        item: mail.item ?? null,
        benefit: mail.benefit ?? null,
        note: `${mail.subject}\n\n${mail.text}`,
        due: mail.at === undefined ? tx.ctx.clock.now() : new Date(mail.at),
        content: {
          subject: mail.subject,
          text: mail.text,
          in_reply_to: mail.in_reply_to ?? null,
          references: mail.references ?? [],
          ...(files.length > 0 ? { files: files.length } : {}),
        },
      },
    ],
    { channel: "email", purpose: mail.purpose, manner: "personal", sender: mail.sender },
  );
  const refused = Object.keys(reasons)[0] ?? null;
  // What is refused stays with its writer, who may try again otherwise.
  if (refused === null) await attachFiles(tx, ids[0] as string, files);
  return { touch: ids[0] as string, refused };
}
