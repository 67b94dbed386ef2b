import type { Tx } from "../../platform/db/index.ts";

/** Law 4 for a batch: asked = done + failed + uncertain + cancelled + refused + what is still under way. */
export interface BatchCount {
  asked: number;
  planned: number;
  due: number;
  handed: number;
  done: number;
  failed: number;
  uncertain: number;
  cancelled: number;
  refused: number;
  /** Of those done. */
  bounced: number;
  answered: number;
  reasons: { kind: string; reason: string; n: number }[];
}

export async function countBatch(tx: Tx, batch: string): Promise<BatchCount> {
  const states = await tx.query<{ state: string; n: number; bounced: number; answered: number }>(
    `select case when t.state = 'cancelled' and exists (
              select from touch_reasons r where r.workspace_id = $1 and r.touch_id = t.id and r.kind = 'refused') then 'refused' else t.state end as state,
       count(*)::int as n, count(*) filter (where t.outcome = 'bounced')::int as bounced, count(*) filter (where t.answered_at is not null)::int as answered
     from touches t where t.workspace_id = $1 and t.batch_id = $2 group by 1`,
    [tx.workspace, batch],
  );
  const reasons = await tx.query<{ kind: string; reason: string; n: number }>(
    `select r.kind, r.reason, count(*)::int as n from touches t join touch_reasons r on r.workspace_id = $1 and r.touch_id = t.id
     where t.workspace_id = $1 and t.batch_id = $2 group by 1, 2 order by 1, 3 desc, 2`,
    [tx.workspace, batch],
  );
  const of = (state: string): number => states.find((row) => row.state === state)?.n ?? 0;
  return {
    asked: states.reduce((total, row) => total + row.n, 0),
    planned: of("planned"),
    due: of("due"),
    handed: of("handed"),
    done: of("done"),
    failed: of("failed"),
    uncertain: of("uncertain"),
    cancelled: of("cancelled"),
    refused: of("refused"),
    bounced: states.reduce((total, row) => total + row.bounced, 0),
    answered: states.reduce((total, row) => total + row.answered, 0),
    reasons,
  };
}
