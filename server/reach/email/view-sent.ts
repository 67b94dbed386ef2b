import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { SentMail } from "./contract.ts";
import { readSendingAccount } from "./sending-account.ts";
import { dailyLimit } from "./sending-limits.ts";

/** What left by an account in each of the last 24 hours, what its warm-up allows today, and what waits for it. */
export async function viewSent(tx: Tx, id: string): Promise<SentMail> {
  const sender = await readSendingAccount(tx, id);
  const now = tx.ctx.clock.now();
  const hours = await tx.query<{ hour: Date; n: number }>(
    `select h.hour, coalesce(sum(s.n), 0)::int as n
     from generate_series(date_trunc('hour', $3::timestamptz, 'UTC') - interval '23 hours', date_trunc('hour', $3::timestamptz, 'UTC'), interval '1 hour') as h (hour)
     left join sent_hours s on s.workspace_id = $1 and s.sender_id = $2 and s.hour = h.hour
     group by h.hour order by h.hour`,
    [tx.workspace, id, now],
  );
  const row = await tx.one<{ today: number; waiting: number }>(
    `select (select coalesce(sum(s.n), 0)::int from sent_hours s
         where s.workspace_id = $1 and s.sender_id = $2 and s.hour >= date_trunc('day', $3::timestamptz, 'UTC')) as today,
       (select count(*)::int from outgoing o
         where o.workspace_id = $1 and o.channel = 'email' and o.sender_id = $2 and o.due_at <= $3 and o.handed_at is null) as waiting`,
    [tx.workspace, id, now],
  );
  const limit = dailyLimit(sender, dayOf(now, "UTC"));
  return {
    hours: hours as unknown as SentMail["hours"],
    this_hour: hours.at(-1)?.n ?? 0,
    today: row?.today ?? 0,
    today_limit: limit === Infinity ? null : limit,
    waiting: row?.waiting ?? 0,
  };
}
