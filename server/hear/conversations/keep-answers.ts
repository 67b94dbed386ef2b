import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";

/** An answer that has not left by then is none: whoever waits for it waits for us. */
const heldMinutes = 15;

/** What we plan answers: from now on it waits for them, and it is written down how long they did. */
export async function waitForThem(tx: Tx, id: string, touch: string): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.query(
    `with before as (select c.id, c.state, c.waiting_since from conversations c where c.workspace_id = $1 and c.id = $2 for update),
     kept as (
       insert into conversation_answers (workspace_id, id, conversation_id, touch_id, user_id, waited_since, answered_at, state)
       select $1, $5, b.id, $4, $6, case when b.state = 'ours' then b.waiting_since end, $3, 'open' from before b
       on conflict (workspace_id, touch_id) where touch_id is not null do nothing)
     update conversations c set state = 'theirs', touch_id = coalesce(c.touch_id, $4),
       answered_minutes = coalesce(c.answered_minutes, greatest(0, extract(epoch from $3::timestamptz - c.waiting_since) / 60)::int),
       waiting_since = null, last_at = greatest(c.last_at, $3), revision = c.revision + 1, updated_at = $3
     from before b where c.workspace_id = $1 and c.id = b.id`,
    [tx.workspace, id, now, touch, newId(), tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null],
  );
  await tx.query(
    "update touches t set conversation_id = c.touch_id from conversations c where t.workspace_id = $1 and t.id = $3 and c.workspace_id = $1 and c.id = $2 and c.touch_id <> t.id",
    [tx.workspace, id, touch],
  );
}

/** These touches reached nobody: whoever was to be answered by one of them waits for us again, since they did. */
export async function loseAnswers(tx: Tx, touches: string[]): Promise<void> {
  const lost = await tx.query<{ conversation_id: string }>(
    `update conversation_answers a set state = 'lost' from touches t
     where a.workspace_id = $1 and a.touch_id = any ($2::uuid[]) and a.state <> 'lost' and t.workspace_id = $1 and t.id = a.touch_id
       and (t.state in ('failed', 'cancelled') or t.outcome in ('bounced', 'returned'))
     returning a.conversation_id`,
    [tx.workspace, touches],
  );
  await reopen(
    tx,
    lost.map((one) => one.conversation_id),
  );
}

/** Looks after answers on their way: what has left is counted from then, what ended otherwise or has not left in time is no answer. */
export async function watchAnswers(tx: Tx): Promise<void> {
  const rows = await tx.query<{ conversation_id: string; was: string; became: string; touch_id: string }>(
    `with seen as (
       select a.id, a.touch_id, a.state as was, t.happened_at,
         case when t.state = 'done' then 'left' when t.state in ('planned', 'due') and t.due_at < $2::timestamptz - make_interval(mins => $3) then 'held' end as became
       from conversation_answers a join touches t on t.workspace_id = $1 and t.id = a.touch_id
       where a.workspace_id = $1 and a.state in ('open', 'held'))
     update conversation_answers a set state = s.became, answered_at = case when s.became = 'left' then coalesce(s.happened_at, a.answered_at) else a.answered_at end
     from seen s where a.workspace_id = $1 and a.id = s.id and s.became is distinct from s.was and s.became is not null
     returning a.conversation_id, s.was, s.became, a.touch_id`,
    [tx.workspace, tx.ctx.clock.now(), heldMinutes],
  );
  const of = (became: string, was?: string): string[] =>
    rows
      .filter((row) => row.became === became && (was === undefined || row.was === was))
      .map((row) => row.conversation_id);
  await reopen(tx, of("held"));
  await closeAgain(tx, of("left", "held"));
  const ended = await tx.query<{ id: string }>(
    `select t.id from conversation_answers a join touches t on t.workspace_id = $1 and t.id = a.touch_id
     where a.workspace_id = $1 and a.state in ('open', 'held') and t.state in ('failed', 'cancelled')`,
    [tx.workspace],
  );
  if (ended.length > 0)
    await loseAnswers(
      tx,
      ended.map((one) => one.id),
    );
}

/** It waits for us since the first word that no answer followed. */
async function reopen(tx: Tx, conversations: string[]): Promise<void> {
  if (conversations.length === 0) return;
  await tx.query(
    `with said as (
       select a.conversation_id, max(a.answered_at) filter (where a.state in ('open', 'left')) as answered_at, bool_or(a.state in ('open', 'left')) as answered
       from conversation_answers a where a.workspace_id = $1 and a.conversation_id = any ($2::uuid[]) group by 1),
     waits as (
       select s.conversation_id, s.answered, min(coalesce(a.waited_since, a.answered_at)) as since
       from said s join conversation_answers a on a.workspace_id = $1 and a.conversation_id = s.conversation_id
       where a.state in ('lost', 'held') and (s.answered_at is null or a.answered_at > s.answered_at) group by 1, 2)
     update conversations c set state = 'ours', waiting_since = least(c.waiting_since, w.since),
       answered_minutes = case when w.answered then c.answered_minutes end, revision = c.revision + 1, updated_at = $3
     from waits w where c.workspace_id = $1 and c.id = w.conversation_id`,
    [tx.workspace, conversations, tx.ctx.clock.now()],
  );
  await announce(tx, "conversations.changed", conversations);
}

/** What was held has left after all: unless they wrote since, it waits for them. */
async function closeAgain(tx: Tx, conversations: string[]): Promise<void> {
  if (conversations.length === 0) return;
  await tx.query(
    `with said as (
       select a.conversation_id, max(a.answered_at) as answered_at, bool_or(a.state = 'held') as held from conversation_answers a
       where a.workspace_id = $1 and a.conversation_id = any ($2::uuid[]) and a.state in ('left', 'held') group by 1)
     update conversations c set state = 'theirs', waiting_since = null, revision = c.revision + 1, updated_at = $3,
       answered_minutes = coalesce(c.answered_minutes, greatest(0, extract(epoch from s.answered_at - c.waiting_since) / 60)::int)
     from said s where c.workspace_id = $1 and c.id = s.conversation_id and c.state = 'ours' and not s.held
       and not exists (select from messages m where m.workspace_id = $1 and m.conversation_id = c.id and m.direction = 'in' and m.kind = 'human' and m.sent_at > s.answered_at)`,
    [tx.workspace, conversations, tx.ctx.clock.now()],
  );
  await announce(tx, "conversations.changed", conversations);
}
