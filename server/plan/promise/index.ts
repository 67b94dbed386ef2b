export { createDefaultPromise } from "./create-default-promise.ts";
export { defaultGapDays, keptSql, promisedSql } from "./promise.ts";
export { asPromiseKept, defaultGap, keptCounts, type PromiseKept, promiseKept } from "./promise-kept.ts";
export { setDefaultGap, setGap } from "./set-gap.ts";
