import { type Ctx, inWorkspace, newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import type { MatchRun } from "../contract.ts";
import { type MergeKind, tables } from "../merging/index.ts";
import { dropPairsOf, findPairs } from "./find-pairs.ts";
import { keepKeys, lockFinding } from "./keep-keys.ts";
import { learnModel } from "./learn-model.ts";
import { readRecords } from "./read-records.ts";
import { rejudgePairs } from "./rejudge-pairs.ts";

const kinds = ["account", "person"] as const;
/** So many records are one transaction, with the run's place: a kill costs no more, and nobody waits long for the lock. */
const atOnce = 500;
const firstId = "00000000-0000-0000-0000-000000000000";

const shown = `r.id, r.state, r.step, r.done, r.total, r.found, r.problem, r.created_at, r.started_at, r.finished_at,
  case when r.state = 'running' and r.done > 0 and r.done < r.total
    then ceil(extract(epoch from $2::timestamptz - r.started_at) / r.done * (r.total - r.done))::int end as seconds_left`;

/** Looks through everything anew, in the worker. Where such a run is under way already, that one is the answer. */
export async function startMatchRun(tx: Tx): Promise<MatchRun> {
  await tx.query(
    `insert into match_runs (workspace_id, id, created_at) values ($1, $2, $3)
     on conflict (workspace_id) where state in ('waiting', 'running') do nothing`,
    [tx.workspace, newId(), tx.ctx.clock.now()],
  );
  const run = await tx.one<MatchRun>(
    `select ${shown} from match_runs r where r.workspace_id = $1 and r.state in ('waiting', 'running')`,
    [tx.workspace, tx.ctx.clock.now()],
  );
  if (!run) throw new Fault("not_found", { what: "run" });
  await announce(tx, "match-runs.changed", [run.id]);
  return run;
}

export async function readMatchRun(tx: Tx, id: string): Promise<MatchRun> {
  const run = await tx.one<MatchRun>(`select ${shown} from match_runs r where r.workspace_id = $1 and r.id = $3`, [
    tx.workspace,
    tx.ctx.clock.now(),
    id,
  ]);
  if (!run) throw new Fault("not_found", { what: "run", id });
  return run;
}

/** The last ones, the newest first. */
export async function listMatchRuns(tx: Tx): Promise<MatchRun[]> {
  return tx.query<MatchRun>(`select ${shown} from match_runs r where r.workspace_id = $1 order by r.id desc limit 20`, [
    tx.workspace,
    tx.ctx.clock.now(),
  ]);
}

/** A run stops behind the records it is at; pairs that were found stay. */
export async function cancelMatchRun(tx: Tx, id: string): Promise<MatchRun> {
  await tx.query(
    `update match_runs set cancel_asked = true, finished_at = case when state = 'waiting' then $3 else finished_at end,
       state = case when state = 'waiting' then 'cancelled' else state end
     where workspace_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [tx.workspace, id, tx.ctx.clock.now()],
  );
  await announce(tx, "match-runs.changed", [id]);
  return readMatchRun(tx, id);
}

interface Place {
  id: string;
  step: "keys" | "model" | "pairs";
  at_kind: MergeKind;
  at_id: string | null;
  cancel_asked: boolean;
}

/**
 * Runs it from where it is to its end: keys of all records, then what is usual in the workspace, then everything compared. Each step is one transaction
 * with the run's place. Safe to call again, and by two at once: they take turns.
 */
export async function runMatchRun(ctx: Ctx, id: string, signal?: AbortSignal): Promise<void> {
  await inWorkspace(ctx, (tx) => begin(tx, id));
  try {
    for (;;) {
      if (signal?.aborted) return;
      const place = await inWorkspace(ctx, (tx) => lookThrough(tx, id));
      if (place === undefined) return;
      if (place !== "model") continue;
      for (const kind of kinds)
        if (await learnModel(ctx, kind, signal)) {
          if (signal?.aborted) return;
          await rejudgePairs(ctx, kind, signal);
        }
      if (signal?.aborted) return;
      await inWorkspace(ctx, (tx) => moveOn(tx, id, { step: "pairs", at_kind: "account", at_id: null }, 0, 0));
    }
  } catch (error) {
    await inWorkspace(ctx, (tx) =>
      tx.query(
        "update match_runs set state = 'failed', problem = $3, finished_at = $4 where workspace_id = $1 and id = $2 and state = 'running'",
        [tx.workspace, id, (error as Error).message, ctx.clock.now()],
      ),
    ).catch(() => {});
    throw error;
  }
}

async function begin(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `update match_runs set state = 'running', started_at = coalesce(started_at, $3), total = 2 * (
       (select count(*) from accounts a where a.workspace_id = $1) + (select count(*) from people p where p.workspace_id = $1))
     where workspace_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [tx.workspace, id, tx.ctx.clock.now()],
  );
}

/** One lot of records; what comes next, nothing where the run is over. */
async function lookThrough(tx: Tx, id: string): Promise<"records" | "model" | undefined> {
  await lockFinding(tx);
  const place = await tx.one<Place>(
    `select r.id, r.step, r.at_kind, r.at_id, r.cancel_asked from match_runs r
     where r.workspace_id = $1 and r.id = $2 and r.state = 'running' for update`,
    [tx.workspace, id],
  );
  if (!place) return undefined;
  if (place.cancel_asked) return finish(tx, id, "cancelled");
  const { step, at_kind: kind } = place;
  if (step === "model") return "model";
  const rows = await tx.query<{ id: string }>(
    `select t.id from ${tables[kind]} t where t.workspace_id = $1 and t.id > $2 order by t.id limit $3`,
    [tx.workspace, place.at_id ?? firstId, atOnce],
  );
  const ids = rows.map((row) => row.id);
  let found = 0;
  if (step === "keys") {
    const { gone } = await keepKeys(tx, kind, ids, { all: true });
    await dropPairsOf(tx, gone);
  } else found = await findPairs(tx, kind, await readRecords(tx, kind, ids));
  const ended = ids.length < atOnce;
  const next = ended ? kinds[kinds.indexOf(kind) + 1] : kind;
  if (next === undefined && step === "pairs") {
    await moveOn(tx, id, { step, at_kind: kind, at_id: ids.at(-1) ?? null }, ids.length, found);
    return finish(tx, id, "done");
  }
  await moveOn(
    tx,
    id,
    next === undefined
      ? { step: "model", at_kind: "account", at_id: null }
      : { step, at_kind: next, at_id: ended ? null : (ids.at(-1) as string) },
    ids.length,
    found,
  );
  return "records";
}

async function moveOn(
  tx: Tx,
  id: string,
  place: Pick<Place, "step" | "at_kind" | "at_id">,
  done: number,
  found: number,
): Promise<void> {
  await tx.query(
    `update match_runs set step = $3, at_kind = $4, at_id = $5, done = done + $6, found = found + $7
     where workspace_id = $1 and id = $2 and state = 'running'`,
    [tx.workspace, id, place.step, place.at_kind, place.at_id, done, found],
  );
  await announce(tx, "match-runs.changed", [id]);
}

async function finish(tx: Tx, id: string, state: "done" | "cancelled"): Promise<undefined> {
  await tx.query("update match_runs set state = $3, finished_at = $4 where workspace_id = $1 and id = $2", [
    tx.workspace,
    id,
    state,
    tx.ctx.clock.now(),
  ]);
  await announce(tx, "match-runs.changed", [id]);
  return undefined;
}
