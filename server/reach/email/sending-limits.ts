import { dayOf, daysBetween } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { SendingAccount } from "./contract.ts";

export interface RoomLeft {
  /** How many may leave now; Infinity where nothing limits it. */
  all: number;
  /** Takes one place for a domain; false where this hour has none left for it. */
  takes(domain: string): boolean;
}

const hourMs = 3_600_000;

/** What the limits of a sender leave in this hour and, while it warms up, on this day. Counted by all workers together. */
export async function roomLeft(tx: Tx, sender: SendingAccount): Promise<RoomLeft> {
  const now = tx.ctx.clock.now();
  const daily = dailyLimit(sender, dayOf(now, "UTC"));
  if (!isLimited(sender, now)) return { all: Infinity, takes: () => true };
  const rows = await tx.query<{ domain: string; hour: number; day: number }>(
    `select s.domain, coalesce(sum(s.n) filter (where s.hour = date_trunc('hour', $3::timestamptz, 'UTC')), 0)::int as hour, sum(s.n)::int as day
     from sent_hours s where s.workspace_id = $1 and s.sender_id = $2 and s.hour >= date_trunc('day', $3::timestamptz, 'UTC') group by s.domain`,
    [tx.workspace, sender.id, now],
  );
  const sum = (of: "hour" | "day"): number => rows.reduce((total, row) => total + row[of], 0);
  const used = new Map(rows.map((row) => [row.domain, row.hour]));
  return {
    all: Math.max(0, Math.min((sender.per_hour ?? Infinity) - sum("hour"), daily - sum("day"))),
    takes: (domain) => {
      if (sender.per_domain_hour === null) return true;
      const now = used.get(domain) ?? 0;
      if (now >= sender.per_domain_hour) return false;
      used.set(domain, now + 1);
      return true;
    },
  };
}

export interface Asking {
  id: string;
  domain: string;
}

/** Of those that are about to be handed over the ones for whom there is no room now, with what stands against it. One at a time asks for an account. */
export async function withoutRoom(tx: Tx, sender: SendingAccount, asked: Asking[]): Promise<Map<string, string>> {
  const none = new Map<string, string>();
  if (asked.length === 0 || !isLimited(sender, tx.ctx.clock.now())) return none;
  await tx.query("select from sending_accounts a where a.workspace_id = $1 and a.id = $2 for no key update", [
    tx.workspace,
    sender.id,
  ]);
  const room = await roomLeft(tx, sender);
  let left = room.all;
  for (const { id, domain } of asked) {
    if (left <= 0) none.set(id, "sender-limit");
    else if (!room.takes(domain)) none.set(id, "domain-limit");
    else left--;
  }
  return none;
}

const isLimited = (sender: SendingAccount, now: Date): boolean =>
  sender.per_hour !== null || sender.per_domain_hour !== null || dailyLimit(sender, dayOf(now, "UTC")) !== Infinity;

/** Doubles every second day from its first, until no limit but the hourly one is left after four weeks. */
export function dailyLimit(
  { warm_up_from, warm_up_daily }: Pick<SendingAccount, "warm_up_from" | "warm_up_daily">,
  today: string,
): number {
  if (warm_up_from === null) return Infinity;
  const days = daysBetween(warm_up_from, today);
  if (days < 0) return 0;
  return days >= 28 ? Infinity : Math.floor(warm_up_daily * 2 ** Math.floor(days / 2));
}

export const nextHour = (now: Date): Date => new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs);
