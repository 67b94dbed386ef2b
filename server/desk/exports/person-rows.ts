import { addressCells, cellsSql, customSql, reachJoin, stopCells, stopsJoin, tagsSql } from "./cells-sql.ts";
import { columnsOf } from "./export-column.ts";
import type { RowSource } from "./record-rows.ts";

const cells: Record<string, string> = {
  "person.key": "p.id",
  "person.name": "p.name",
  "person.given_name": "p.given_name",
  "person.family_name": "p.family_name",
  "person.salutation": "p.honorific",
  "person.birthday": "p.birthday",
  "person.language": "p.language",
  "account.key": "e.account_id",
  "account.name": "e.account_name",
  "person.title": "e.title",
  "person.role": "e.buying_role",
  "person.since": "e.started_on",
  "person.until": "e.ended_on",
  "person.tags": tagsSql("person_tags", "person_id", "p.id"),
  "person.email": "reach.email",
  "person.phone": "reach.phone",
  "person.mobile": "reach.mobile",
  "person.home_phone": "reach.home_phone",
  "person.fax": "reach.fax",
  ...addressCells("home", "address"),
  ...stopCells,
};

/** A person who works at several accounts has a row for each, the same key in all of them; of several spells at one account the last counts. */
export const peopleSql: RowSource = {
  columns: columnsOf(Object.keys(cells), {
    "person.birthday": "day",
    "person.since": "day",
    "person.until": "day",
    do_not_mail: "yes-no",
    do_not_call: "yes-no",
    do_not_post: "yes-no",
  }),
  custom: { record_kind: "person" },
  sql: `select p.id, ${cellsSql(cells)} as cells, ${customSql("person", "p.id")} as custom
    from (select * from people n where n.workspace_id = $1 and n.id > $2 order by n.id limit $3) p
    left join lateral (select distinct on (n.account_id) n.account_id, a.name as account_name, n.title, n.buying_role, n.started_on, n.ended_on
      from employments n join accounts a on a.workspace_id = $1 and a.id = n.account_id
      where n.workspace_id = $1 and n.person_id = p.id order by n.account_id, n.ended_on desc nulls first, n.id desc) e on true
    ${reachJoin(
      "person_id",
      "p.id",
      {
        email: "c.kind = 'email'",
        phone: "c.kind = 'phone' and (c.label is null or c.label not in ('mobile', 'home', 'fax'))",
        mobile: "c.kind = 'phone' and c.label = 'mobile'",
        home_phone: "c.kind = 'phone' and c.label = 'home'",
        fax: "c.kind = 'phone' and c.label = 'fax'",
      },
      { home: "true" },
    )}
    ${stopsJoin("person_id", "p.id")}
    order by p.id, e.ended_on nulls first, e.account_id`,
};
