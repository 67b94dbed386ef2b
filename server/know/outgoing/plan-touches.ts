import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Channel, Manner, Purpose } from "../touches/index.ts";
import { decideBatch } from "./decide-batch.ts";

/** One contact that is meant. */
export interface PlannedTouch {
  account?: string | null;
  person?: string | null;
  /** Where it goes: an address, a number. E-mail, text, letter and parcel need one. */
  contactPoint?: string | null;
  /** What makes it the same touch when asked again (`mailing X to person Y`): the second one is not planned. */
  key?: string;
  due?: Date;
  item?: string | null;
  benefit?: string | null;
  note?: string | null;
  /** What the channel needs of its own; ids and few words, never a whole message of a mailing. */
  content?: Record<string, unknown>;
}

/** What all of a batch share. */
export interface Planned {
  channel: Channel;
  purpose: Purpose;
  manner: Manner;
  /** What it is about, as preferences name it. */
  topic?: string | null;
  /** The sending account, caller or printer; left to the channel where none is named. */
  sender?: string | null;
  /** The mailing, the program's step. */
  batch?: string | null;
  user?: string | null;
}

export interface PlanOutcome {
  /** asked = planned + refused + already. */
  asked: number;
  planned: number;
  refused: number;
  /** Same key as an earlier one: nothing new was made. */
  already: number;
  /** By reason, of those refused. */
  reasons: Record<string, number>;
  /** In the order asked: the id of each touch; null for those that were there already. */
  ids: (string | null)[];
}

/** Rows a statement takes at once: enough for set-based work, few enough for the parameters. */
const chunk = 5_000;

/**
 * Writes touches down before anything is sent, and asks the rules about the whole batch. What they refuse stays as a cancelled touch with its
 * reason. Planning of one workspace goes one after the other, so that two batches can't both use the last room below a limit.
 */
export async function planTouches(tx: Tx, touches: PlannedTouch[], shared: Planned): Promise<PlanOutcome> {
  if (touches.some((touch) => !touch.account && !touch.person)) throw new Fault("touch_of_nobody", {});
  const now = tx.ctx.clock.now();
  await tx.query("select from workspaces w where w.id = $1 for no key update", [tx.workspace]);
  const ids: (string | null)[] = [];
  for (let from = 0; from < touches.length; from += chunk)
    ids.push(...(await writeTouches(tx, touches.slice(from, from + chunk), shared, now)));
  const made = ids.filter((id) => id !== null);
  const { refused, reasons } = await decideBatch(tx, made);
  const accounts = touches.filter((_, place) => ids[place]).flatMap((touch) => touch.account ?? []);
  await announce(tx, "accounts.changed", [...new Set(accounts)]);
  if (made.length > refused) await announce(tx, "touches.planned", [tx.workspace]);
  return {
    asked: touches.length,
    planned: made.length - refused,
    refused,
    already: touches.length - made.length,
    reasons,
    ids,
  };
}

/** Keys first: of two that ask for the same touch the second finds the key taken and makes nothing. */
async function writeTouches(tx: Tx, touches: PlannedTouch[], shared: Planned, now: Date): Promise<(string | null)[]> {
  const rows = touches.map((touch) => ({ ...touch, id: newId() }));
  const made = await tx.query<{ id: string }>({
    name: "outgoing.plan",
    text: `with asked as (
        select * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::uuid[], $9::text[], $10::text[], $11::jsonb[])
          as a (id, key, account_id, person_id, contact_point_id, due_at, item_id, benefit, note, content)),
      keyed as (
        insert into touch_keys (workspace_id, key, touch_id, touch_created_at)
        select $1, a.key, a.id, $12::timestamptz from asked a where a.key is not null order by a.key
        on conflict do nothing returning touch_id),
      fresh as (select a.* from asked a where a.key is null or exists (select from keyed k where k.touch_id = a.id)),
      queued as (
        insert into outgoing (workspace_id, touch_id, touch_created_at, channel, sender_id, batch_id, due_at, content, created_at)
        select $1, f.id, $12, $13, $14, $15, f.due_at, f.content, $12 from fresh f)
      insert into touches (workspace_id, id, created_at, account_id, person_id, channel, direction, purpose, state, item_id, benefit, note, user_id,
        updated_at, contact_point_id, due_at, batch_id, topic, manner)
      select $1, f.id, $12, f.account_id, f.person_id, $13, 'out', $16, case when f.due_at <= $12 then 'due' else 'planned' end, f.item_id, f.benefit,
        f.note, $17, $12, f.contact_point_id, f.due_at, $15, $18, $19 from fresh f
      returning id`,
    values: [
      tx.workspace,
      rows.map((row) => row.id),
      rows.map((row) => row.key ?? null),
      rows.map((row) => row.account ?? null),
      rows.map((row) => row.person ?? null),
      rows.map((row) => row.contactPoint ?? null),
      rows.map((row) => row.due ?? now),
      rows.map((row) => row.item ?? null),
      rows.map((row) => row.benefit ?? null),
      rows.map((row) => row.note ?? null),
      rows.map((row) => JSON.stringify(row.content ?? {})),
      now,
      shared.channel,
      shared.sender ?? null,
      shared.batch ?? null,
      shared.purpose,
      shared.user ?? (tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null),
      shared.topic ?? null,
      shared.manner,
    ],
  });
  const fresh = new Set(made.map((row) => row.id));
  return rows.map((row) => (fresh.has(row.id) ? row.id : null));
}
