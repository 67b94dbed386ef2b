import { defineJob } from "../../platform/jobs/index.ts";
import { runImport } from "./importing/index.ts";

/** Goes on where a killed worker left it; an import that has ended is left alone. */
export const importJob = defineJob({
  name: "sources.import",
  handle: (ctx, ids, { signal }) => runImport(ctx, ids["import"] as string, { signal }),
});
