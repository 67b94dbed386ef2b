import type { Tx } from "../../platform/db/index.ts";
import { keptCounts, promisedSql } from "../../plan/promise/index.ts";
import type { StandingSource } from "../../weigh/standing/index.ts";
import { handedCte, notSnoozed, scopeCte } from "./scope.ts";
import { horizonDays, overdueDaysSql, urgencySql } from "./urgency.ts";

export interface Picked {
  account: string;
  name: string;
  industry: string | null;
  owner_id: string | null;
  gap_days: number;
  overdue_days: number | null;
  next_due_on: string | null;
  last_valued_touch_on: string | null;
  last_order_on: string | null;
  since_on: string | null;
  worth_minor: number;
  known: number;
  reachable: number;
  touched: number;
}

/**
 * Whom to contact, in order, and how many the promise is kept to among the same accounts: one statement, so that both see one moment and standing
 * as of another day is computed once. Only the accounts that stay after the limit are worth a further look.
 */
export async function pickAccounts(
  tx: Tx,
  source: StandingSource,
  { user, limit }: { user: string | null; limit: number },
): Promise<{ customers: number; kept: number; rows: Picked[] }> {
  const row = await tx.one<{ customers: number; kept: number; rows: Picked[] | null }>({
    // The kept one is asked all day and prepared once; the computed one is rare and planned for its day.
    name: source.computed ? undefined : `today.pick.${user === null ? "all" : "user"}`,
    text: `with ${source.cte}, ${handedCte}, ${scopeCte(user !== null)}, counted as (${keptCounts("scope", "$3")}), picked as (
       select s.account_id as account, s.name, s.industry, s.owner_id, s.gap_days, ${overdueDaysSql("s", "$3")} as overdue_days, s.next_due_on,
         s.last_valued_touch_on, s.last_order_on, s.since_on, s.revenue_12m_minor as worth_minor,
         s.people_known as known, s.people_reachable as reachable, s.people_touched as touched,
         greatest(s.revenue_12m_minor, 0) * ${urgencySql("s", "$3")} as pressing
       from scope s
       where ${promisedSql("s")} and (s.last_valued_touch_on is null or s.next_due_on <= $3::date + ${horizonDays}) and ${notSnoozed}
       order by pressing desc, s.revenue_12m_minor desc, s.name, s.account_id
       limit $8)
     select counted.customers, counted.kept,
       (select jsonb_agg(to_jsonb(p) order by p.pressing desc, p.worth_minor desc, p.name, p.account) from picked p) as rows
     from counted`,
    values: [...source.values, source.ends, user, limit],
  });
  return { customers: row?.customers ?? 0, kept: row?.kept ?? 0, rows: row?.rows ?? [] };
}
