import type { Tx } from "../../platform/db/index.ts";
import type { Mailbox } from "./contract.ts";
import { type Conversation, conversationColumns, type Threadable } from "./threaded.ts";

/** So many days after the last word somebody who answers by hand still means that conversation. */
const freshDays = 14;

const answer = /^\s*(?:(?:re|aw|sv|antw|odp|ref|rif|res|vs|ynt|回复|答复)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu;

/** A subject as the same one whoever answers: without the marks of answers and forwarding, in small letters. */
export const subjectCore = (subject: string): string =>
  subject.replace(answer, "").replaceAll(/\s+/g, " ").trim().toLowerCase();

/**
 * Answers that lost what they answer on their way (some programs and gateways leave the references out): the same person, the same subject with the mark of an
 * answer before it, a conversation that is still open and fresh. Anything less opens a conversation of its own.
 */
export async function joinBySubject(tx: Tx, mailbox: Mailbox, rows: Threadable[]): Promise<Map<string, Conversation>> {
  const lost = rows.filter(
    ({ direction, found, person_id, mail }) =>
      direction === "in" &&
      found.kind === "human" &&
      person_id !== null &&
      answer.test(mail.subject) &&
      subjectCore(mail.subject) !== "",
  );
  if (lost.length === 0) return new Map();
  const open = await tx.query<Conversation & { subject: string; person_id: string; last_at: Date }>(
    `select ${conversationColumns}, c.subject from conversations c
     where c.workspace_id = $1 and c.channel = 'email' and c.person_id = any ($2::uuid[]) and c.state <> 'done' and c.last_at > $3::timestamptz - make_interval(days => $4)
       and c.private_to is not distinct from $5::uuid
     order by c.last_at desc, c.id`,
    [
      tx.workspace,
      [...new Set(lost.map((row) => row.person_id))],
      new Date(Math.min(...lost.map((row) => row.sentAt.getTime()))),
      freshDays,
      mailbox.user_id,
    ],
  );
  const found = new Map<string, Conversation>();
  const shared = new Map<string, Conversation>();
  for (const row of lost) {
    const there = open.find(
      ({ subject, person_id, last_at }) =>
        person_id === row.person_id &&
        subjectCore(subject) === subjectCore(row.mail.subject) &&
        row.sentAt.getTime() - last_at.getTime() < freshDays * 86_400_000,
    );
    if (!there) continue;
    const { subject: _, ...conversation } = there;
    const same = shared.get(conversation.id) ?? conversation;
    shared.set(conversation.id, same);
    found.set(row.id, same);
  }
  return found;
}
