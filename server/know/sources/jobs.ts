import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { holdImport } from "./fetching/index.ts";
import { breakOff, runImport } from "./importing/index.ts";

/** Goes on where a killed worker left it; an import that has ended is left alone. */
export const importJob = defineJob({
  name: "sources.import",
  handle: async (ctx, ids, { signal }) => {
    const id = ids["import"] as string;
    if ((await holdImport(ctx, id)).length === 0) await runImport(ctx, id, { signal });
  },
});

/** An import whose process was killed can't say so itself. A worker's own is given out again as a job; a command's waits for somebody to decide. */
export async function noteBrokenOff(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, (tx) => breakOff(tx));
}
