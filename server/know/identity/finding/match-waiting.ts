import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { type MergeKind, tables } from "../merging/index.ts";
import { dropPairsOf, findPairs } from "./find-pairs.ts";
import { keepKeys, lockFinding } from "./keep-keys.ts";
import { learnModel } from "./learn-model.ts";
import { readRecords } from "./read-records.ts";
import { rejudgePairs } from "./rejudge-pairs.ts";
import { learnFrom } from "./usual-models.ts";

/** Nothing more came for so long. */
export const quietSeconds = 20;
/** Of a lot that waits so many are one transaction: nobody waits long for the lock, and a kill costs no more. */
const atOnce = 500;

interface Lot {
  id: string;
  kind: MergeKind;
  ids: string[];
}

/** Whether something waits, and whether it still comes in. */
export async function whatWaits(ctx: Ctx): Promise<{ waits: boolean; quiet: boolean }> {
  const row = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ waits: boolean; quiet: boolean }>(
        `select max(w.created_at) is not null as waits, coalesce(max(w.created_at) < $3::timestamptz - make_interval(secs => $2), true) as quiet
         from match_waiting w where w.workspace_id = $1`,
        [tx.workspace, quietSeconds, ctx.clock.now()],
      ),
    "read",
  );
  return row ?? { waits: false, quiet: true };
}

/**
 * Works off what came in by the thousand: first the keys of all, so that what came together finds each other; then, where the workspace has grown much,
 * what is usual in it is learnt; then all are compared. Each step is a transaction that takes what it did off the list: a second run goes on there.
 */
export async function matchWaiting(ctx: Ctx, signal?: AbortSignal): Promise<number> {
  let found = 0;
  while (!signal?.aborted && (await inWorkspace(ctx, keySome)));
  for (const kind of ["account", "person"] as const)
    if (!signal?.aborted && (await hasGrown(ctx, kind)) && (await learnModel(ctx, kind, signal)))
      found += await rejudgePairs(ctx, kind, signal);
  while (!signal?.aborted) {
    const some = await inWorkspace(ctx, compareSome);
    if (some === undefined) break;
    found += some;
  }
  return found;
}

async function takeLot(tx: Tx, keyed: boolean): Promise<Lot | undefined> {
  await lockFinding(tx);
  return tx.one<Lot>(
    `select w.id, w.kind, w.ids from match_waiting w where w.workspace_id = $1 and w.keyed = $2 order by w.id limit 1 for update`,
    [tx.workspace, keyed],
  );
}

/** Of one lot what changed stays, with its keys. */
async function keySome(tx: Tx): Promise<boolean> {
  const lot = await takeLot(tx, false);
  if (!lot) return false;
  const changed: string[] = [];
  for (let from = 0; from < lot.ids.length; from += atOnce) {
    const kept = await keepKeys(tx, lot.kind, lot.ids.slice(from, from + atOnce));
    await dropPairsOf(tx, kept.gone);
    changed.push(...kept.changed.map(({ id }) => id));
  }
  await leave(tx, lot.id, changed);
  return true;
}

async function compareSome(tx: Tx): Promise<number | undefined> {
  const lot = await takeLot(tx, true);
  if (!lot) return undefined;
  const found = await findPairs(tx, lot.kind, await readRecords(tx, lot.kind, lot.ids.slice(0, atOnce)));
  await leave(tx, lot.id, lot.ids.slice(atOnce));
  return found;
}

async function leave(tx: Tx, lot: string, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await tx.query("update match_waiting set ids = $3, keyed = true where workspace_id = $1 and id = $2", [
      tx.workspace,
      lot,
      ids,
    ]);
  else await tx.query("delete from match_waiting w where w.workspace_id = $1 and w.id = $2", [tx.workspace, lot]);
}

/** So much larger than when something was last learnt. */
const grownTimes = 1.5;

async function hasGrown(ctx: Ctx, kind: MergeKind): Promise<boolean> {
  const row = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ grown: boolean }>(
        `select n.records >= $3 and n.records > coalesce((
           select m.records from match_models m where m.workspace_id = $1 and m.kind = $2 and m.records >= $3), 0) * $4::float8 as grown
         from (select count(*) as records from ${tables[kind]} t where t.workspace_id = $1) n`,
        [tx.workspace, kind, learnFrom, grownTimes],
      ),
    "read",
  );
  return row?.grown ?? false;
}
