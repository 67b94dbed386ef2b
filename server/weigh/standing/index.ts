export { keepStanding, rebuildStanding } from "./keep-standing.ts";
export { inCurrencySql, orderCounts, revenueRows } from "./revenue.ts";
export { registerStandingParts, type StandingPart } from "./standing-part.ts";
export { channelsOfKinds, mayUse, standingColumns, standingRows, worksOn, yearBefore } from "./standing-rows.ts";
export { type StandingSource, standingAsOf } from "./standing-source.ts";
export { tickStanding } from "./tick-standing.ts";
export { type WorkspaceTerms, workspaceTerms } from "./workspace-terms.ts";
