import { type Ctx, inWorkspace, newId } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { brokeOffSql, layDownBrokenOff } from "./broken-off.ts";
import type { RunFile } from "./run.ts";
import { takeFiles } from "./run-files.ts";
import { nextRun } from "./schedule.ts";
import { isBrought, type Source } from "./source.ts";
import { readSource } from "./view-sources.ts";

/** Writes a run down; nothing is fetched or changed yet. A source has one open run at a time. `anew`: all there is, not only what came since. */
export async function startRun(
  ctx: Ctx,
  sourceId: string,
  wish: { files?: RunFile[]; askedBy?: "hand" | "schedule"; anew?: boolean } = {},
): Promise<string> {
  const id = newId();
  const source = await inWorkspace(ctx, (tx) => readSource(tx, sourceId), "read");
  const files = wish.files ?? [];
  if (isBrought(source.kind) && files.length === 0) throw new Fault("source_needs_files", { source: source.name });
  const taken = files.length > 0 ? await takeFiles(ctx, id, files) : [];
  await inWorkspace(ctx, async (tx) => {
    await layDownBrokenOff(tx, sourceId);
    const started = await tx.one<{ id: string }>(
      `insert into source_runs (workspace_id, id, source_id, state, asked_by, brings_all, anew, files, created_at)
       values ($1, $2, $3, 'waiting', $4, $5, $6, $7, $8)
       on conflict (workspace_id, source_id) where state in ('waiting', 'fetching', 'looking', 'held', 'importing') do nothing returning id`,
      [
        tx.workspace,
        id,
        sourceId,
        wish.askedBy ?? "hand",
        source.brings_all,
        wish.anew ?? false,
        JSON.stringify(taken),
        ctx.clock.now(),
      ],
    );
    if (!started) throw new Fault("source_runs_already", { source: source.name });
    await announce(tx, "imports.changed", [id]);
  });
  return id;
}

/** Starts what is due, anew where the last run broke off, and says when it is due again. Returns the runs. */
export async function startDueRuns(ctx: Ctx): Promise<string[]> {
  const due = await inWorkspace(ctx, async (tx) => {
    const zone = await tx.one<{ time_zone: string }>("select w.time_zone from workspaces w where w.id = $1", [
      tx.workspace,
    ]);
    const rows = await tx.query<Pick<Source, "id" | "kind" | "schedule">>(
      `select s.id, s.kind, s.schedule from sources s
       where s.workspace_id = $1 and s.next_run_at <= $2 and s.state = 'active' and s.removed_at is null and s.schedule is not null
         and not exists (select from source_runs r where r.workspace_id = $1 and r.source_id = s.id
           and r.state in ('waiting', 'fetching', 'looking', 'held', 'importing') and not ${brokeOffSql})
       order by s.next_run_at limit 100 for update`,
      [tx.workspace, ctx.clock.now()],
    );
    const next = rows.map((row) =>
      row.schedule ? nextRun(row.schedule, ctx.clock.now(), zone?.time_zone ?? "UTC") : null,
    );
    await tx.query(
      `update sources s set next_run_at = n.at from unnest($2::uuid[], $3::timestamptz[]) as n (id, at)
       where s.workspace_id = $1 and s.id = n.id`,
      [tx.workspace, rows.map((row) => row.id), next],
    );
    return rows.filter((row) => !isBrought(row.kind));
  });
  const started: string[] = [];
  for (const { id } of due) started.push(await startRun(ctx, id, { askedBy: "schedule" }));
  return started;
}
