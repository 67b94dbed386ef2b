import { newId, type Tx } from "../../platform/db/index.ts";

/** What somebody is said to be reached by, who follows them, or that they left: asked once, and taken over by a press. */
export interface Proposal {
  person_id: string;
  kind: "email" | "successor" | "left";
  value: string;
  fields?: Record<string, string>;
  /** What makes it the same when it is said again; left out, its value. */
  normal?: string;
  message_id: string;
  told_at: Date;
  /** The task that asks it. */
  task_id?: string | undefined;
}

/** Proposes what is not known yet; what was decided is not asked again, but for who is said to have left after somebody said they had not. */
export async function propose(tx: Tx, proposals: Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const rows = proposals.map((one) => ({
    id: newId(),
    normal: one.value.toLowerCase(),
    ...one,
    fields: one.fields ?? {},
  }));
  await tx.query(
    `insert into signature_proposals (workspace_id, id, person_id, kind, value, normal, fields, message_id, told_at, task_id)
     select distinct on (r.person_id, r.kind, r.normal) $1, r.id, r.person_id, r.kind, r.value, r.normal, r.fields, r.message_id, r.told_at, r.task_id
     from jsonb_to_recordset($2::jsonb) as r (id uuid, person_id uuid, kind text, value text, normal text, fields jsonb, message_id uuid, told_at timestamptz, task_id uuid)
     where r.kind = 'left' or not exists (
       select from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.normal = coalesce(r.fields ->> 'address', r.normal)
         and (r.kind = 'successor' or c.person_id = r.person_id))
     order by r.person_id, r.kind, r.normal, r.told_at desc
     on conflict (workspace_id, person_id, kind, normal) do update set told_at = excluded.told_at, message_id = excluded.message_id, fields = excluded.fields,
       task_id = coalesce(excluded.task_id, signature_proposals.task_id), taken = null, decided_at = null, decided_by = null
     where signature_proposals.taken is null or (excluded.kind = 'left' and excluded.told_at > signature_proposals.decided_at)`,
    [tx.workspace, JSON.stringify(rows)],
  );
}
