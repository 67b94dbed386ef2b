export { exportRecords, type Format, formats, streamRecords } from "./export-records.ts";
export { type Exported, exported } from "./record-rows.ts";
