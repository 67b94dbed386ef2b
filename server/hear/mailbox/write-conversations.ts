import { newId, type Tx } from "../../platform/db/index.ts";
import type { Mailbox } from "./contract.ts";
import type { Conversation, Threaded } from "./threaded.ts";

/** Mail this old was answered by other means; it does not wait for us. */
const oldMs = 30 * 86_400_000;

/** Writes down how conversations stand after these messages, and how long those waited who were answered. */
export async function writeConversations(
  tx: Tx,
  mailbox: Mailbox,
  all: Conversation[],
  made: Map<string, Threaded[]>,
): Promise<void> {
  const now = tx.ctx.clock.now();
  const touched = [...new Map(all.map((one) => [one.id, one])).values()]
    .filter((one) => made.has(one.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = touched.map((one) => {
    const messages = (made.get(one.id) as Threaded[]).toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
    const spoken = messages.filter((message) => message.found.kind === "human").at(-1);
    const waits = spoken?.direction === "in" && now.getTime() - spoken.sentAt.getTime() < oldMs;
    return {
      id: one.id,
      touch_id: one.touch_id,
      account_id: one.account_id,
      person_id: one.person_id,
      there: one.last_at !== null,
      subject: (messages[0] as Threaded).mail.subject.replaceAll("\u0000", "").slice(0, 500),
      last_at: (spoken ?? (messages.at(-1) as Threaded)).sentAt,
      state: waits ? "ours" : spoken?.direction === "out" ? "theirs" : "done",
      spoken_at: spoken?.sentAt ?? null,
      user_id: mailbox.user_id,
      answers: answersIn(one, messages),
    };
  });
  await join(
    tx,
    rows.filter((row) => row.there && row.spoken_at === null),
  );
  await stand(
    tx,
    rows.filter((row) => !row.there || row.spoken_at !== null),
  );
  await keepAnswers(
    tx,
    rows.flatMap((row) => row.answers),
  );
}

/** What a machine said joins the others and changes nothing: whoever waits for us still does. */
async function join(tx: Tx, rows: Pick<Conversation, "id" | "touch_id" | "account_id" | "person_id">[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update conversations c set account_id = coalesce(c.account_id, n.account_id), person_id = coalesce(c.person_id, n.person_id),
       touch_id = coalesce(c.touch_id, n.touch_id), updated_at = $2, revision = c.revision + 1
     from jsonb_to_recordset($3::jsonb) as n (id uuid, account_id uuid, person_id uuid, touch_id uuid) where c.workspace_id = $1 and c.id = n.id`,
    [tx.workspace, tx.ctx.clock.now(), JSON.stringify(rows)],
  );
}

/** Somebody spoke: it waits for the other side. Mail tells its time by the second. */
async function stand(tx: Tx, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into conversations as c (workspace_id, id, subject, account_id, person_id, user_id, state, waiting_since, last_at, private_to, touch_id, created_at, updated_at)
     select $1, n.id, n.subject, n.account_id, n.person_id, n.user_id, n.state, case when n.state = 'ours' then n.spoken_at end, n.last_at, n.user_id, n.touch_id, $2, $2
     from jsonb_to_recordset($3::jsonb) as n (id uuid, subject text, account_id uuid, person_id uuid, user_id uuid, state text, spoken_at timestamptz,
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
    [tx.workspace, tx.ctx.clock.now(), JSON.stringify(rows)],
  );
}

interface Answered {
  conversation_id: string;
  touch_id: string | null;
  waited_since: Date;
  answered_at: Date;
}

/** The answers among these messages, each with since when it was waited for. A copy of what we planned was counted as it was planned. */
function answersIn(one: Conversation, messages: Threaded[]): Answered[] {
  const found: Answered[] = [];
  let waiting = one.state === "ours" ? one.waiting_since : null;
  const from = one.last_at ? Math.floor(one.last_at.getTime() / 1000) * 1000 : 0;
  for (const { found: read, direction, copy, sentAt, touch_id } of messages) {
    if (read.kind !== "human" || sentAt.getTime() < from) continue;
    if (direction === "in") waiting ??= sentAt;
    else {
      if (waiting && !copy)
        found.push({ conversation_id: one.id, touch_id, waited_since: waiting, answered_at: sentAt });
      waiting = null;
    }
  }
  return found;
}

async function keepAnswers(tx: Tx, answers: Answered[]): Promise<void> {
  if (answers.length === 0) return;
  await tx.query(
    `insert into conversation_answers (workspace_id, id, conversation_id, touch_id, waited_since, answered_at, state)
     select $1, a.id, a.conversation_id, a.touch_id, a.waited_since, greatest(a.answered_at, a.waited_since), 'left'
     from jsonb_to_recordset($2::jsonb) as a (id uuid, conversation_id uuid, touch_id uuid, waited_since timestamptz, answered_at timestamptz)
     on conflict (workspace_id, touch_id) where touch_id is not null do nothing`,
    [tx.workspace, JSON.stringify(answers.map((one) => ({ id: newId(), ...one })))],
  );
}
