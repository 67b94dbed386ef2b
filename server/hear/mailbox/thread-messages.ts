import { newId, type Tx } from "../../platform/db/index.ts";
import { type Arrived, opensConversation } from "./arrived.ts";
import type { Mailbox } from "./contract.ts";
import { type Conversation, conversationColumns, type Threadable, type Threaded } from "./threaded.ts";
import { joinBySubject } from "./join-by-subject.ts";
import { writeConversations } from "./write-conversations.ts";

/** Puts messages into the conversations they answer, opens new ones, and says of each whether it waits for us or for them. */
export async function threadMessages(tx: Tx, mailbox: Mailbox, rows: Threadable[]): Promise<Threaded[]> {
  const sorted = rows.toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  const named = new Map<string, Conversation>();
  for (const { key, ...conversation } of await conversationsOf(tx, sorted)) named.set(key, conversation);
  const ours = await touchesOf(tx, sorted);
  const begun = await conversationsWith(
    tx,
    [...ours.values()].map((one) => one.joined),
  );
  const bySubject = await joinBySubject(
    tx,
    mailbox,
    sorted.filter((row) => row.about === null && !refsOf(row).some((key) => named.has(key))),
  );
  const out: Threaded[] = [];
  const made = new Map<string, Threaded[]>();
  for (const row of sorted) {
    const before = refsOf(row)
      .map((key) => named.get(key))
      .find((one) => one !== undefined);
    const sent = row.own ? ours.get(row.own) : undefined;
    const answered = sent ?? (row.about ? ours.get(row.about) : undefined);
    if (answered && !row.person_id && !row.account_id && row.found.kind === "human")
      Object.assign(row, { person_id: answered.person_id, account_id: answered.account_id });
    const conversation =
      before ??
      (answered && begun.get(answered.joined)) ??
      bySubject.get(row.id) ??
      (!row.internal && (opensConversation(row) || row.found.kind === "unsubscribe")
        ? opened(row, answered?.joined ?? null)
        : undefined);
    const touches =
      !sent &&
      (row.account_id !== null || row.person_id !== null) &&
      (row.found.kind === "human" || row.found.kind === "unsubscribe");
    const touch_id = sent?.id ?? (touches ? newId() : null);
    const copy = sent !== undefined;
    const threaded: Threaded = { ...row, conversation_id: conversation?.id ?? null, touch_id, copy, joined_to: null };
    if (conversation) {
      named.set(row.key, conversation);
      if (touch_id) {
        threaded.joined_to = conversation.touch_id;
        conversation.touch_id ??= touch_id;
      }
      if (conversation.touch_id) begun.set(conversation.touch_id, conversation);
      conversation.account_id ??= row.account_id;
      conversation.person_id ??= row.person_id;
      made.set(conversation.id, [...(made.get(conversation.id) ?? []), threaded]);
    }
    out.push(threaded);
  }
  await writeConversations(tx, mailbox, [...named.values(), ...begun.values(), ...bySubject.values()], made);
  return out;
}

const opened = (row: Threadable, touch: string | null): Conversation => ({
  id: newId(),
  touch_id: touch,
  account_id: row.account_id,
  person_id: row.person_id,
  state: null,
  waiting_since: null,
  last_at: null,
});

const refsOf = ({ mail }: Arrived): string[] =>
  [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 30).map((id) => `id:${id.slice(0, 900)}`);

async function conversationsOf(tx: Tx, rows: Threadable[]): Promise<(Conversation & { key: string })[]> {
  const keys = [...new Set(rows.flatMap(refsOf))];
  if (keys.length === 0) return [];
  return tx.query<Conversation & { key: string }>(
    `select k.key, ${conversationColumns} from message_keys k
     join conversations c on c.workspace_id = $1 and c.id = k.conversation_id
     where k.workspace_id = $1 and k.key = any ($2::text[])`,
    [tx.workspace, keys],
  );
}

/** Conversations that these touches are in: of somebody whose program names only what it answers. */
async function conversationsWith(tx: Tx, touches: string[]): Promise<Map<string, Conversation>> {
  if (touches.length === 0) return new Map();
  const found = await tx.query<Conversation & { touch_id: string }>(
    `select distinct on (c.touch_id) ${conversationColumns} from conversations c where c.workspace_id = $1 and c.channel = 'email' and c.touch_id = any ($2::uuid[]) order by c.touch_id, c.id`,
    [tx.workspace, touches],
  );
  return new Map(found.map((one) => [one.touch_id, one]));
}

interface Answered {
  id: string;
  joined: string;
  account_id: string | null;
  person_id: string | null;
}

/** The touches of ours that are answered, or that these are copies of, whatever sent them. */
async function touchesOf(tx: Tx, rows: Threadable[]): Promise<Map<string, Answered>> {
  const ids = [...new Set(rows.flatMap((row) => [row.about ?? [], row.own ?? []].flat()))];
  if (ids.length === 0) return new Map();
  const found = await tx.query<Answered>(
    "select t.id, coalesce(t.conversation_id, t.id) as joined, t.account_id, t.person_id from touches t where t.workspace_id = $1 and t.id = any ($2::uuid[])",
    [tx.workspace, ids],
  );
  return new Map(found.map((one) => [one.id, one]));
}
