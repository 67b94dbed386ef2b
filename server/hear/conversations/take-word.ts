import { settleAnswers } from "../../know/touches/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Conversation } from "./contract.ts";

/** What came in by a channel that has no threads of its own: whoever writes from one number goes on with the conversation they are in. */
export interface Word {
  /** By which the channel keeps it, too. */
  id: string;
  channel: Conversation["channel"] & "text";
  from: string;
  to: string;
  words: string;
  at: Date;
  /** `unsubscribe` is shown in a conversation that is there; that and what a machine understands (null) opens none and moves none. */
  kind: "human" | "unsubscribe" | null;
  /** Everybody who has this number. */
  owners: Owner[];
}

export interface Owner {
  contact_point_id: string;
  person_id: string | null;
  account_id: string | null;
}

export interface Taken {
  touch: string | null;
  owner: { contact_point_id: string | null; person_id: string | null; account_id: string | null };
}

/** After so many days of silence it is a new conversation, and no answer any more. */
const talkDays = 30;
const longestNote = 4_000;

/**
 * Puts a message into its conversation, or opens one, and that waits for us; logs a touch where it is known who wrote. It goes on with the last conversation with that
 * number, unless we have written something else since and nothing was left open: then that is what is answered.
 */
export async function takeWord(tx: Tx, word: Word): Promise<Taken> {
  // Two that come at once are one conversation.
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`talk ${tx.workspace} ${word.from}`]);
  const last = await lastTalk(tx, word);
  const owner = whoOf(word.owners, last);
  const there = last && isTheirs(last, word.owners) ? last : undefined;
  const ours = word.kind === "human" ? await lastOfOurs(tx, owner, word) : undefined;
  const elsewhere = there && ours && ours.thread !== there.touch_id && ours.at > there.last_at;
  const talk = there && !(elsewhere && there.state !== "ours") ? there : undefined;
  const id = talk?.id ?? (word.kind === "human" ? newId() : null);
  const thread = word.kind === "human" ? (talk?.touch_id ?? ours?.thread ?? null) : null;
  const touch = await logWord(tx, word, owner, thread);
  if (id !== null && word.kind === "human") await waitForUs(tx, id, word, owner, thread ?? touch);
  if (id !== null && word.kind !== null) {
    await keepMessage(tx, id, word, owner, touch);
    await announce(tx, "conversations.changed", [id]);
  }
  return { touch, owner };
}

interface Talk {
  id: string;
  touch_id: string | null;
  account_id: string | null;
  person_id: string | null;
  state: string;
  last_at: Date;
}

/** The last conversation with this number that is still going on. */
function lastTalk(tx: Tx, word: Word): Promise<Talk | undefined> {
  return tx.one<Talk>(
    `select c.id, c.touch_id, c.account_id, c.person_id, c.state, c.last_at from messages m
     join conversations c on c.workspace_id = $1 and c.id = m.conversation_id
     where m.workspace_id = $1 and m.from_address = $2 and m.direction = 'in' and c.channel = $3
       and (c.state = 'ours' or c.last_at > $4::timestamptz - make_interval(days => $5))
     order by c.last_at desc, c.id desc limit 1`,
    [tx.workspace, word.from, word.channel, word.at, talkDays],
  );
}

/** A number that has gone to somebody else since is not spoken with any longer; one that nobody has any more is asked about there. */
const isTheirs = (talk: Talk, owners: Owner[]): boolean =>
  owners.length === 0 ||
  (talk.person_id === null && talk.account_id === null) ||
  owners.some((one) =>
    talk.person_id === null ? one.account_id === talk.account_id : one.person_id === talk.person_id,
  );

/** Whoever has it; of several the one we speak with, else the account they share, else nobody certain. */
function whoOf(owners: Owner[], talk: Talk | undefined): Taken["owner"] {
  const nobody = { contact_point_id: null, person_id: null, account_id: null };
  const [first, ...others] = owners;
  if (!first) return nobody;
  if (others.length === 0) return first;
  const spoken = talk?.person_id ? owners.find((one) => one.person_id === talk.person_id) : undefined;
  if (spoken) return spoken;
  return others.every((one) => one.account_id === first.account_id)
    ? { ...nobody, account_id: first.account_id }
    : nobody;
}

/** The last message of ours to them that came, by the thread of touches it is in. What a machine of ours said asks for no answer. */
async function lastOfOurs(
  tx: Tx,
  { person_id, account_id }: Taken["owner"],
  word: Word,
): Promise<{ thread: string; at: Date } | undefined> {
  if (!person_id && !account_id) return undefined;
  return tx.one<{ thread: string; at: Date }>(
    `select coalesce(t.conversation_id, t.id) as thread, t.happened_at as at from touches t
     where t.workspace_id = $1 and t.channel = $4 and t.direction = 'out' and t.state = 'done' and t.manner is distinct from 'service'
       and t.outcome is distinct from 'bounced' and t.account_id is not distinct from $3::uuid
       and case when $2::uuid is null then t.account_id = $3 else t.person_id = $2 end
       and t.happened_at > $5::timestamptz - make_interval(days => $6)
     order by t.happened_at desc, t.id desc limit 1`,
    [tx.workspace, person_id, account_id, word.channel, word.at, talkDays],
  );
}

async function logWord(tx: Tx, word: Word, owner: Taken["owner"], thread: string | null): Promise<string | null> {
  if (!owner.account_id && !owner.person_id) return null;
  const touch = newId();
  const set = changeSet(tx, { kind: "hear-text", summary: word.from });
  await set.create("touch", [
    {
      id: touch,
      account_id: owner.account_id,
      person_id: owner.person_id,
      channel: word.channel,
      direction: "in",
      state: "done",
      outcome: null,
      happened_at: word.at,
      note: word.words.slice(0, longestNote) || null,
      conversation_id: thread,
      contact_point_id: owner.contact_point_id,
      revision: 1,
    },
  ]);
  await set.close();
  if (thread) await announce(tx, "accounts.changed", await settleAnswers(tx, [thread]));
  return touch;
}

/** Somebody spoke: it waits for us, since the first word of theirs that was not answered. */
async function waitForUs(tx: Tx, id: string, word: Word, owner: Taken["owner"], thread: string | null): Promise<void> {
  await tx.query(
    `insert into conversations as c (workspace_id, id, channel, subject, account_id, person_id, state, waiting_since, last_at, touch_id, created_at, updated_at)
     values ($1, $2, $3, '', $4, $5, 'ours', $6, $6, $7, $8, $8)
     on conflict (workspace_id, id) do update set account_id = coalesce(c.account_id, excluded.account_id), person_id = coalesce(c.person_id, excluded.person_id),
       touch_id = coalesce(c.touch_id, excluded.touch_id), state = 'ours',
       waiting_since = case when c.state = 'ours' then c.waiting_since else excluded.waiting_since end,
       last_at = greatest(c.last_at, excluded.last_at), updated_at = excluded.updated_at, revision = c.revision + 1`,
    [tx.workspace, id, word.channel, owner.account_id, owner.person_id, word.at, thread, tx.ctx.clock.now()],
  );
}

async function keepMessage(
  tx: Tx,
  conversation: string,
  word: Word,
  owner: Taken["owner"],
  touch: string | null,
): Promise<void> {
  await tx.query(
    `insert into messages (workspace_id, id, created_at, direction, kind, conversation_id, subject, from_address, recipients, sent_at, written, bytes,
       account_id, person_id, contact_point_id, touch_id)
     values ($1, $2, $3, 'in', $4, $5, '', $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.workspace,
      word.id,
      tx.ctx.clock.now(),
      word.kind,
      conversation,
      word.from,
      JSON.stringify([{ name: "", address: word.to }]),
      word.at,
      word.words,
      Buffer.byteLength(word.words),
      owner.account_id,
      owner.person_id,
      owner.contact_point_id,
      touch,
    ],
  );
}
