import { suppress, suppressAddresses } from "../../know/consent/index.ts";
import { createTasks } from "../../know/tasks/index.ts";
import { recordMove } from "../../know/moves/index.ts";
import { planTouches, settleTouches } from "../../know/outgoing/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { chooseCallees } from "./choose-callees.ts";
import type { NewCallOutcome } from "./contract.ts";
import { handCall } from "./dial.ts";
import type { CallOutcome } from "./script.ts";
import { tomorrow, whenAgain } from "./when-again.ts";

export interface CallEnded {
  touch: string;
  outcome: CallOutcome;
  closed: boolean;
  again_at: Date | null;
  suppressed: boolean;
  point_dead: boolean;
  task: string | null;
}

interface EntryRow {
  id: string;
  list_id: string;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  tries: number;
  purpose: string;
  topic: string | null;
  dialled: string | null;
}

/**
 * What came of a call, in one go: the touch is done, and what it taught is written where it belongs. A wrong number is dead; who moved is asked after
 * as a move; who asked not to be called is suppressed, from this moment on, for everybody. Nobody there or a call back is a new planned touch.
 */
export async function recordCall(ctx: Ctx, touch: string, told: NewCallOutcome): Promise<CallEnded> {
  const ended = await inWorkspace(ctx, async (tx) => {
    // Long silent, the call became uncertain; its caller's words settle it.
    const refused = (await isUncertain(tx, touch)) ? null : await handCall(tx, touch, told.lease, told.phone ?? null);
    return refused ?? endCall(tx, touch, told);
  });
  if (typeof ended === "string") throw new Fault("call_refused", { why: ended });
  return ended;
}

async function isUncertain(tx: Tx, touch: string): Promise<boolean> {
  const row = await tx.one("select from touches t where t.workspace_id = $1 and t.id = $2 and t.state = 'uncertain'", [
    tx.workspace,
    touch,
  ]);
  return row !== undefined;
}

async function endCall(tx: Tx, touch: string, told: NewCallOutcome): Promise<CallEnded> {
  const entry = await readEntry(tx, touch);
  const now = tx.ctx.clock.now();
  const [settled] = await settleTouches(tx, [
    { id: touch, lease: told.lease, as: "done", at: now, outcome: told.outcome },
  ]);
  if (settled === undefined) throw new Fault("call_taken", { why: "its outcome is written down already" });
  await writeWords(tx, touch, told);
  const person = told.person ?? entry.person_id;
  const suppressed = told.outcome === "asked-not-to" && (await keepSilent(tx, entry, person));
  const pointDead = told.outcome === "wrong-number" && (await buryNumber(tx, entry.dialled ?? entry.contact_point_id));
  if (told.outcome === "moved") await noteMove(tx, entry, person);
  const again_at = await planAgain(tx, entry, told);
  await tx.query(
    `update call_entries e set tries = e.tries + 1, closed_at = $3, closed_as = $4 where e.workspace_id = $1 and e.id = $2`,
    [tx.workspace, entry.id, again_at === null ? now : null, again_at === null ? told.outcome : null],
  );
  const { tasks } = told.next
    ? await createTasks(tx, [
        {
          title: told.next.title,
          due_on: told.next.due_on ?? null,
          touch_id: touch,
          ...(entry.account_id ? { account_id: entry.account_id } : {}),
          ...(person ? { person_id: person } : {}),
        },
      ])
    : { tasks: [] };
  await announce(tx, "calls.changed", [entry.list_id]);
  return {
    touch,
    outcome: told.outcome,
    closed: again_at === null,
    again_at,
    suppressed,
    point_dead: pointDead,
    task: tasks[0]?.id ?? null,
  };
}

async function readEntry(tx: Tx, touch: string): Promise<EntryRow> {
  const row = await tx.one<EntryRow>(
    `select e.id, e.list_id, e.account_id, e.person_id, e.contact_point_id, e.tries, l.purpose, l.topic, t.contact_point_id as dialled
     from call_entries e join call_lists l on l.workspace_id = $1 and l.id = e.list_id join touches t on t.workspace_id = $1 and t.id = e.touch_id
     where e.workspace_id = $1 and e.touch_id = $2 for update of e`,
    [tx.workspace, touch],
  );
  if (!row) throw new Fault("not_found", { what: "call" });
  return row;
}

/** Whom it was with, the note and what it carried: a change of the touch like any other, with history. */
async function writeWords(tx: Tx, touch: string, told: NewCallOutcome): Promise<void> {
  const words = (text: string | null | undefined): string | null => text?.trim() || null;
  const me = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : undefined;
  const fields = {
    ...(told.person ? { person_id: told.person } : {}),
    ...(words(told.note) ? { note: words(told.note) } : {}),
    ...(told.item ? { item_id: told.item } : {}),
    ...(words(told.benefit) ? { benefit: words(told.benefit) } : {}),
    ...(me ? { user_id: me } : {}),
  };
  if (Object.keys(fields).length === 0) return;
  const set = changeSet(tx, { kind: "end-call", summary: told.outcome });
  await set.edit("touch", [{ id: touch, fields }]);
  await set.close();
  if (words(told.note)) await announce(tx, "touches.changed", [touch]);
}

async function keepSilent(tx: Tx, entry: EntryRow, person: string | null): Promise<boolean> {
  const dialled = await tx.one<{ normal: string }>(
    "select c.normal from contact_points c where c.workspace_id = $1 and c.id = $2 and c.kind = 'phone'",
    [tx.workspace, entry.dialled ?? entry.contact_point_id],
  );
  if (dialled) await suppressAddresses(tx, [{ kind: "phone", normal: dialled.normal }], "call");
  const whom = person ? { person_id: person } : entry.account_id ? { account_id: entry.account_id } : undefined;
  if (!whom) return false;
  await suppress(tx, [{ ...whom, channel: "call", reason: "asked-not-to", evidence: "words of a call" }]);
  return true;
}

async function buryNumber(tx: Tx, point: string | null): Promise<boolean> {
  if (point === null) return false;
  const { today } = await workspaceTerms(tx);
  const set = changeSet(tx, { kind: "mark-dead" });
  await set.edit("contact-point", [{ id: point, fields: { state: "dead", state_on: today } }]);
  await set.close();
  return true;
}

/** They don't work there any more: the employment ends as a move, with the call as what made us believe it. */
async function noteMove(tx: Tx, entry: EntryRow, person: string | null): Promise<void> {
  if (!person || !entry.account_id) return;
  const { today } = await workspaceTerms(tx);
  const spell = await tx.one<{ id: string }>(
    `select e.id from employments e where e.workspace_id = $1 and e.person_id = $2 and e.account_id = $3 and (e.ended_on is null or e.ended_on > $4)
     order by e.started_on desc nulls last, e.id limit 1`,
    [tx.workspace, person, entry.account_id, today],
  );
  if (spell) await recordMove(tx, { employment_id: spell.id, evidence: "manual", moved_on: today });
}

/** The next try as a touch of its own. Called back because they said so, no limit holds it; the hour they are asleep does. */
async function planAgain(tx: Tx, entry: EntryRow, told: NewCallOutcome): Promise<Date | null> {
  const now = tx.ctx.clock.now();
  const tries = entry.tries + 1;
  const { today } = await workspaceTerms(tx);
  let due: Date | null = null;
  let next = { person_id: entry.person_id, contact_point_id: entry.contact_point_id };
  if (told.outcome === "call-back") due = told.call_back_at ? new Date(told.call_back_at) : tomorrow(now);
  else if (told.outcome === "no-answer") due = whenAgain(tries, now);
  else if (told.outcome === "wrong-number" || told.outcome === "moved") {
    const moved = told.outcome === "moved";
    const wanted = entry.account_id ? [{ account: entry.account_id, person: moved ? null : entry.person_id }] : [];
    const [other] = await chooseCallees(tx, wanted, today, moved ? (told.person ?? entry.person_id) : null);
    if (!other?.contact_point_id) return null;
    next = other;
    due = now;
  }
  if (due === null) return null;
  const { ids, planned } = await planTouches(
    tx,
    [{ account: entry.account_id, person: next.person_id, contactPoint: next.contact_point_id, due }],
    {
      channel: "call",
      purpose: entry.purpose as never,
      manner: told.outcome === "call-back" ? "personal" : "bulk",
      topic: entry.topic,
      batch: entry.list_id,
    },
  );
  await tx.query(
    `update call_entries e set touch_id = $3, person_id = $4, contact_point_id = $5, call_back = $6 where e.workspace_id = $1 and e.id = $2`,
    [tx.workspace, entry.id, ids[0], next.person_id, next.contact_point_id, told.outcome === "call-back"],
  );
  if (planned === 0) return null;
  const row = await tx.one<{ due_at: Date }>(
    "select o.due_at from outgoing o where o.workspace_id = $1 and o.touch_id = $2",
    [tx.workspace, ids[0]],
  );
  return row?.due_at ?? due;
}
