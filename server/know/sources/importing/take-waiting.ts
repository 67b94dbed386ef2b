import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import type { Kind } from "../mapping/index.ts";
import { fromStored, type MainKind, mainKinds, type SourceRow } from "./source-row.ts";
import { lockImports, lookUpByKeys } from "./lock-imports.ts";
import { takeSafely } from "./take-safely.ts";
import type { RowInHand, Run } from "./taking.ts";

/** Waiting rows taken in one transaction, all of one import and kind. */
const rowsAtOnce = 5000;

export interface Waiting {
  key: string;
  source_id: string;
  import_id: string;
  waiting: unknown;
  row_hashes: string[];
}

/**
 * Takes in the rows that waited for what is there now, in the name of the import that first brought them: its counts and its change set, so that they
 * are undone with it. Orders before lines, since lines wait for orders.
 */
export async function takeWaiting(ctx: Ctx, run: Run, wanted: (tx: Tx) => Promise<void>): Promise<void> {
  for (const kind of ["people", "orders", "order-lines", "touches"] as Kind[]) {
    let behind: Place | null = { import: "00000000-0000-0000-0000-000000000000", key: "" };
    while (behind)
      behind = await inWorkspace(ctx, async (tx) => {
        await lockImports(tx);
        await wanted(tx);
        return takeSome(tx, run, kind, behind as Place);
      });
  }
}

/** The rows up to here have had their turn, taken or not. */
interface Place {
  import: string;
  key: string;
}

async function takeSome(tx: Tx, run: Run, kind: Kind, behind: Place): Promise<Place | null> {
  await lookUpByKeys(tx);
  const rows = await ripe(tx, mainKinds[kind], behind);
  const last = rows.at(-1);
  if (!last) return null;
  await takeRows(tx, run, kind, rows);
  return { import: last.import_id, key: last.key };
}

/** Takes in rows that waited, all of one import. Returns how many are in now; the rest wait on. */
export async function takeRows(
  tx: Tx,
  run: Pick<Run, "currency" | "zone" | "users" | "survival" | "startedAt">,
  kind: Kind,
  rows: Waiting[],
): Promise<number> {
  const [first] = rows as [Waiting];
  const head = await tx.one<{
    set_id: string;
    name: string;
    options: Pick<Run, "recognise" | "relationship" | "today">;
  }>(
    `select i.set_id, s.name, i.options from imports i join sources s on s.workspace_id = $1 and s.id = i.source_id
     where i.workspace_id = $1 and i.id = $2`,
    [tx.workspace, first.import_id],
  );
  if (!head) throw new Error(`the import ${first.import_id} of a waiting row is not there`);
  const own: Run = {
    ...run,
    ...head.options,
    importId: first.import_id,
    setId: head.set_id,
    sourceId: first.source_id,
    sourceName: head.name,
    dryRun: false,
    createMissing: false,
    shown: new Map(),
    strangers: { known: 0, strange: 0, examples: [] },
  };
  const hands = await takeSafely(tx, own, {
    kind,
    again: true,
    mappingId: null,
    rows: rows.map(
      (row): SourceRow => ({
        file: 0,
        line: 0,
        raw: "",
        key: row.key,
        hash: row.row_hashes[0] ?? "",
        payload: null,
        record: fromStored(row.waiting),
      }),
    ),
  });
  const of = { importId: first.import_id, sourceId: first.source_id, kind };
  await recount(
    tx,
    of,
    hands.filter((hand) => !hand.waits && !hand.failure),
  );
  await giveUp(
    tx,
    of,
    hands.filter((hand) => hand.outcome === "failed"),
  );
  return hands.filter((hand) => !hand.waits && !hand.failure).length;
}

/** Waiting rows of one import whose account or order has come; of touches that name a person, also whose person has. */
async function ripe(tx: Tx, kind: MainKind, behind: Place): Promise<Waiting[]> {
  return tx.query<Waiting>(
    `with ready as materialized (
       select w.key, w.source_id, w.import_id, w.waiting, w.row_hashes from source_records w
       where w.workspace_id = $1 and w.kind = $2 and w.waits_for is not null and (w.import_id, w.key) > ($3::uuid, $4::text) and (
         exists (select from source_records s where s.workspace_id = $1 and s.kind = w.waits_for and s.key = w.waits_for_key
                 and case w.waits_for when 'account' then s.account_id else s.order_id end is not null)
         or w.waits_for = 'account' and exists (select from accounts a where a.workspace_id = $1 and a.number = w.waits_for_key)
         or w.waits_for = 'account' and exists (select from recognise_accounts(array[w.waits_for_key]))
         or w.kind = 'touch' and w.waits_for = 'account' and (
           exists (select from source_records s where s.workspace_id = $1 and s.kind = 'person' and s.key = w.waits_for_key and s.person_id is not null)
           or exists (select from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.person_id is not null
                      and c.normal = lower(coalesce(w.waiting #>> '{touch,person_email}', w.waits_for_key))))
         or w.waits_for = 'order' and exists (select from orders o where o.workspace_id = $1 and o.number = w.waits_for_key))
       order by w.import_id, w.key limit $5)
     select ready.* from ready where ready.import_id = (select first.import_id from ready first order by first.import_id, first.key limit 1)
     order by ready.key`,
    [tx.workspace, kind, behind.import, behind.key, rowsAtOnce],
  );
}

/** The import that first brought the rows, and its source: it may have brought them again while they waited. */
interface Brought {
  importId: string;
  sourceId: string;
  kind: Kind;
}

/**
 * What was skipped is in now: the counts of its import add up as before, and the row is no longer listed as left out. Later imports of the source that
 * brought it again while it waited brought nothing new.
 */
async function recount(tx: Tx, { importId, sourceId, kind }: Brought, hands: RowInHand[]): Promise<void> {
  if (hands.length === 0) return;
  await tx.query(
    `with gone as (
       delete from import_rows r using ${leftOut} returning r.import_id, case when r.import_id = $2 then f.word else 'unchanged' end as outcome),
     told as (
       select g.import_id, count(*)::int as n, (count(*) filter (where g.outcome = 'created'))::int as created,
         (count(*) filter (where g.outcome = 'updated'))::int as updated, (count(*) filter (where g.outcome = 'unchanged'))::int as unchanged
       from gone g group by g.import_id)
     update imports i set skipped = i.skipped - t.n, created = i.created + t.created, updated = i.updated + t.updated, unchanged = i.unchanged + t.unchanged
     from told t where i.workspace_id = $1 and i.id = t.import_id`,
    [
      tx.workspace,
      importId,
      sourceId,
      ...words(
        kind,
        hands.map((hand) => [hand.row.key, hand.outcome ?? "unchanged"]),
      ),
    ],
  );
}

/** The rows `r` that imports of a source list as left out, of the records `f`, each with a word about it: `$3` the source, `$4` and `$5` the records. */
const leftOut = `unnest($4::text[], $5::text[]) as f (record_key, word), imports o
       where o.workspace_id = $1 and o.source_id = $3 and o.skipped > 0 and not o.dry_run and r.workspace_id = $1 and r.import_id = o.id and r.outcome = 'skipped'
         and r.record_key = f.record_key and $2::uuid is not null`;

const words = (kind: Kind, of: [key: string, word: string][]): [string[], string[]] => [
  of.map(([key]) => `${mainKinds[kind]}|${key}`),
  of.map(([, word]) => word),
];

/**
 * What can't be taken in though all it waited for is there has failed, and waits no longer: it is told with its reason, wherever it was listed as waiting,
 * and can be mended and brought again.
 */
async function giveUp(tx: Tx, { importId, sourceId, kind }: Brought, hands: RowInHand[]): Promise<void> {
  if (hands.length === 0) return;
  await tx.query(
    `with failed as (
       update import_rows r set outcome = 'failed', reason = f.word, record_key = null from ${leftOut} returning r.import_id),
     told as (select g.import_id, count(*)::int as n from failed g group by g.import_id)
     update imports i set skipped = i.skipped - t.n, failed = i.failed + t.n from told t where i.workspace_id = $1 and i.id = t.import_id`,
    [
      tx.workspace,
      importId,
      sourceId,
      ...words(
        kind,
        hands.map((hand) => [hand.row.key, hand.failure ?? "it can't be taken in"]),
      ),
    ],
  );
  await tx.query(
    `delete from source_records s
     where s.workspace_id = $1 and s.kind = $2 and s.source_id = $3 and s.key = any ($4::text[]) and s.waits_for is not null`,
    [tx.workspace, mainKinds[kind], sourceId, hands.map((hand) => hand.row.key)],
  );
}
