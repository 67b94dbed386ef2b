import { currencyExponentSql } from "../../platform/money/index.ts";

/** Whether an order brings anything as of a day: not cancelled, or cancelled only later. A cancellation without a day counts at every day. */
export const orderCounts = (o: string, day: string): string =>
  `(${o}.state <> 'cancelled' or ${o}.cancelled_on > ${day})`;

/** An amount of `from` in `to`, at the newest rate valid on its own day, rounded half away from zero; null where there is no rate. `$1` is the workspace. */
export function inCurrencySql({
  minor,
  from,
  on,
  to,
}: {
  minor: string;
  from: string;
  on: string;
  to: string;
}): string {
  // The rate is asked for inside the case: only for amounts in another currency.
  return `case when ${from} = ${to} then ${minor}
           else round(${minor} * 10::numeric ^ ((${currencyExponentSql(to)}) - (${currencyExponentSql(from)})) * (
             select x.rate from exchange_rates x
             where x.workspace_id = $1 and x.currency = ${from} and x.quote = ${to} and x.valid_on <= ${on}
             order by x.valid_on desc limit 1))::bigint end`;
}

/**
 * One row for each amount that came or went in the days after `after` up to `until`: orders by order date, refunds by refund date (of orders that
 * count). `minor` is in the workspace's currency, at the rate of its own day (the newest valid by then), rounded half away from zero; null
 * where there is no rate, and then `apart_minor` in `currency` stands apart. `$1` is the workspace; `accounts` a further condition on the
 * column given to it.
 */
export function revenueRows(terms: {
  after: string;
  until: string;
  day: string;
  currency: string;
  accounts?: (column: string) => string;
  /** Where orders are read from, if some are at hand already. */
  orders?: string;
}): string {
  const { after, until, day, currency, accounts = () => "", orders = "orders" } = terms;
  return `select m.account_id, m.moved_on, m.currency, m.orders, m.minor as apart_minor,
      ${inCurrencySql({ minor: "m.minor", from: "m.currency", on: "m.moved_on", to: currency })} as minor
    from (
      select o.account_id, o.ordered_on as moved_on, o.currency, o.amount_minor as minor, 1 as orders from ${orders} o
      where o.workspace_id = $1 and o.ordered_on > ${after} and o.ordered_on <= ${until} and ${orderCounts("o", day)} ${accounts("o.account_id")}
      union all
      select f.account_id, f.refunded_on, f.currency, -f.amount_minor, 0 from refunds f
      join orders o on o.workspace_id = $1 and o.id = f.order_id
      where f.workspace_id = $1 and f.refunded_on > ${after} and f.refunded_on <= ${until} and ${orderCounts("o", day)} ${accounts("f.account_id")}
    ) m`;
}
