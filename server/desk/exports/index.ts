export { askForExport } from "./ask-for-export.ts";
export {
  type ExportFile,
  type ExportWish,
  type Format,
  formats,
  readWish,
  type Shown,
  shownKinds,
} from "./contract.ts";
export { cancelExport, removeExport, removeOldExports } from "./end-export.ts";
export { exportRecords, streamRecords } from "./export-records.ts";
export { runExport } from "./run-export.ts";
export { listExports, readExport } from "./view-exports.ts";
