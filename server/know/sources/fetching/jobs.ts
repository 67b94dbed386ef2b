import type { Ctx } from "../../../platform/db/index.ts";
import { defineJob, enqueue } from "../../../platform/jobs/index.ts";
import { runSource } from "./run-source.ts";
import { startDueRuns } from "./start-run.ts";

/** Goes on where a killed worker left it; a run that has ended or is held is left alone. Its own failure is written down, so the job is not tried again. */
export const runJob = defineJob({
  name: "sources.run",
  retries: 1,
  handle: async (ctx, ids, { signal }) => {
    await runSource(ctx, ids["run"] as string, { signal });
  },
});

/** Whatever is due of this workspace's sources. */
export async function runWhatIsDue(ctx: Ctx): Promise<void> {
  for (const run of await startDueRuns(ctx)) await enqueue(ctx, runJob, { run });
}
