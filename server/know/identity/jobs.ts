import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { defineJob, enqueue } from "../../platform/jobs/index.ts";
import {
  askForWaiting,
  learnModel,
  matchWaiting,
  rejudgePairs,
  runMatchRun,
  startMatchRun,
  waitingName,
  whatWaits,
} from "./finding/index.ts";

/** Everything anew; goes on where a killed worker left it. */
export const runJob = defineJob({
  name: "identity.run",
  retries: 1,
  handle: (ctx, ids, { signal }) => runMatchRun(ctx, ids["run"] as string, signal),
});

/** What came in by the thousand, once nothing more comes. */
export const waitingJob = defineJob({
  name: waitingName,
  handle: async (ctx, _, { signal }) => {
    const { waits, quiet } = await whatWaits(ctx);
    if (!waits) return;
    if (quiet) await matchWaiting(ctx, signal);
    else await askForWaiting(ctx);
  },
});

export const learnJob = defineJob({
  name: "identity.learn",
  handle: async (ctx, _, { signal }) => {
    for (const kind of ["account", "person"] as const)
      if (await learnModel(ctx, kind, signal)) await rejudgePairs(ctx, kind, signal);
  },
});

export const identityJobs = [runJob, waitingJob, learnJob];

/** What waits and nobody was told of; and, once in a workspace's life, what was there before anything was compared. */
export async function lookForWork(ctx: Ctx): Promise<void> {
  const { waits, quiet } = await whatWaits(ctx);
  if (waits && quiet) await enqueue(ctx, waitingJob, {}, { only: "waiting" });
  const run = await inWorkspace(ctx, async (tx) => {
    const never = await tx.one(
      `select 1 where not exists (select from match_runs r where r.workspace_id = $1)
         and (exists (select from accounts a where a.workspace_id = $1) or exists (select from people p where p.workspace_id = $1))`,
      [tx.workspace],
    );
    return never ? (await startMatchRun(tx)).id : undefined;
  });
  if (run) await enqueue(ctx, runJob, { run });
}

/** Once a day what is usual is learnt anew, where enough is there; answers of the day before count from then on. */
export async function learnDaily(ctx: Ctx): Promise<void> {
  await enqueue(ctx, learnJob, {}, { only: "learn" });
}
