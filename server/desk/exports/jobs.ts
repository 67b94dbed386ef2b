import { defineJob } from "../../platform/jobs/index.ts";
import { runExport } from "./run-export.ts";

/** Begins anew where a killed worker left a half; an export that has ended is left alone. */
export const exportJob = defineJob({
  name: "exports.write",
  handle: (ctx, ids, { signal }) => runExport(ctx, ids["export"] as string, { signal }),
});
