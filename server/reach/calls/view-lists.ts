import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CallList } from "./contract.ts";

/** Lists that are open, the newest first, or one of them: how far each is and what came of it. */
export async function viewCallLists(tx: Tx, of: { id?: string; closed?: boolean } = {}): Promise<CallList[]> {
  return tx.query<CallList>(
    `select l.id, l.name, l.script_id, l.purpose, l.user_id, l.asked, l.left_out, l.closed_at, l.created_at, n.counts, n.next_at,
       coalesce(o.outcomes, '{}') as outcomes
     from (select l.* from call_lists l where l.workspace_id = $1 and ($2::uuid is null or l.id = $2) and ($2 is not null or (l.closed_at is not null) = $3)
       order by l.created_at desc, l.id desc limit 100) l
     cross join lateral (
       select jsonb_build_object('entries', count(*), 'closed', count(*) filter (where e.closed_at is not null and e.closed_as is distinct from 'refused'),
           'refused', count(*) filter (where e.closed_as = 'refused'),
           'waiting', count(*) filter (where e.closed_at is null and q.due_at <= $4), 'later', count(*) filter (where e.closed_at is null and (q.due_at is null or q.due_at > $4))) as counts,
         min(q.due_at) filter (where e.closed_at is null and q.due_at > $4) as next_at
       from call_entries e left join outgoing q on q.workspace_id = $1 and q.touch_id = e.touch_id
       where e.workspace_id = $1 and e.list_id = l.id) n
     left join lateral (
       select jsonb_object_agg(x.outcome, x.n) as outcomes from (
         select t.outcome, count(*)::int as n from touches t
         where t.workspace_id = $1 and t.batch_id = l.id and t.state = 'done' and t.outcome is not null group by t.outcome) x) o on true
     order by l.created_at desc, l.id desc`,
    [tx.workspace, of.id ?? null, of.closed ?? false, tx.ctx.clock.now()],
  );
}

export async function readCallList(tx: Tx, id: string): Promise<CallList> {
  const [list] = await viewCallLists(tx, { id });
  if (!list) throw new Fault("not_found", { what: "list of calls" });
  return list;
}
