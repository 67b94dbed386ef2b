import type { Tx } from "../../../platform/db/index.ts";
import type { MergeKind } from "../merging/index.ts";

/** A source in which so few records have a double of their own is clean: what it calls by two keys are two. */
const cleanShare = 0.01;
/** Counting a large source takes a second; what came out holds for so long. */
const believedMs = 10 * 60_000;
const looked = new Map<string, { clean: boolean; until: number }>();

/** One source that holds nobody twice knows both, by different keys: then they are two, whatever they have in common. */
export async function areOfOneCleanSource(tx: Tx, kind: MergeKind, one: string, other: string): Promise<boolean> {
  const shared = await tx.query<{ id: string }>({
    name: `identity.shared-sources-${kind}`,
    text: `select distinct x.source_id as id from source_records x
           join source_records y on y.workspace_id = $1 and y.${kind}_id = $3 and y.kind = $4 and y.source_id = x.source_id and y.key <> x.key
           where x.workspace_id = $1 and x.${kind}_id = $2 and x.kind = $4 order by 1`,
    values: [tx.workspace, one, other, kind],
  });
  for (const { id } of shared) if (await isClean(tx, kind, id)) return true;
  return false;
}

async function isClean(tx: Tx, kind: MergeKind, source: string): Promise<boolean> {
  const place = `${tx.workspace} ${source} ${kind}`;
  const known = looked.get(place);
  if (known && known.until > Date.now()) return known.clean;
  const row = await tx.one<{ records: number; doubled: number }>(
    `with own as materialized (
       select s.${kind}_id as id from source_records s where s.workspace_id = $1 and s.source_id = $2 and s.kind = $3 and s.${kind}_id is not null),
     several as (select distinct o.id from own o)
     select (select count(*)::int from own o) as records,
       (select count(*)::int from own o) - (select count(*)::int from several s) + (
         select count(*)::int from match_pairs p join several a on a.id = p.a_id join several b on b.id = p.b_id
         where p.workspace_id = $1 and p.kind = $3 and p.state in ('open', 'left') and p.probability >= 0.5) as doubled`,
    [tx.workspace, source, kind],
  );
  const clean = !row || row.doubled <= row.records * cleanShare;
  looked.set(place, { clean, until: Date.now() + believedMs });
  if (looked.size > 1000) looked.clear();
  return clean;
}
