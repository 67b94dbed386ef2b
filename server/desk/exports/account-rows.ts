import { addressJoin, cellsSql, customSql, forbiddenSql, pointsSql, tagsSql } from "./cells-sql.ts";
import { columnsOf } from "./export-column.ts";
import type { RowSource } from "./record-rows.ts";

const place = (name: string, prefix: string): Record<string, string> =>
  Object.fromEntries(
    ["street", "city", "region", "postal_code", "country"].map((part) => [`${prefix}.${part}`, `${name}.${part}`]),
  );

const cells: Record<string, string> = {
  "account.key": "a.id",
  "account.number": "a.number",
  "account.name": "a.name",
  "account.kind": "a.kind",
  "account.industry": "a.industry",
  "account.website": "a.website",
  "account.owner":
    "coalesce(a.owner_ref, (select u.name from users u where u.workspace_id = $1 and u.id = a.owner_id))",
  "account.relationship": "r.status",
  "account.since": "r.started_on",
  "account.tags": tagsSql("account_tags", "account_id", "a.id"),
  "account.email": pointsSql("account_id", "a.id", "c.kind = 'email'"),
  "account.phone": pointsSql("account_id", "a.id", "c.kind = 'phone' and c.label is distinct from 'fax'"),
  "account.fax": pointsSql("account_id", "a.id", "c.kind = 'phone' and c.label = 'fax'"),
  ...place("home", "address"),
  ...place("ship", "shipping"),
  do_not_mail: forbiddenSql("account_id", "a.id", "'email'"),
  do_not_call: forbiddenSql("account_id", "a.id", "'call'"),
  do_not_post: forbiddenSql("account_id", "a.id", "'letter', 'parcel'"),
};

/** `picked`: which accounts, as a condition on `n` and how many in what order. */
const accountsOf = (
  picked: string,
): string => `select a.id, ${cellsSql(cells)} as cells, ${customSql("account", "a.id")} as custom
    from (select * from accounts n where n.workspace_id = $1 and ${picked}) a
    left join lateral (select n.status, n.started_on from relationships n where n.workspace_id = $1 and n.account_id = a.id and n.ended_on is null
      order by n.started_on desc nulls last, n.id desc limit 1) r on true
    ${addressJoin("account_id", "a.id", "c.label is distinct from 'shipping'", "home")}
    ${addressJoin("account_id", "a.id", "c.label = 'shipping'", "ship")}
    order by a.id`;

export const accountsSql: RowSource = {
  columns: columnsOf(Object.keys(cells), {
    "account.since": "day",
    do_not_mail: "yes-no",
    do_not_call: "yes-no",
    do_not_post: "yes-no",
  }),
  custom: { record_kind: "account" },
  sql: accountsOf("n.id > $2 order by n.id limit $3"),
};

/** The accounts whose ids are `$2`. */
export const accountsByIdSql = accountsOf("n.id = any ($2::uuid[])");
