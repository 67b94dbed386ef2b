import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";

/** Rows of one statement; a mailing of a hundred thousand is stopped by its pause first, and cancelled piece by piece behind it. */
const chunk = 5_000;

/** Calls off what has not been handed over yet: of a batch, or these touches. Returns how many. Asked again until 0 by whoever wants all of it. */
export async function cancelTouches(
  tx: Tx,
  which: { batch?: string; touches?: string[] },
  reason: string,
): Promise<number> {
  const gone = await tx.query<{ touch_id: string; touch_created_at: Date }>(
    `delete from outgoing o where o.workspace_id = $1 and o.touch_id in (
       select p.touch_id from outgoing p
       where p.workspace_id = $1 and ($2::uuid is null or p.batch_id = $2) and ($3::uuid[] is null or p.touch_id = any ($3)) and p.handed_at is null
       order by p.touch_id limit ${chunk} for update)
       and ($2::uuid is not null or $3::uuid[] is not null)
     returning o.touch_id, o.touch_created_at`,
    [tx.workspace, which.batch ?? null, which.touches ?? null],
  );
  if (gone.length === 0) return 0;
  const rows = await tx.query<{ id: string; account_id: string | null }>(
    `with gone as (select * from unnest($2::uuid[], $3::timestamptz[], $4::uuid[]) as g (id, created_at, reason_id)),
       explained as (
         insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, user_id, created_at)
         select $1, g.id, g.reason_id, g.created_at, 'cancelled', $5, $6, $7 from gone g)
     update touches t set state = 'cancelled', updated_at = $7 from gone g
     where t.workspace_id = $1 and t.id = g.id and t.created_at = g.created_at and t.state in ('planned', 'due') returning t.id, t.account_id`,
    [
      tx.workspace,
      gone.map((row) => row.touch_id),
      gone.map((row) => row.touch_created_at),
      gone.map(() => newId()),
      reason,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      tx.ctx.clock.now(),
    ],
  );
  await announce(
    tx,
    "touches.failed",
    rows.map((row) => row.id),
  );
  await announce(
    tx,
    "accounts.changed",
    rows.flatMap((row) => row.account_id ?? []),
  );
  return gone.length;
}
