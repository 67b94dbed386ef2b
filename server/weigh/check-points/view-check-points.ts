import { leftUsers } from "../../know/accounts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../standing/index.ts";
import type { CheckPoint } from "./contract.ts";

/** Customers that count as of worth: those that bring most. A list of people to check on is short; it need not look further. */
export const worthiest = 1000;

/** Who has not been heard of for longest among those who matter at the customers that bring most: a user's own and nobody's, or all. */
export async function viewCheckPoints(
  tx: Tx,
  { user, limit }: { user: string | null; limit: number },
): Promise<CheckPoint[]> {
  const { today } = await workspaceTerms(tx);
  return tx.query<CheckPoint>({
    name: `check-points.view.${user === null ? "all" : "user"}`,
    text: `with worth as materialized (
        ${
          user === null
            ? `${most("and $3::uuid is null")}`
            : `(${most("and s.owner_id = $3")}) union all (${most("and s.owner_id is null")})
          union all (${most(`and s.owner_id = any (${leftUsers}) and s.owner_id <> $3`)})`
        }
      )
      select c.person_id, p.name as person_name, c.account_id, w.name as account_name, c.buying_role,
        (select e.title from employments e where e.workspace_id = $1 and e.person_id = c.person_id and e.account_id = c.account_id
         order by e.ended_on desc nulls first, e.id desc limit 1) as title,
        c.last_heard_at, w.revenue_12m_minor as worth_minor
      from (select * from worth order by revenue_12m_minor desc limit ${worthiest}) w
      join check_points c on c.workspace_id = $1 and c.account_id = w.account_id
      join people p on p.workspace_id = $1 and p.id = c.person_id
      where (c.started_on is null or c.started_on <= $2) and (c.ended_on is null or c.ended_on >= $2)
      order by c.last_heard_at nulls first, w.revenue_12m_minor desc, p.name, p.id
      limit $4`,
    values: [tx.workspace, today, user, limit],
  });
}

const most = (whose: string): string => `select s.account_id, s.name, s.revenue_12m_minor from standing s
        where s.workspace_id = $1 and s.relationship = 'customer' and s.revenue_12m_minor > 0 ${whose}
        order by s.revenue_12m_minor desc, s.account_id desc limit ${worthiest}`;
