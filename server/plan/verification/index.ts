export { drawVerification } from "./draw-verification.ts";
export { closeVerification, handOverChecks } from "./keep-verifications.ts";
export { readVerification, viewVerifications } from "./read-verification.ts";
export { recordOutcome, recordOutcomes } from "./record-outcome.ts";
export { viewDecay } from "./view-decay.ts";
export { viewNext } from "./view-next.ts";
export { viewReport } from "./view-report.ts";
export { viewWork } from "./view-work.ts";
