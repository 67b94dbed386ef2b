import type { Tx } from "../../platform/db/index.ts";
import { revenueRows } from "../../weigh/standing/index.ts";
import type { AccountScreen } from "./contract.ts";

const monthsShown = 24;
const months = `generate_series(date_trunc('month', $3::date) - interval '${monthsShown - 1} months', date_trunc('month', $3::date), interval '1 month')`;

/** `$1` workspace, `$2` account, `$3` today, `$4` the workspace's currency. Every month has a row, also without an order. */
const text = `
  with moved as (${revenueRows({ after: `(date_trunc('month', $3::date) - interval '${monthsShown - 1} months' - interval '1 day')::date`, until: "$3", day: "$3", currency: "$4", accounts: (column) => `and ${column} = $2` })})
  select m.month::date as month, coalesce(sum(r.minor), 0)::bigint as revenue_minor, coalesce(sum(r.orders), 0)::int as orders
  from ${months} as m (month) left join moved r on date_trunc('month', r.moved_on) = m.month
  group by m.month order by m.month`;

/** Revenue of the last two years by month, in the workspace's currency. */
export async function readMonths(
  tx: Tx,
  accountId: string,
  today: string,
  currency: string,
): Promise<AccountScreen["value"]["months"]> {
  return tx.query({ name: "account.months", text, values: [tx.workspace, accountId, today, currency] });
}
