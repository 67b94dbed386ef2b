export { createDefaultPromise } from "./create-default-promise.ts";
export { defaultGapDays, keptSql, promisedSql } from "./promise.ts";
export { asPromiseKept, defaultGap, keptCounts, type PromiseKept, promiseKept } from "./promise-kept.ts";
export { setDefaultGap, setGap } from "./set-gap.ts";
export { keepWeeks, rebuildWeeks, tickWeeks } from "./keep-weeks.ts";
export { viewAccountPromise, withOwed } from "./view-account-promise.ts";
export { type PromiseView, type PromiseWeek, viewPromise } from "./view-promise.ts";
export { lastWeekEnd, weekRows, weeksShown } from "./week-rows.ts";
export { whose } from "./whose.ts";
