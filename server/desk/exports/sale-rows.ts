import { decimalSql } from "../../platform/money/index.ts";
import { cellsSql, instantSql } from "./cells-sql.ts";
import { columnsOf } from "./export-column.ts";
import type { RowSource } from "./record-rows.ts";

const product: Record<string, string> = {
  "product.key": "p.id",
  "product.number": "p.number",
  "product.name": "p.name",
  "product.group": "p.product_group",
  "product.unit": "p.unit",
  "product.price": decimalSql("p.price_minor", "p.currency"),
  "product.cost": decimalSql("p.cost_minor", "p.currency"),
  "product.currency": "p.currency",
  "product.discontinued": "case when p.discontinued then 'yes' else 'no' end",
};

export const productsSql: RowSource = {
  columns: columnsOf(Object.keys(product), {
    "product.price": "decimal",
    "product.cost": "decimal",
    "product.discontinued": "yes-no",
  }),
  sql: `select p.id, ${cellsSql(product)} as cells from products p where p.workspace_id = $1 and p.id > $2 order by p.id limit $3`,
};

const order: Record<string, string> = {
  "order.key": "o.id",
  "order.number": "o.number",
  "account.key": "o.account_id",
  "account.name": "(select a.name from accounts a where a.workspace_id = $1 and a.id = o.account_id)",
  "person.key": "o.person_id",
  "order.date": "o.ordered_on",
  "order.state": "o.state",
  "order.cleared_date": "o.cleared_on",
  "order.total": decimalSql("o.total_minor", "o.currency"),
  "order.freight": decimalSql("o.freight_minor", "o.currency"),
  "order.currency": "o.currency",
  "order.amount": decimalSql("o.amount_minor", "o.currency"),
  "order.seller": "o.seller_ref",
  "order.note": "o.note",
};

/** `order.total` is what was told, `order.amount` what the order brings: its lines, where it has any. */
export const ordersSql: RowSource = {
  columns: columnsOf(Object.keys(order), {
    "order.date": "day",
    "order.cleared_date": "day",
    "order.total": "decimal",
    "order.freight": "decimal",
    "order.amount": "decimal",
  }),
  sql: `select o.id, ${cellsSql(order)} as cells from orders o where o.workspace_id = $1 and o.id > $2 order by o.id limit $3`,
};

const touch: Record<string, string> = {
  "touch.key": "t.id",
  "account.key": "t.account_id",
  "account.name": "(select a.name from accounts a where a.workspace_id = $1 and a.id = t.account_id)",
  "person.key": "t.person_id",
  "person.name": "(select p.name from people p where p.workspace_id = $1 and p.id = t.person_id)",
  "touch.channel": "t.channel",
  "touch.direction": "t.direction",
  "touch.purpose": "t.purpose",
  "touch.outcome": "t.outcome",
  "touch.at": instantSql("coalesce(t.happened_at, t.created_at)"),
  "touch.benefit": "t.benefit",
  "touch.item": "(select i.title from items i where i.workspace_id = $1 and i.id = t.item_id)",
  "touch.by": "coalesce(t.user_ref, (select u.name from users u where u.workspace_id = $1 and u.id = t.user_id))",
  "touch.note": "t.note",
};

export const touchesSql: RowSource = {
  columns: columnsOf(Object.keys(touch), { "touch.at": "instant" }),
  sql: `select t.id, ${cellsSql(touch)} as cells from touches t where t.workspace_id = $1 and t.id > $2 and t.state in ('done', 'planned')
    order by t.id limit $3`,
};
