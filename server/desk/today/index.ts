export { handOverAccount } from "./hand-over-account.ts";
export { snoozeAccount } from "./snooze-account.ts";
export { coverageTarget, type Today, type TodayRow, viewToday } from "./view-today.ts";
export { reason, type Why } from "./why.ts";
