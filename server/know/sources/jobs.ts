import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { takeImport } from "./fetching/index.ts";
import { breakOff } from "./importing/index.ts";

/** Goes on where a killed worker left it; an import that has ended is left alone. */
export const importJob = defineJob({
  name: "sources.import",
  handle: async (ctx, ids, { signal }) => {
    await takeImport(ctx, ids["import"] as string, { signal });
  },
});

/** An import whose process was killed can't say so itself. A worker's own is given out again as a job; a command's waits for somebody to decide. */
export async function noteBrokenOff(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, (tx) => breakOff(tx));
}
