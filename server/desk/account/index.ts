export { viewAccount } from "./view-account.ts";
export { coverageOf, coverageTarget } from "./coverage.ts";
export { instantJson, pointJson } from "./points-sql.ts";
