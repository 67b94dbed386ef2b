import { loadConfig } from "../../platform/config/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { readFacts } from "../words/index.ts";
import { factsOf, readTemplate } from "./fill-template.ts";
import { recipientOf } from "./mailing-recipients.ts";
import { readMailing } from "./mailing.ts";
import { signedPath } from "./signed-link.ts";
import { findSendingAccount } from "./sending-account.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

/** A mail of a mailing as a page, filled with what is known of its recipient now; undefined where it is gone, or was no mailing. */
export async function viewSentMail(tx: Tx, touch: string): Promise<string | undefined> {
  const row = await tx.one<{
    batch_id: string;
    person_id: string | null;
    account_id: string | null;
    topic: string | null;
    address: string | null;
  }>(
    `select t.batch_id, t.person_id, t.account_id, t.topic, c.value as address from touches t
     join mailings m on m.workspace_id = $1 and m.id = t.batch_id
     left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id
     where t.workspace_id = $1 and t.id = $2 and t.direction = 'out' and t.state in ('handed', 'done', 'uncertain')`,
    [tx.workspace, touch],
  );
  if (!row?.person_id) return undefined;
  const mailing = await readMailing(tx, row.batch_id);
  const [recipient, sender] = [await recipientOf(tx, row.person_id), await findSendingAccount(tx, mailing.sender_id)];
  if (!recipient || !sender) return undefined;
  const template = readTemplate(mailing);
  const [facts] = template.simple
    ? []
    : await readFacts(tx, [{ account: row.account_id, person: row.person_id }], {
        language: mailing.language,
        item: mailing.item_id,
      });
  const unsubscribe_url = await unsubscribeLink(tx, {
    person: row.person_id,
    touch,
    address: row.address ?? "",
    ...(row.topic ? { topic: row.topic } : {}),
  });
  const view_url = loadConfig().url + signedPath(tx.ctx, "mail", touch);
  const filled = template.fill(
    factsOf(recipient, { sender, language: mailing.language, unsubscribe_url, view_url }, facts),
  );
  return filled.html ?? pageOf(filled.subject, filled.text);
}

/** A letter without layout. */
function pageOf(subject: string, text: string): string {
  const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title>
<body style="margin:0 auto;padding:24px 16px;max-width:40rem;font:16px/1.5 sans-serif;white-space:pre-wrap;overflow-wrap:anywhere">${escaped(text)}`;
}
