import { defineJob } from "../../../platform/jobs/index.ts";
import { reconcileSource } from "./reconcile-source.ts";

export const reconcileJob = defineJob({
  name: "sources.reconcile",
  handle: async (ctx, ids, { signal }) => {
    await reconcileSource(ctx, ids["reconciliation"] as string, signal);
  },
});
