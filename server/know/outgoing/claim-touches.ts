import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import type { Channel, Manner, Purpose } from "../touches/index.ts";
import { decideBatch } from "./decide-batch.ts";

export interface Claim {
  channel: Channel;
  /** Only of this sender. */
  sender?: string;
  /** Only these touches: a caller's next one. */
  touches?: string[];
  limit: number;
  /** How long nobody else gets them unless it is renewed; by the database's clock. */
  leaseSeconds: number;
}

export interface ClaimedTouch {
  id: string;
  created_at: Date;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  purpose: Purpose | null;
  topic: string | null;
  manner: Manner;
  sender_id: string | null;
  batch_id: string | null;
  due_at: Date;
  attempts: number;
  /** When it was first tried in vain. */
  tried_at: Date | null;
  content: Record<string, unknown>;
}

export interface Claimed {
  /** The fencing token: only with it a touch is handed over. */
  lease: string;
  touches: ClaimedTouch[];
  /** Refused or put off by the rules just now: ask again, there may be more. */
  turnedAway: number;
}

/**
 * Takes due touches for whoever sends them. Two never get the same one, a paused one stays, and the rules are asked again about all of them. A
 * claim that isn't renewed ends, and others may take what wasn't handed over by then.
 */
export async function claimTouches(ctx: Ctx, claim: Claim): Promise<Claimed> {
  return inWorkspace(ctx, async (tx) => {
    const lease = newId();
    const now = ctx.clock.now();
    const leased = await tx.query<{ touch_id: string }>({
      name: "outgoing.claim",
      text: `with found as (
          select o.touch_id from outgoing o
          where o.workspace_id = $1 and o.channel = $2 and ($3::uuid is null or o.sender_id = $3) and ($4::uuid[] is null or o.touch_id = any ($4))
            and o.due_at <= $5 and o.handed_at is null and (o.lease is null or o.leased_until < now())
            and not exists (
              select from pauses p where p.workspace_id = $1 and p.ended_at is null and (p.channel is null or p.channel = o.channel)
                and (p.sender_id is null or p.sender_id = o.sender_id) and (p.batch_id is null or p.batch_id = o.batch_id))
          order by o.due_at, o.touch_id limit $6 for update skip locked),
        leased as (
          update outgoing o set lease = $7, leased_until = now() + make_interval(secs => $8), waits_for = null from found f
          where o.workspace_id = $1 and o.touch_id = f.touch_id returning o.touch_id, o.touch_created_at),
        ripened as (
          update touches t set state = 'due' from leased l
          where t.workspace_id = $1 and t.id = l.touch_id and t.created_at = l.touch_created_at and t.state = 'planned')
        select l.touch_id from leased l`,
      values: [
        tx.workspace,
        claim.channel,
        claim.sender ?? null,
        claim.touches ?? null,
        now,
        claim.limit,
        lease,
        claim.leaseSeconds,
      ],
    });
    const ids = leased.map((row) => row.touch_id);
    const { refused, delayed } = await decideBatch(tx, ids);
    if (delayed > 0)
      await tx.query(
        "update outgoing o set lease = null, leased_until = null where o.workspace_id = $1 and o.lease = $2 and o.touch_id = any ($3::uuid[]) and o.waits_for is not null",
        [tx.workspace, lease, ids],
      );
    const touches =
      ids.length === 0
        ? []
        : await tx.query<ClaimedTouch>(
            `select t.id, t.created_at, t.account_id, t.person_id, t.contact_point_id, t.purpose, t.topic, t.manner, o.sender_id, o.batch_id, o.due_at,
               o.attempts, o.tried_at, o.content
             from outgoing o join touches t on t.workspace_id = $1 and t.id = o.touch_id and t.created_at = o.touch_created_at
             where o.workspace_id = $1 and o.lease = $2 and o.touch_id = any ($3::uuid[]) order by o.due_at, o.touch_id`,
            [tx.workspace, lease, ids],
          );
    return { lease, touches, turnedAway: refused + delayed };
  });
}

/** Says that whoever has these claims is alive. */
export async function renewClaims(ctx: Ctx, leases: string[], leaseSeconds: number): Promise<void> {
  if (leases.length === 0) return;
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "update outgoing o set leased_until = now() + make_interval(secs => $3) where o.workspace_id = $1 and o.lease = any ($2::uuid[])",
      [tx.workspace, leases, leaseSeconds],
    ),
  );
}

/** Gives back what was claimed and not handed over: others may take it at once. */
export async function releaseClaims(ctx: Ctx, leases: string[]): Promise<void> {
  if (leases.length === 0) return;
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "update outgoing o set lease = null, leased_until = null where o.workspace_id = $1 and o.lease = any ($2::uuid[]) and o.handed_at is null",
      [tx.workspace, leases],
    ),
  );
}
