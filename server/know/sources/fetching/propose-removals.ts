import { newId, type Tx } from "../../../platform/db/index.ts";
import { becameId, presentRecord } from "../importing/present-record.ts";
import { deletedThere } from "../mapping/index.ts";
import { notInUnread } from "./told-by-unread.ts";

/** Only these can go by a proposal; a line or a touch that is missing shows when the source is reconciled. */
export const proposedKinds = ["account", "person", "product", "order"] as const;

/** What brought all there is of a source: a run, or an import of a whole file. */
export interface Brought {
  source: string;
  /** Under this id the keys that came are noted. */
  by: string;
  import: string | null;
  /** Of these records all should have come. */
  kinds: string[];
}

/**
 * After all there is was brought: records the source is known by and did not bring, under any of their keys, are proposed to go, once; what is
 * there again takes its proposal back. Nothing is removed.
 */
export async function proposeRemovals(tx: Tx, { source, by, import: importId, ...brought }: Brought): Promise<number> {
  const kinds = proposedKinds.filter((kind) => brought.kinds.includes(kind));
  await takeBack(tx, source, by);
  const missing = await tx.query<{ kind: string; key: string }>(
    `${sighted} select s.kind, s.key from source_records s
     where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($4::text[]) and s.payload is not null and ${presentRecord}
       and not exists (${sightedOf("s")}) order by s.kind, s.key`,
    [tx.workspace, source, by, kinds],
  );
  const unread = await tx.query<{ raw: string }>(
    `select r.raw from import_rows r
     where r.workspace_id = $1 and r.import_id = $2 and r.outcome = 'failed' and position($3 in r.reason) = 0`,
    [tx.workspace, importId, deletedThere],
  );
  if (importId) await retireKeys(tx, source, by, importId, kinds);
  const gone = notInUnread(
    missing,
    unread.map(({ raw }) => raw),
  );
  return proposeKeys(tx, source, by, gone);
}

/** Writes down that these keys are missing at their source, where that is not written down yet. */
export async function proposeKeys(
  tx: Tx,
  source: string,
  run: string,
  missing: { kind: string; key: string }[],
): Promise<number> {
  const proposed = await tx.query(
    `insert into source_proposals (workspace_id, id, source_id, run_id, kind, key, state, created_at)
     select $1, n.id, $2, $3, n.kind, n.key, 'open', $4 from unnest($5::uuid[], $6::text[], $7::text[]) as n (id, kind, key)
     where not exists (select from source_proposals p
       where p.workspace_id = $1 and p.source_id = $2 and p.kind = n.kind and p.key = n.key and p.state in ('open', 'kept', 'accepted'))
     returning 1`,
    [
      tx.workspace,
      source,
      run,
      tx.ctx.clock.now(),
      missing.map(() => newId()),
      missing.map((row) => row.kind),
      missing.map((row) => row.key),
    ],
  );
  return proposed.length;
}

/** SQL: what the keys that run `$3` came upon are here. A record may have several keys: two merged ones, or one built of an e-mail that was mended. */
const sighted = `with sighted as materialized (
  select distinct o.kind, ${becameId("o")} as record from source_sightings g
  join source_records o on o.workspace_id = $1 and o.kind = g.kind and o.key = g.key and o.source_id = $2
  where g.workspace_id = $1 and g.run_id = $3)`;
const sightedOf = (record: string): string =>
  `select from sighted i where i.kind = ${record}.kind and i.record = ${becameId(record)}`;

/** What is there again, under whichever of its keys, is proposed no longer. */
async function takeBack(tx: Tx, source: string, run: string): Promise<void> {
  await tx.query(
    `${sighted} update source_proposals p set state = 'returned', decided_at = $4
     where p.workspace_id = $1 and p.source_id = $2 and p.state in ('open', 'kept', 'accepted')
       and (exists (select from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and g.kind = p.kind and g.key = p.key)
         or exists (select from source_records s where s.workspace_id = $1 and s.kind = p.kind and s.key = p.key and s.source_id = $2
           and exists (${sightedOf("s")})))`,
    [tx.workspace, source, run, tx.ctx.clock.now()],
  );
}

/**
 * A key that did not come while its record came under another one says nothing any more: the row it came with is old. What it said is kept beside, as
 * for every row that says something else now, and comes back when the import is undone.
 */
async function retireKeys(tx: Tx, source: string, run: string, importId: string, kinds: string[]): Promise<void> {
  await tx.query(
    `${sighted}, old as (
       select s.kind, s.key, s.changed_import_id, s.row_hashes, s.payload, s.mapping_id from source_records s
       where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($5::text[]) and s.payload is not null and ${presentRecord}
         and not exists (select from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and g.kind = s.kind and g.key = s.key)
         and exists (${sightedOf("s")})
     ), kept as (
       insert into source_record_versions (workspace_id, kind, key, source_id, import_id, replaced_by_id, row_hashes, payload, mapping_id)
       select $1, old.kind, old.key, $2, old.changed_import_id, $4, old.row_hashes, old.payload, old.mapping_id
       from old where old.changed_import_id <> $4
       on conflict do nothing)
     update source_records s set payload = null, mapping_id = null, row_hashes = '{}', changed_import_id = $4 from old
     where s.workspace_id = $1 and s.kind = old.kind and s.key = old.key and s.source_id = $2`,
    [tx.workspace, source, run, importId, kinds],
  );
}
