import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Errand } from "./contract.ts";

interface Of {
  show?: "open" | "done" | "all";
  kind?: string | undefined;
  account_id?: string | undefined;
  limit?: number;
  id?: string;
}

/** What is to be done by hand, what is due first on top; or what was. */
export async function viewErrands(tx: Tx, of: Of): Promise<Errand[]> {
  return tx.query<Errand>(
    `select e.id, e.kind, e.touch_id, e.task_id, e.account_id, a.name as account, e.person_id, p.name as person, e.what, e.link, e.gift_id, g.name as gift, e.quantity,
       e.cost_minor, e.currency, e.lines, e.carrier, e.tracking, e.due_on, e.done_at, e.arrived_on::text, t.user_id, t.state, t.outcome, e.revision, e.created_at,
       (select coalesce(r.detail || ' (' || r.reason || ')', r.reason) from touch_reasons r where r.workspace_id = $1 and r.touch_id = e.touch_id
         order by r.created_at desc, r.id desc limit 1) as reason
     from errands e
     join touches t on t.workspace_id = $1 and t.id = e.touch_id
     left join accounts a on a.workspace_id = $1 and a.id = e.account_id
     left join people p on p.workspace_id = $1 and p.id = e.person_id
     left join gifts g on g.workspace_id = $1 and g.id = e.gift_id
     where e.workspace_id = $1 and ($2 = 'all' or ($2 = 'open') = (t.state in ('planned', 'due', 'handed')))
       and ($3::text is null or e.kind = $3) and ($4::uuid is null or e.account_id = $4) and ($5::uuid is null or e.id = $5)
     order by case when $2 = 'open' then e.due_on end, e.created_at desc, e.id desc limit $6`,
    [tx.workspace, of.show ?? "all", of.kind ?? null, of.account_id ?? null, of.id ?? null, of.limit ?? 200],
  );
}

export async function readErrand(tx: Tx, id: string): Promise<Errand> {
  const [errand] = await viewErrands(tx, { id });
  if (!errand) throw new Fault("not_found", { what: "errand" });
  return errand;
}
