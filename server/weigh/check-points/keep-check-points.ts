import { meetsSql } from "../../know/touches/index.ts";
import type { Tx } from "../../platform/db/index.ts";

/** Parts in buying without which a sale does not happen, or not again. */
export const rolesThatMatter = ["decides", "pays", "champions"] as const;
const roles = rolesThatMatter.map((role) => `'${role}'`).join(", ");

/** The rows of these people as the facts say: those who matter nowhere (any more) have none. Bears repetition. */
export async function keepCheckPoints(tx: Tx, people: string[]): Promise<void> {
  await tx.query({
    name: "check-points.keep",
    text: `with spell as materialized (
        select distinct on (e.account_id, e.person_id) e.account_id, e.person_id, e.buying_role, e.started_on, e.ended_on
        from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[]) and e.buying_role in (${roles})
        order by e.account_id, e.person_id, e.ended_on desc nulls first, e.id desc
      ), heard as materialized (
        select s.person_id, (select max(t.happened_at) from touches t where t.workspace_id = $1 and t.person_id = s.person_id and ${meetsSql("t")}) as at
        from (select distinct person_id from spell) s
      ), gone as (
        delete from check_points c where c.workspace_id = $1 and c.person_id = any ($2::uuid[])
          and not exists (select from spell s where s.account_id = c.account_id and s.person_id = c.person_id)
      )
      insert into check_points as c (workspace_id, account_id, person_id, buying_role, started_on, ended_on, last_heard_at)
      select $1, s.account_id, s.person_id, s.buying_role, s.started_on, s.ended_on, h.at
      from spell s join heard h on h.person_id = s.person_id
      order by s.account_id, s.person_id
      on conflict (workspace_id, account_id, person_id) do update set buying_role = excluded.buying_role, started_on = excluded.started_on,
        ended_on = excluded.ended_on, last_heard_at = excluded.last_heard_at
      where (c.buying_role, c.started_on, c.ended_on, c.last_heard_at) is distinct from
        (excluded.buying_role, excluded.started_on, excluded.ended_on, excluded.last_heard_at)`,
    values: [tx.workspace, people],
  });
}
