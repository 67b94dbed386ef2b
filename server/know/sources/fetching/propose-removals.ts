import { newId, type Tx } from "../../../platform/db/index.ts";
import { presentRecord } from "../importing/present-record.ts";
import { mainKinds } from "../importing/source-row.ts";
import type { SourceRun } from "./run.ts";
import type { Source } from "./source.ts";

/** Only these can go by a proposal; a line or a touch that is missing shows when the source is reconciled. */
export const proposedKinds = ["account", "person", "product", "order"] as const;

/**
 * After a run that brought all there is: what the source is known by and did not bring is proposed to go, once; what is there again takes its
 * proposal back. Nothing is removed.
 */
export async function proposeRemovals(tx: Tx, source: Source, run: SourceRun): Promise<number> {
  const kinds = [
    ...new Set(
      run.files.length > 0
        ? run.files.flatMap(({ mapping }) => (mapping ? [mainKinds[mapping.as]] : []))
        : Object.values(source.mappings).map(({ as }) => mainKinds[as]),
    ),
  ].filter((kind) => (proposedKinds as readonly string[]).includes(kind));
  const now = tx.ctx.clock.now();
  await tx.query(
    `update source_proposals p set state = 'returned', decided_at = $4
     where p.workspace_id = $1 and p.source_id = $2 and p.state in ('open', 'kept', 'accepted')
       and exists (select from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and g.kind = p.kind and g.key = p.key)`,
    [tx.workspace, source.id, run.id, now],
  );
  const missing = await tx.query<{ kind: string; key: string }>(
    `select s.kind, s.key from source_records s
     where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($4::text[]) and s.payload is not null and ${presentRecord}
       and not exists (select from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and g.kind = s.kind and g.key = s.key)
       and not exists (select from source_proposals p
         where p.workspace_id = $1 and p.source_id = $2 and p.kind = s.kind and p.key = s.key and p.state in ('open', 'kept', 'accepted'))
     order by s.kind, s.key`,
    [tx.workspace, source.id, run.id, kinds],
  );
  await tx.query(
    `insert into source_proposals (workspace_id, id, source_id, run_id, kind, key, state, created_at)
     select $1, n.id, $2, $3, n.kind, n.key, 'open', $4 from unnest($5::uuid[], $6::text[], $7::text[]) as n (id, kind, key)`,
    [
      tx.workspace,
      source.id,
      run.id,
      now,
      missing.map(() => newId()),
      missing.map((row) => row.kind),
      missing.map((row) => row.key),
    ],
  );
  return missing.length;
}
