import { planTouches } from "../../know/outgoing/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Answer, TalkChannel } from "./channels.ts";

/** So many of the newest letters of somebody are heard again; more is hardly anybody's. */
const mostLetters = 2_000;
const mostReferences = 20;

/** E-mail: an answer names what it answers, and letters of somebody who is known now are heard once more. */
export const mailChannel: TalkChannel = {
  point: "email",
  answer: answerMail,
  named: ({ tx }, { address }) => hearAgain(tx, address),
};

async function answerMail(tx: Tx, { conversation, last, to, words, key, sender, files }: Answer) {
  const ids = await tx.query<{ id: string; internet_id: string }>(
    "select m.id, m.internet_id from messages m where m.workspace_id = $1 and m.conversation_id = $2 and m.internet_id is not null order by m.sent_at, m.id",
    [tx.workspace, conversation.id],
  );
  // What a machine said since is answered by nobody.
  const answered = ids.find((one) => one.id === last.id);
  const references = ids.map((one) => `<${one.internet_id}>`);
  return planTouches(
    tx,
    [
      {
        account: to.account_id,
        person: to.person_id,
        contactPoint: to.contact_point_id,
        key,
        note: words,
        content: {
          subject: /^(re|aw|sv|antw)\s*:/i.test(last.subject) ? last.subject : `Re: ${last.subject}`,
          text: words,
          in_reply_to: answered ? `<${answered.internet_id}>` : null,
          references: references.slice(-mostReferences),
          conversation: conversation.id,
          ...(files > 0 ? { files } : {}),
        },
      },
    ],
    { channel: "email", purpose: "help", manner: "personal", sender },
  );
}

/** What followed from their letters could not while nobody knew whose they were. */
async function hearAgain(tx: Tx, address: string): Promise<void> {
  const letters = await tx.query<{ id: string }>(
    "select m.id from messages m where m.workspace_id = $1 and m.from_address = $2 and m.direction = 'in' order by m.sent_at desc, m.id desc limit $3",
    [tx.workspace, address, mostLetters],
  );
  await announce(
    tx,
    "messages.arrived",
    letters.map((one) => one.id),
  );
}
