import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";

/** What is held: all of it (nothing named), a channel, a sender, a batch. */
export interface PauseOf {
  channel?: string | null;
  sender?: string | null;
  batch?: string | null;
}

export interface Pause {
  id: string;
  channel: string | null;
  sender_id: string | null;
  batch_id: string | null;
  reason: string;
  user_id: string | null;
  user_name: string | null;
  created_at: Date;
}

/** Nothing of it leaves from the commit on: each hand-over asks. A second pause of the same is the first one. */
export async function pauseTouches(tx: Tx, of: PauseOf, reason = ""): Promise<Pause> {
  const there = await tx.one<Pause>(
    `select ${columns} from pauses p where p.workspace_id = $1 and p.ended_at is null and p.channel is not distinct from $2
       and p.sender_id is not distinct from $3 and p.batch_id is not distinct from $4`,
    [tx.workspace, of.channel ?? null, of.sender ?? null, of.batch ?? null],
  );
  if (there) return there;
  const made = await tx.one<Pause>(
    `insert into pauses as p (workspace_id, id, channel, sender_id, batch_id, reason, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     returning ${columns}`,
    [
      tx.workspace,
      newId(),
      of.channel ?? null,
      of.sender ?? null,
      of.batch ?? null,
      reason,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      tx.ctx.clock.now(),
    ],
  );
  return made as Pause;
}

/** It goes on. */
export async function endPause(tx: Tx, id: string): Promise<void> {
  const ended = await tx.query(
    "update pauses p set ended_at = $3 where p.workspace_id = $1 and p.id = $2 and p.ended_at is null returning p.id",
    [tx.workspace, id, tx.ctx.clock.now()],
  );
  if (ended.length === 0) throw new Fault("not_found", { what: "pause" });
  // What was held is due.
  await announce(tx, "touches.planned", [tx.workspace]);
}

export async function listPauses(tx: Tx): Promise<Pause[]> {
  return tx.query<Pause>(
    `select ${columns} from pauses p where p.workspace_id = $1 and p.ended_at is null order by p.created_at desc, p.id desc`,
    [tx.workspace],
  );
}

const columns = `p.id, p.channel, p.sender_id, p.batch_id, p.reason, p.user_id, p.created_at,
  (select u.name from users u where u.workspace_id = p.workspace_id and u.id = p.user_id) as user_name`;
