import type { Tx } from "../db/index.ts";

export interface HistoryRow {
  set: string;
  at: Date;
  kind: string;
  summary: string;
  actor: string | null;
  actor_kind: string;
  import_id: string | null;
  op: "created" | "updated" | "removed";
  record_kind: string;
  record_id: string;
  fields: Record<string, [unknown, unknown]> | null;
  undone: boolean;
}

/** Who changed these records, when, from what to what, newest first. */
export async function viewHistory(tx: Tx, recordIds: string[], limit = 100): Promise<HistoryRow[]> {
  return tx.query<HistoryRow>(
    `select s.id as set, s.created_at as at, s.kind, s.summary, s.actor_name as actor, s.actor_kind, s.import_id, c.op, c.record_kind, c.record_id,
            case when c.op = 'updated' then c.fields end as fields, s.undone_by_id is not null as undone
     from changes c join change_sets s on s.workspace_id = c.workspace_id and s.id = c.set_id
     where c.workspace_id = $1 and s.workspace_id = $1 and c.record_id = any ($2::uuid[])
     order by s.created_at desc, c.id desc limit $3`,
    [tx.workspace, recordIds, limit],
  );
}
