export { keepStanding, rebuildStanding } from "./keep-standing.ts";
export { isFax, mayUse, usableSql, worksOn } from "./reach-by-points.ts";
export { inCurrencySql, orderCounts, revenueRows } from "./revenue.ts";
export { registerStandingParts, type StandingPart } from "./standing-part.ts";
export { standingColumns, standingRows, yearBefore } from "./standing-rows.ts";
export { type StandingSource, standingAsOf } from "./standing-source.ts";
export { tickStanding } from "./tick-standing.ts";
export { type WorkspaceTerms, workspaceTerms } from "./workspace-terms.ts";
