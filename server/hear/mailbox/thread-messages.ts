import { newId, type Tx } from "../../platform/db/index.ts";
import { type Arrived, opensConversation } from "./arrived.ts";
import type { Mailbox } from "./contract.ts";
import type { Known } from "./find-people.ts";

export interface Threadable extends Arrived, Known {
  id: string;
  direction: "in" | "out";
  about: string | null;
  /** The touch of ours that this is a copy of, as servers put one into the folder of sent mail. */
  own: string | null;
}

export interface Threaded extends Threadable {
  conversation_id: string | null;
  /** The touch this message is, where it passed between us and somebody we know. */
  touch_id: string | null;
  /** That touch was there before the message. */
  copy: boolean;
  /** The first touch of the conversation, by which its touches are joined; null on the first itself. */
  joined_to: string | null;
}

interface Conversation {
  id: string;
  touch_id: string | null;
  account_id: string | null;
  person_id: string | null;
}

/** Mail this old was answered by other means; it does not wait for us. */
const oldMs = 30 * 86_400_000;

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
      (opensConversation(row) || row.found.kind === "unsubscribe" ? opened(row, answered?.joined ?? null) : undefined);
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
  await writeConversations(tx, mailbox, [...named.values(), ...begun.values()], made);
  return out;
}

const opened = (row: Threadable, touch: string | null): Conversation => ({
  id: newId(),
  touch_id: touch,
  account_id: row.account_id,
  person_id: row.person_id,
});

const refsOf = ({ mail }: Arrived): string[] =>
  [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 30).map((id) => `id:${id.slice(0, 900)}`);

async function conversationsOf(tx: Tx, rows: Threadable[]): Promise<(Conversation & { key: string })[]> {
  const keys = [...new Set(rows.flatMap(refsOf))];
  if (keys.length === 0) return [];
  return tx.query<Conversation & { key: string }>(
    `select k.key, c.id, c.touch_id, c.account_id, c.person_id from message_keys k
     join conversations c on c.workspace_id = $1 and c.id = k.conversation_id
     where k.workspace_id = $1 and k.key = any ($2::text[])`,
    [tx.workspace, keys],
  );
}

/** Conversations that these touches are in: of somebody whose program names only what it answers. */
async function conversationsWith(tx: Tx, touches: string[]): Promise<Map<string, Conversation>> {
  if (touches.length === 0) return new Map();
  const found = await tx.query<Conversation & { touch_id: string }>(
    "select distinct on (c.touch_id) c.touch_id, c.id, c.account_id, c.person_id from conversations c where c.workspace_id = $1 and c.touch_id = any ($2::uuid[]) order by c.touch_id, c.id",
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

async function writeConversations(
  tx: Tx,
  mailbox: Mailbox,
  all: Conversation[],
  made: Map<string, Threaded[]>,
): Promise<void> {
  const now = tx.ctx.clock.now();
  const touched = [...new Map(all.map((one) => [one.id, one])).values()]
    .filter((one) => made.has(one.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (touched.length === 0) return;
  const rows = touched.map((one) => {
    const messages = (made.get(one.id) as Threaded[]).toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
    const last = messages.at(-1) as Threaded;
    const spoken = messages.filter((message) => message.found.kind === "human").at(-1);
    const waits = spoken?.direction === "in" && now.getTime() - spoken.sentAt.getTime() < oldMs;
    return {
      ...one,
      subject: (messages[0] as Threaded).mail.subject.replaceAll("\u0000", "").slice(0, 500),
      last_at: last.sentAt,
      state: waits ? "ours" : spoken?.direction === "out" ? "theirs" : "done",
      spoken_at: spoken?.sentAt ?? null,
      answers_at: messages.filter((message) => message.direction === "out").at(-1)?.sentAt ?? null,
      user_id: mailbox.user_id,
    };
  });
  // Mail tells its time by the second.
  await tx.query(
    `insert into conversations as c (workspace_id, id, subject, account_id, person_id, user_id, state, waiting_since, last_at, private_to, touch_id, created_at, updated_at)
     select $1, n.id, n.subject, n.account_id, n.person_id, n.user_id, n.state, case when n.state = 'ours' then n.spoken_at end, n.last_at, n.user_id, n.touch_id, $2, $2
     from jsonb_to_recordset($3::jsonb) as n (id uuid, subject text, account_id uuid, person_id uuid, user_id uuid, state text, spoken_at timestamptz, answers_at timestamptz,
       last_at timestamptz, touch_id uuid)
     on conflict (workspace_id, id) do update set
       account_id = coalesce(c.account_id, excluded.account_id),
       person_id = coalesce(c.person_id, excluded.person_id),
       touch_id = coalesce(c.touch_id, excluded.touch_id),
       state = case when excluded.last_at < date_trunc('second', c.last_at) then c.state else excluded.state end,
       answered_minutes = case when excluded.state = 'theirs' and c.state = 'ours' and c.answered_minutes is null
         then greatest(0, extract(epoch from excluded.last_at - c.waiting_since) / 60)::int else c.answered_minutes end,
       waiting_since = case when excluded.last_at < date_trunc('second', c.last_at) then c.waiting_since when excluded.state <> 'ours' then null
         when c.state = 'ours' then c.waiting_since else excluded.waiting_since end,
       last_at = greatest(c.last_at, excluded.last_at), updated_at = excluded.updated_at, revision = c.revision + 1`,
    [tx.workspace, now, JSON.stringify(rows)],
  );
}
