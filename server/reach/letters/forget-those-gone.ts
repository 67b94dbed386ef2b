import type { Tx } from "../../platform/db/index.ts";

/** Somebody who is no longer there leaves no words behind: what was written to them goes, that a letter was written stays and counts. */
export async function forgetThoseGone(tx: Tx, people: string[]): Promise<void> {
  await tx.query(
    `update letters l set lines = '{}', subject = '', words = '', blanks = '{}', postal_code = null
     where l.workspace_id = $1 and l.person_id = any ($2::uuid[]) and cardinality(l.lines) > 0
       and not exists (select from people p where p.workspace_id = $1 and p.id = l.person_id)`,
    [tx.workspace, people],
  );
  await tx.query(
    `update letter_batches b set left_out = (
         select coalesce(jsonb_agg(case when (o ->> 'person_id')::uuid = any ($2::uuid[]) then o || '{"name": "", "detail": ""}' else o end), '[]')
         from jsonb_array_elements(b.left_out) o)
     where b.workspace_id = $1 and exists (
       select from jsonb_array_elements(b.left_out) o where (o ->> 'person_id')::uuid = any ($2::uuid[])
         and not exists (select from people p where p.workspace_id = $1 and p.id = (o ->> 'person_id')::uuid))`,
    [tx.workspace, people],
  );
}
