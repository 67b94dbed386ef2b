import { newId, type Tx } from "../../platform/db/index.ts";

/** What somebody is said to be reached by, or who follows them: asked once, and taken over by a press. */
export interface Proposal {
  person_id: string;
  kind: "email" | "successor";
  value: string;
  fields?: Record<string, string>;
  message_id: string;
  told_at: Date;
}

/** Proposes what is not known yet; what was decided is not asked again. */
export async function propose(tx: Tx, proposals: Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const rows = proposals.map((one) => ({
    id: newId(),
    ...one,
    normal: one.value.toLowerCase(),
    fields: one.fields ?? {},
  }));
  await tx.query(
    `insert into signature_proposals (workspace_id, id, person_id, kind, value, normal, fields, message_id, told_at)
     select distinct on (r.person_id, r.kind, r.normal) $1, r.id, r.person_id, r.kind, r.value, r.normal, r.fields, r.message_id, r.told_at
     from jsonb_to_recordset($2::jsonb) as r (id uuid, person_id uuid, kind text, value text, normal text, fields jsonb, message_id uuid, told_at timestamptz)
     where not exists (
       select from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.normal = coalesce(r.fields ->> 'address', r.normal)
         and (r.kind = 'successor' or c.person_id = r.person_id))
     order by r.person_id, r.kind, r.normal, r.told_at desc
     on conflict (workspace_id, person_id, kind, normal) do update set told_at = excluded.told_at, message_id = excluded.message_id
     where signature_proposals.taken is null`,
    [tx.workspace, JSON.stringify(rows)],
  );
}
