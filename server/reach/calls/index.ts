export { claimCall, releaseCall } from "./claim-call.ts";
export { closeCallList } from "./close-list.ts";
export { dialCall } from "./dial.ts";
export { createScript } from "./keep-scripts.ts";
export { makeCallList } from "./make-list.ts";
export { type CallEnded, recordCall } from "./record-call.ts";
export { readCallList, viewCallLists } from "./view-lists.ts";
export { viewCallResults } from "./view-results.ts";
