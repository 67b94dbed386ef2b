import { newId, type Tx } from "../db/index.ts";

/** From so many deltas on the writer folds them first: reading stays a look at a few rows, and folding stays rare. */
const deltasBeforeFold = 200;

/** Notes that rows were added or, negative, removed. */
export async function keepCount(tx: Tx, table: string, delta: number): Promise<void> {
  if (delta === 0) return;
  await tx.query({
    name: "counts.keep",
    text: `with waiting as (select count(*) as n from (select from counts c where c.workspace_id = $1 and c.name = $2 limit $5) few),
                folded as (
                  delete from counts c where c.workspace_id = $1 and c.name = $2 and (select w.n from waiting w) >= $5
                    and c.id in (select o.id from counts o where o.workspace_id = $1 and o.name = $2 for update skip locked)
                  returning c.n)
           insert into counts (workspace_id, name, id, n) select $1, $2, $3, $4::bigint + coalesce((select sum(f.n) from folded f), 0)`,
    values: [tx.workspace, table, newId(), delta, deltasBeforeFold],
  });
}

/** Folds where many deltas have gathered, for statements that write theirs themselves. */
export async function foldCounts(tx: Tx, table: string): Promise<void> {
  const row = await tx.one<{ n: number }>(
    "select count(*)::int as n from (select from counts c where c.workspace_id = $1 and c.name = $2 limit $3) few",
    [tx.workspace, table, deltasBeforeFold],
  );
  if ((row?.n ?? 0) < deltasBeforeFold) return;
  await tx.query(
    `with folded as (
       delete from counts c where c.workspace_id = $1 and c.name = $2
         and c.id in (select o.id from counts o where o.workspace_id = $1 and o.name = $2 for update skip locked)
       returning c.n)
     insert into counts (workspace_id, name, id, n) select $1, $2, $3, sum(f.n) from folded f having count(*) > 0`,
    [tx.workspace, table, newId()],
  );
}

/** How many there are, exactly. */
export async function viewCount(tx: Tx, table: string): Promise<number> {
  const row = await tx.one<{ n: number }>({
    name: "counts.view",
    text: "select coalesce(sum(c.n), 0)::bigint as n from counts c where c.workspace_id = $1 and c.name = $2",
    values: [tx.workspace, table],
  });
  return row?.n ?? 0;
}

/** Several at once; one that nobody ever counted is not in the answer. */
export async function viewCounts(tx: Tx, tables: string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ name: string; n: number }>({
    name: "counts.view-several",
    text: "select c.name, sum(c.n)::bigint as n from counts c where c.workspace_id = $1 and c.name = any ($2::text[]) group by c.name",
    values: [tx.workspace, tables],
  });
  return new Map(rows.map(({ name, n }) => [name, n]));
}

/** Counts once and writes the difference. One snapshot sees each other writer's rows and deltas together or not at all, so it is exact. */
export async function recount(tx: Tx, table: string): Promise<void> {
  if (!/^[a-z_]+$/.test(table)) throw new Error(`“${table}” is no table's name`);
  await tx.query(
    `insert into counts (workspace_id, name, id, n)
     select $1, $2, $3, drift.n from (
       select (select count(*) from ${table} t where t.workspace_id = $1)
            - (select coalesce(sum(c.n), 0) from counts c where c.workspace_id = $1 and c.name = $2) as n) drift
     where drift.n <> 0`,
    [tx.workspace, table, newId()],
  );
}

/** After an undo of these records: counts anew only where it took records away or brought some back. */
export async function recountAfterUndo(tx: Tx, table: string, ids: string[]): Promise<void> {
  const moved = await tx.one(
    `select from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
     where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.op in ('created', 'removed') and s.undoes_id is not null limit 1`,
    [tx.workspace, ids],
  );
  if (moved) await recount(tx, table);
}

/** No import takes longer. */
const longestImportMs = 6 * 3_600_000;

/**
 * Counts anew where some of these records were made by a set that does not keep the count itself (an import). `keeps` is the
 * kind of the sets that do. Only sets of the last hours are of interest: the records of older ones are in the count.
 */
export async function recountMadeElsewhere(tx: Tx, table: string, ids: string[], keeps: string): Promise<void> {
  const elsewhere = await tx.one(
    `select from unnest($2::uuid[]) as w (id)
     join changes c on c.workspace_id = $1 and c.record_id = w.id and c.op = 'created'
     join change_sets s on s.workspace_id = $1 and s.id = c.set_id
     where s.kind <> $3 and s.undoes_id is null and s.created_at > $4 limit 1`,
    [tx.workspace, ids, keeps, new Date(tx.ctx.clock.now().getTime() - longestImportMs)],
  );
  if (elsewhere) await recount(tx, table);
}
