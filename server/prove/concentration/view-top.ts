import { addDays, type Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { keptSql } from "../../plan/promise/index.ts";
import { revenueRows, workspaceTerms } from "../../weigh/standing/index.ts";

export interface TopAccount {
  rank: number;
  account: string;
  name: string;
  revenue_minor: number;
  /** Of all revenue of the period; null where that is nothing. */
  share: number | null;
  /** This account and all before it. */
  cumulative_share: number | null;
  orders: number;
  coverage: { known: number; reachable: number; touched: number; target: number };
  last_valued_touch_at: Date | null;
  gap_days: number | null;
  next_due_on: Day | null;
  /** Null where nothing is promised. */
  kept: boolean | null;
}

export interface Top {
  currency: string;
  from: Day;
  to: Day;
  total_minor: number;
  /** What the accounts listed bring of it. */
  share: number | null;
  accounts_with_revenue: number;
  accounts: TopAccount[];
  /** The curve: what the best `accounts` bring together, at no more than a hundred places. */
  curve: { accounts: number; share: number }[];
  /** Amounts without an exchange rate, by currency; in no sum. */
  apart: Record<string, number>;
}

const coverageTarget = 5;
const accountsUnlessAsked = 10;
const placesOnCurve = 100;

/** Revenue by account of any period, both days included: who brings how much, and how well we look after them today. */
export async function viewTop(
  tx: Tx,
  { from, to, n = accountsUnlessAsked }: { from?: Day; to?: Day; n?: number } = {},
): Promise<Top> {
  const { currency, today } = await workspaceTerms(tx);
  const last = to ?? today;
  const first = from ?? addDays(yearEarlier(last), 1);
  if (first > last) throw new Fault("period_backwards", { from: first, to: last });
  const [whole, accounts] = [
    await tx.one<{
      total: number;
      accounts: number;
      apart: Record<string, number> | null;
      curve: { accounts: number; share: number }[] | null;
    }>(
      `with ${brought}, ranked as (
         select b.minor, row_number() over by_minor as place, sum(b.minor) over by_minor as together, count(*) over () as n, sum(b.minor) over () as total
         from brought b window by_minor as (order by b.minor desc, b.account_id rows unbounded preceding)
       )
       select coalesce((select sum(b.minor) from brought b), 0)::bigint as total, (select count(*)::int from brought) as accounts,
         (select jsonb_object_agg(p.currency, p.minor) from (
            select m.currency, sum(m.apart_minor) as minor from amount m where m.minor is null group by m.currency) p) as apart,
         (select jsonb_agg(jsonb_build_object('accounts', r.place, 'share', r.together::float8 / r.total) order by r.place) from ranked r
          where r.total > 0 and (r.n <= ${placesOnCurve} or r.place = r.n or r.place <= 10 or (r.place * ${placesOnCurve} / r.n) <> ((r.place - 1) * ${placesOnCurve} / r.n))) as curve`,
      [tx.workspace, dayBefore(first), last, today, currency],
    ),
    await tx.query<
      Omit<TopAccount, "share" | "cumulative_share" | "coverage"> & {
        known: number;
        reachable: number;
        touched: number;
      }
    >(
      `with ${brought}, best as (
         select b.account_id, b.minor, b.orders from brought b order by b.minor desc fetch first $6 rows with ties
       )
       select row_number() over (order by b.minor desc, a.name, a.id)::int as rank, a.id as account, a.name, b.minor as revenue_minor, b.orders,
         s.last_valued_touch_at, s.gap_days, s.next_due_on, case when s.gap_days is not null then ${keptSql("s", "$4::date")} end as kept,
         coalesce(s.people_known, 0) as known, coalesce(s.people_reachable, 0) as reachable, coalesce(s.people_touched, 0) as touched
       from best b
       join accounts a on a.workspace_id = $1 and a.id = b.account_id
       left join standing s on s.workspace_id = $1 and s.account_id = b.account_id
       order by b.minor desc, a.name, a.id limit $6`,
      [tx.workspace, dayBefore(first), last, today, currency, n],
    ),
  ];
  const total = whole?.total ?? 0;
  const shareOf = (minor: number): number | null => (total > 0 ? minor / total : null);
  let together = 0;
  const rows = accounts.map(({ known, reachable, touched, ...row }): TopAccount => {
    together += row.revenue_minor;
    return {
      ...row,
      share: shareOf(row.revenue_minor),
      cumulative_share: shareOf(together),
      coverage: { known, reachable, touched, target: coverageTarget },
    };
  });
  return {
    currency,
    from: first,
    to: last,
    total_minor: total,
    share: shareOf(together),
    accounts_with_revenue: whole?.accounts ?? 0,
    accounts: rows,
    curve: whole?.curve ?? [],
    apart: whole?.apart ?? {},
  };
}

/** `$2` the day before the period, `$3` its last day, `$4` today (what is cancelled by now brings nothing), `$5` the currency. */
const brought = `amount as materialized (${revenueRows({ after: "$2::date", until: "$3::date", day: "$4::date", currency: "$5" })}),
  brought as materialized (
    select m.account_id, sum(m.minor)::bigint as minor, sum(m.orders)::int as orders from amount m
    group by m.account_id having sum(m.minor) <> 0)`;

const dayBefore = (day: Day): Day => addDays(day, -1);

/** The same day a year before; 28 February for the 29th. */
function yearEarlier(day: Day): Day {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
  return earlier.endsWith("02-29") ? `${earlier.slice(0, 4)}-02-28` : earlier;
}
