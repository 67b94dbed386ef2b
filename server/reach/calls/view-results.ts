import { valuedTouchSql } from "../../know/touches/index.ts";
import { endOfDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { addDays } from "../../platform/clock/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";

export interface CallerResult {
  user_id: string | null;
  name: string | null;
  calls: number;
  reached: number;
  reached_share: number | null;
  valued: number;
  outcomes: Record<string, number>;
  talk_seconds: number | null;
}

/** What each caller's calls of these days came to; who made none is not there. */
export async function viewCallResults(tx: Tx, { from, to }: { from: string; to: string }): Promise<CallerResult[]> {
  const { zone } = await workspaceTerms(tx);
  return tx.query<CallerResult>(
    `with made as materialized (
        select t.id, t.user_id, t.outcome, ${valuedTouchSql("t", "t.answered_at is not null")} as valued,
          (select max((v.told ->> 'seconds')::int) from provider_events v where v.workspace_id = $1 and v.touch_id = t.id and v.kind = 'ended') as seconds
        from touches t where t.workspace_id = $1 and t.channel = 'call' and t.direction = 'out' and t.state = 'done' and t.happened_at >= $2 and t.happened_at < $3)
     select m.user_id, u.name, count(*)::int as calls, count(*) filter (where m.outcome = 'reached')::int as reached,
       count(*) filter (where m.outcome = 'reached')::float8 / nullif(count(*), 0) as reached_share, count(*) filter (where m.valued)::int as valued,
       (select jsonb_object_agg(o.outcome, o.n) from (select x.outcome, count(*) as n from made x where x.user_id is not distinct from m.user_id and x.outcome is not null group by 1) o) as outcomes,
       sum(m.seconds)::int as talk_seconds
     from made m left join users u on u.workspace_id = $1 and u.id = m.user_id
     group by m.user_id, u.name order by calls desc, u.name`,
    [tx.workspace, endOfDay(addDays(from, -1), zone), endOfDay(to, zone)],
  );
}
