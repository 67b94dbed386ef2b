export { proposeMissing } from "./propose-missing.ts";
export { askReconciliation, reconcileSource } from "./reconcile-source.ts";
export { listDifferences, listReconciliations, readReconciliation } from "./view-reconciliations.ts";
