import { readProduct } from "../../know/products/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { inCurrencySql, orderCounts, workspaceTerms, yearBefore } from "../../weigh/standing/index.ts";
import type { ProductSales } from "./contract.ts";

/** As many customers as are worth reading; the rest is in the orders. */
const mostCustomers = 50;
const monthsShown = 24;

/** What a product brings, and who buys it, in one statement over its own lines. */
export async function viewSales(tx: Tx, product: string): Promise<ProductSales> {
  await readProduct(tx, product);
  const { currency, today } = await workspaceTerms(tx);
  const row = await tx.one<Omit<ProductSales, "currency">>(
    `with line as materialized (
       select o.account_id, o.id as order_id, o.ordered_on, o.currency, l.quantity, l.amount_minor as apart_minor,
         ${inCurrencySql({ minor: "l.amount_minor", from: "o.currency", on: "o.ordered_on", to: "$3" })} as minor
       from order_lines l join orders o on o.workspace_id = $1 and o.id = l.order_id
       where l.workspace_id = $1 and l.product_id = $2 and o.ordered_on <= $4::date and ${orderCounts("o", "$4::date")}
     ), sold as (
       select b.account_id, count(distinct b.order_id)::int as orders, sum(b.quantity) as quantity, coalesce(sum(b.minor), 0)::bigint as minor,
         max(b.ordered_on) as last_on
       from line b group by b.account_id
     ), month as (
       select m.month::date as month from generate_series(date_trunc('month', $4::date) - interval '${monthsShown - 1} months', $4::date, interval '1 month') as m (month)
     )
     select ${yearBefore("$4::date")} + 1 as from, ${soldSql(`b.ordered_on > ${yearBefore("$4::date")}`)} as year, ${soldSql("true")} as ever,
       (select min(b.ordered_on) from line b) as first_on, (select max(b.ordered_on) from line b) as last_on,
       (select jsonb_agg(jsonb_build_object('month', m.month, 'revenue_minor', coalesce(s.minor, 0)) order by m.month)
        from month m left join (
          select date_trunc('month', b.ordered_on)::date as month, sum(b.minor)::bigint as minor from line b group by 1
        ) s on s.month = m.month) as months,
       coalesce((select jsonb_agg(jsonb_build_object('currency', p.currency, 'minor', p.minor) order by p.currency)
        from (select b.currency, sum(b.apart_minor)::bigint as minor from line b where b.minor is null group by b.currency) p), '[]') as apart,
       coalesce((select jsonb_agg(jsonb_build_object('account', t.account_id, 'name', t.name, 'orders', t.orders, 'quantity', t.quantity,
           'revenue_minor', t.minor, 'last_on', t.last_on) order by t.minor desc, t.name, t.account_id)
        from (select s.account_id, a.name, s.orders, trim_scale(s.quantity)::text as quantity, s.minor, s.last_on
              from sold s join accounts a on a.workspace_id = $1 and a.id = s.account_id
              order by s.minor desc, a.name, s.account_id limit ${mostCustomers}) t), '[]') as customers`,
    [tx.workspace, product, currency, today],
  );
  if (!row) throw new Error("an aggregate without a group always answers");
  return { currency, ...row };
}

const soldSql = (when: string): string =>
  `(select jsonb_build_object('revenue_minor', coalesce(sum(b.minor), 0)::bigint, 'quantity', trim_scale(coalesce(sum(b.quantity), 0))::text,
      'orders', count(distinct b.order_id), 'customers', count(distinct b.account_id)) from line b where ${when})`;
