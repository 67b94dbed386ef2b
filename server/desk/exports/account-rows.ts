import { addressCells, cellsSql, customSql, reachJoin, stopCells, stopsJoin, tagsSql } from "./cells-sql.ts";
import { columnsOf } from "./export-column.ts";
import type { RowSource } from "./record-rows.ts";

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
  "account.email": "reach.email",
  "account.phone": "reach.phone",
  "account.fax": "reach.fax",
  ...addressCells("home", "address"),
  ...addressCells("ship", "shipping"),
  ...stopCells,
};

/** `picked`: which accounts, as a condition on `n` and how many in what order. */
const accountsOf = (
  picked: string,
): string => `select a.id, ${cellsSql(cells)} as cells, ${customSql("account", "a.id")} as custom
    from (select * from accounts n where n.workspace_id = $1 and ${picked}) a
    left join lateral (select n.status, n.started_on from relationships n where n.workspace_id = $1 and n.account_id = a.id and n.ended_on is null
      order by n.started_on desc nulls last, n.id desc limit 1) r on true
    ${reachJoin(
      "account_id",
      "a.id",
      {
        email: "c.kind = 'email'",
        phone: "c.kind = 'phone' and c.label is distinct from 'fax'",
        fax: "c.kind = 'phone' and c.label = 'fax'",
      },
      { home: "c.label is distinct from 'shipping'", ship: "c.label = 'shipping'" },
    )}
    ${stopsJoin("account_id", "a.id")}
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
