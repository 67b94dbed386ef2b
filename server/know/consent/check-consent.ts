import type { BatchCheck } from "../../platform/checks/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { type Need, type ReachReason, whyNotReachSql } from "./may-reach.ts";
import { reachFactsSql, rhythmSql } from "./reach-facts.ts";

/** Consent, wishes and suppression lists, asked of everything that is about to leave. */
export const consentCheck: BatchCheck = {
  name: "consent",
  refuses: `with ${reachFactsSql({ deciding: true })}
    select v.touch_id, v.reason, case when v.reason in ('on-suppression-list', 'suppressed') then v.detail end as detail
    from (select f.touch_id, f.detail, ${whyNotReachSql("f")} as reason from facts f offset 0) v
    where v.reason is not null`,
  // What a list holds is known once it is read to its end; until then nothing goes out on its channel.
  delays: `select b.touch_id, 'suppressions-arrive', null::timestamptz from batch b
    join suppression_lists l on l.workspace_id = $1 and l.arriving_until > $2::timestamptz and (l.channel is null or l.channel = b.channel)`,
};

/** How often they want to hear from us, asked about what is otherwise free to leave. */
export const rhythmCheck: BatchCheck = { name: "rhythm", counts: true, refuses: rhythmSql };

/** Somebody whom we might reach: who, how, why, and (unless now) when. */
export interface Wish {
  person_id: string | null;
  account_id?: string | null;
  contact_point_id?: string | null;
  channel: string;
  purpose: string | null;
  topic?: string | null;
  manner?: "bulk" | "personal" | "service";
  at?: Date;
}

export interface Verdict {
  /** Null: they may be reached. */
  reason: ReachReason | null;
  said: "given" | "withdrawn" | null;
  need: Need;
  customer: boolean;
}

/** Whether each of these may be reached, by the very statement that is asked before a touch leaves. In the order of the wishes. */
export async function mayReach(tx: Tx, wishes: Wish[]): Promise<Verdict[]> {
  if (wishes.length === 0) return [];
  const now = tx.ctx.clock.now();
  const batch = wishes.map((wish) => ({
    topic: null,
    manner: "bulk",
    ...wish,
    touch_id: newId(),
    due_at: wish.at ?? now,
  }));
  // How many are asked about says nothing about how it is best asked, and to plan it anew each time would cost more than the answer.
  await tx.query("set local plan_cache_mode = force_generic_plan");
  const rows = await tx.query<Verdict & { touch_id: string }>({
    name: "consent.may-reach",
    text: `with batch as materialized (
        select b.*, c.kind as address_kind, c.normal as address
        from jsonb_to_recordset($3::jsonb) as b (touch_id uuid, account_id uuid, person_id uuid, contact_point_id uuid, channel text,
          purpose text, topic text, manner text, due_at timestamptz)
        left join contact_points c on c.workspace_id = $1 and c.id = b.contact_point_id
      ), ${reachFactsSql()}
      select f.touch_id, ${whyNotReachSql("f")} as reason, f.said, f.need, f.customer from facts f`,
    values: [tx.workspace, now, JSON.stringify(batch)],
  });
  const found = new Map(rows.map(({ touch_id, ...verdict }) => [touch_id, verdict]));
  return batch.map(({ touch_id }) => found.get(touch_id) as Verdict);
}
