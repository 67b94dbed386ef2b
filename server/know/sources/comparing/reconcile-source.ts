import { type Ctx, inWorkspace, newId, type Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { log } from "../../../platform/log/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { readSource } from "../fetching/view-sources.ts";
import { becameId, presentRecord } from "../importing/present-record.ts";
import { forgetSightings } from "../importing/seen-keys.ts";
import { insertRows } from "../importing/writes.ts";
import { traitTargets } from "../importing/decide-traits.ts";
import { loadSurvival } from "../surviving/survival.ts";
import { compareRows } from "./compare-rows.ts";
import { NotMapped } from "./not-mapped.ts";
import { type Difference, noCounts, type Reconciliation, type ReconciledCounts } from "./reconciliation.ts";
import { openThere } from "./rows-there.ts";
import { readReconciliation } from "./view-reconciliations.ts";

/** Kept a source; older ones go when a new one is asked for. */
const keptReconciliations = 5;

/** Writes down that a source is to be compared with what is stored. `fresh`: as it is there now, not as it last came. */
export async function askReconciliation(tx: Tx, sourceId: string, fresh: boolean): Promise<string> {
  const source = await readSource(tx, sourceId);
  const id = newId();
  await tx.query(
    `insert into source_reconciliations (workspace_id, id, source_id, state, fresh, created_at) values ($1, $2, $3, 'waiting', $4, $5)`,
    [tx.workspace, id, source.id, fresh, tx.ctx.clock.now()],
  );
  const old = await tx.query<{ id: string }>(
    `select c.id from source_reconciliations c where c.workspace_id = $1 and c.source_id = $2 and c.state in ('done', 'failed')
     order by c.id desc`,
    [tx.workspace, source.id],
  );
  const going = old.slice(keptReconciliations - 1).map((row) => row.id);
  for (const [table, column] of [
    ["source_differences", "reconciliation_id"],
    ["source_reconciliations", "id"],
  ])
    await tx.query(`delete from ${table} t where t.workspace_id = $1 and t.${column} = any ($2::uuid[])`, [
      tx.workspace,
      going,
    ]);
  return id;
}

/** Compares row by row, changes nothing of either side, and starts anew where it was killed. */
export async function reconcileSource(ctx: Ctx, id: string, signal?: AbortSignal): Promise<Reconciliation> {
  const stop = signal ?? new AbortController().signal;
  const asked = await inWorkspace(ctx, (tx) => begin(tx, id));
  if (!asked) return inWorkspace(ctx, (tx) => readReconciliation(tx, id), "read");
  try {
    await compare(ctx, asked, stop);
  } catch (error) {
    if (stop.aborted) throw error;
    const fault = error instanceof Fault ? describeFault(error) : { code: "internal", title: "Something went wrong." };
    if (!(error instanceof Fault)) log.error({ err: error, reconciliation: id }, "a reconciliation failed");
    await inWorkspace(ctx, (tx) => end(tx, asked, "failed", null, fault));
  }
  return inWorkspace(ctx, (tx) => readReconciliation(tx, id), "read");
}

async function compare(ctx: Ctx, asked: Reconciliation, signal: AbortSignal): Promise<void> {
  const source = await inWorkspace(ctx, (tx) => readSource(tx, asked.source_id), "read");
  const there = await openThere(ctx, source, asked, signal);
  const counts = noCounts();
  const unmapped = new NotMapped(await inWorkspace(ctx, traitTargets, "read"));
  for await (const rows of there.rows()) {
    signal.throwIfAborted();
    unmapped.take(rows);
    await inWorkspace(ctx, async (tx) => {
      const at = { tx, sourceId: source.id, survival: await loadSurvival(tx) };
      const { counts: more, differences } = await compareRows(at, asked.id, rows);
      for (const name of ["rows", "same", "differing", "not_here", "repeated"] as const) counts[name] += more[name];
      await keepDifferences(tx, asked.id, differences);
    });
  }
  await inWorkspace(ctx, async (tx) => {
    const gone = await notThere(tx, asked, there.kinds);
    await keepDifferences(tx, asked.id, gone.differences);
    const columns = unmapped.differences();
    await keepDifferences(tx, asked.id, columns);
    Object.assign(counts, { ...gone.counts, not_mapped: columns.length });
    await end(tx, asked, "done", counts, null);
  });
}

async function begin(tx: Tx, id: string): Promise<Reconciliation | null> {
  const asked = await readReconciliation(tx, id);
  if (asked.state !== "waiting" && asked.state !== "running") return null;
  await forgetSightings(tx, id);
  await tx.query("delete from source_differences d where d.workspace_id = $1 and d.reconciliation_id = $2", [
    tx.workspace,
    id,
  ]);
  await tx.query("update source_reconciliations c set state = 'running' where c.workspace_id = $1 and c.id = $2", [
    tx.workspace,
    id,
  ]);
  return asked;
}

async function end(
  tx: Tx,
  { id }: Reconciliation,
  state: "done" | "failed",
  counts: ReconciledCounts | null,
  fault: unknown,
): Promise<void> {
  await forgetSightings(tx, id);
  await tx.query(
    `update source_reconciliations c set state = $3, counts = $4, fault = $5, finished_at = $6 where c.workspace_id = $1 and c.id = $2`,
    [tx.workspace, id, state, counts && JSON.stringify(counts), fault && JSON.stringify(fault), tx.ctx.clock.now()],
  );
  await announce(tx, "imports.changed", [id]);
}

/**
 * What the source is known by here and did not show: by now missing there. A key that did not show while its record did under another one is neither: the
 * record is there.
 */
async function notThere(
  tx: Tx,
  asked: Reconciliation,
  kinds: string[],
): Promise<{ counts: Pick<ReconciledCounts, "records" | "matched" | "not_there">; differences: Difference[] }> {
  const rows = await tx.query<{
    kind: string;
    key: string;
    record: string;
    name: string | null;
    seen: boolean;
    state: string | null;
  }>(
    `with known as (
       select s.kind, s.key, ${becameId("s")} as record, s.account_id, s.person_id,
         exists (select from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and g.kind = s.kind and g.key = s.key) as seen
       from source_records s
       where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($4::text[]) and s.payload is not null and ${presentRecord}
     ), told as (select distinct k.kind, k.record from known k where k.seen)
     select k.kind, k.key, k.record, k.seen,
       case k.kind when 'account' then (select a.name from accounts a where a.workspace_id = $1 and a.id = k.account_id)
         when 'person' then (select p.name from people p where p.workspace_id = $1 and p.id = k.person_id) else k.key end as name,
       (select p.state from source_proposals p where p.workspace_id = $1 and p.source_id = $2 and p.kind = k.kind and p.key = k.key
        order by p.id desc limit 1) as state
     from known k where k.seen or not exists (select from told t where t.kind = k.kind and t.record = k.record)`,
    [tx.workspace, asked.source_id, asked.id, kinds],
  );
  const gone = rows.filter((row) => !row.seen);
  return {
    counts: { records: rows.length, matched: rows.length - gone.length, not_there: gone.length },
    differences: gone.map((row) => ({
      kind: "not-there",
      record_kind: row.kind,
      key: row.key,
      line: null,
      record_id: row.record,
      name: row.name,
      field: null,
      here: row.name,
      there: null,
      why: "missing-there",
      detail: row.state ? { proposal: row.state } : null,
    })),
  };
}

async function keepDifferences(tx: Tx, reconciliation: string, differences: Difference[]): Promise<void> {
  await insertRows(
    tx,
    "source_differences",
    differences.map(({ detail, ...one }) => ({
      reconciliation_id: reconciliation,
      id: newId(),
      ...one,
      detail: detail && JSON.stringify(detail),
    })),
  );
}
