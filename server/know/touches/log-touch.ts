import { dayOf } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Change, openSet, recordChanges, whereNow } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { isValuedTouch } from "./is-valued-touch.ts";
import { settleAnswers } from "./settle-answers.ts";
import { type Channel, type Direction, type Outcome, type Purpose, type Touch, usualOutcome } from "./touch.ts";

export interface NewTouch {
  account?: string | null;
  person?: string | null;
  channel: Channel;
  direction: Direction;
  purpose?: Purpose | null;
  /** Left out: what is usual for the channel (`usualOutcome`). */
  outcome?: Outcome | null;
  item?: string | null;
  /** What they had of it, in words, where no item of the library was carried. */
  benefit?: string | null;
  note?: string | null;
  /** When it happened; left out: now. */
  at?: Date;
  /** The touch of the other direction that this one answers. */
  answers?: string | null;
  /** What is to be done next, as a task of the same user. */
  next?: { title: string; due_on?: string | null } | null;
}

export interface LoggedTouch {
  touch: Touch;
  valued: boolean;
  /** The task of the next step. */
  task: string | null;
  /** Undoes it all. The same as the touch's id, so whoever holds one can undo it. */
  set: string;
}

/** Clocks of two machines may differ by this much before we say that a touch lies ahead. */
const clocksDifferMs = 5 * 60_000;

/** Writes down a touch that happened, with its next step. An account or person merged into another since is that one now. */
export async function logTouch(tx: Tx, named: NewTouch): Promise<LoggedTouch> {
  const now = tx.ctx.clock.now();
  const at = named.at ?? now;
  if (at.getTime() > now.getTime() + clocksDifferMs) throw new Fault("touch_ahead", { at: at.toISOString() });
  const { input, account } = await foundOf(tx, named, at);
  const conversation = await conversationOf(tx, input, account);
  const set = await openSet(tx, { kind: "log-touch", summary: `${input.channel} ${input.direction}` });
  const user = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const written = await tx.one<Touch>({
    name: "touches.log",
    text: `insert into touches (workspace_id, id, created_at, account_id, person_id, channel, direction, purpose, state, outcome, happened_at,
             item_id, benefit, note, conversation_id, user_id, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 'done', $9, $10, $11, $12, $13, $14, $15, $3) returning *`,
    values: [
      tx.workspace,
      set,
      now,
      account,
      input.person ?? null,
      input.channel,
      input.direction,
      input.purpose ?? null,
      input.outcome === undefined || input.outcome === null
        ? usualOutcome(input.channel, input.direction)
        : input.outcome,
      at,
      input.item ?? null,
      words(input.benefit),
      words(input.note),
      conversation,
      user,
    ],
  });
  const changes: Change[] = [{ kind: "touch", id: set, op: "created" }];
  const task = input.next ? await addNextStep(tx, set, account, input, user, now) : null;
  if (task) changes.push({ kind: "task", id: task, op: "created" });
  await recordChanges(tx, set, changes);
  const also = conversation ? await settleAnswers(tx, [conversation]) : [];
  await announce(tx, "accounts.changed", [...(account ? [account] : []), ...also]);
  if (input.person) await announce(tx, "people.changed", [input.person]);
  if (words(input.note)) await announce(tx, "touches.changed", [set]);
  const touch = conversation ? ((await readTouch(tx, set)) as Touch) : (written as Touch);
  return { touch, valued: isValuedTouch(touch, { answered: touch.answered_at !== null }), task, set };
}

export async function readTouch(tx: Tx, id: string): Promise<Touch | undefined> {
  return tx.one<Touch>("select * from touches t where t.workspace_id = $1 and t.id = $2", [tx.workspace, id]);
}

/** What was named, and where the touch belongs; a record that was merged into another since is that one now. */
async function foundOf(tx: Tx, named: NewTouch, at: Date): Promise<{ input: NewTouch; account: string | null }> {
  try {
    return { input: named, account: await accountOf(tx, named, at) };
  } catch (error) {
    const now = await whereNow(
      tx,
      [named.account, named.person].filter((id) => typeof id === "string"),
    );
    if (now.size === 0) throw error;
    const current = (id: string | null | undefined): string | null => (id ? (now.get(id) ?? id) : null);
    const input = { ...named, account: current(named.account), person: current(named.person) };
    return { input, account: await accountOf(tx, input, at) };
  }
}

/** The account named, else the one at which the person worked on that day. */
async function accountOf(tx: Tx, input: NewTouch, at: Date): Promise<string | null> {
  const { account, person, item } = input;
  if (!account && !person) throw new Fault("touch_of_nobody", {});
  const found = await tx.one<{ account: boolean; person: boolean; item: boolean; zone: string }>({
    name: "touches.check-references",
    text: `select w.time_zone as zone,
             $2::uuid is null or exists (select from accounts a where a.workspace_id = $1 and a.id = $2) as account,
             $3::uuid is null or exists (select from people p where p.workspace_id = $1 and p.id = $3) as person,
             $4::uuid is null or exists (select from items i where i.workspace_id = $1 and i.id = $4) as item
           from workspaces w where w.id = $1`,
    values: [tx.workspace, account ?? null, person ?? null, item ?? null],
  });
  for (const what of ["account", "person", "item"] as const) {
    if (!found?.[what]) throw new Fault("not_found", { what });
  }
  if (account) return account;
  const employed = await tx.query<{ account_id: string }>(
    `select distinct e.account_id from employments e
     where e.workspace_id = $1 and e.person_id = $2 and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)`,
    [tx.workspace, person, dayOf(at, found?.zone ?? "UTC")],
  );
  return employed.length === 1 ? (employed[0] as { account_id: string }).account_id : null;
}

async function conversationOf(tx: Tx, input: NewTouch, account: string | null): Promise<string | null> {
  if (!input.answers) return null;
  const answered = await readTouch(tx, input.answers);
  if (!answered) throw new Fault("not_found", { what: "touch" });
  if (answered.direction === input.direction || answered.account_id !== account)
    throw new Fault("answer_elsewhere", {});
  return answered.conversation_id ?? answered.id;
}

/** The task goes into the same set as the touch: one undo takes both back. */
async function addNextStep(
  tx: Tx,
  touch: string,
  account: string | null,
  { next, person }: NewTouch,
  user: string | null,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into tasks (workspace_id, id, account_id, person_id, user_id, touch_id, title, due_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.workspace, id, account, person ?? null, user, touch, next?.title, next?.due_on ?? null, now],
  );
  return id;
}

/** Blank words are no words. */
export function words(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed ? trimmed : null;
}
