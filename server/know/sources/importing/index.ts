export { breakOff } from "./beat.ts";
export { cancelImport, continueImport } from "./cancel-import.ts";
export { type FileWish, type PlannedFile, sourceNameOf } from "./plan-files.ts";
export { type ImportProgress, runImport } from "./run-import.ts";
export { type ImportWish, type StartedImport, startImport } from "./start-import.ts";
export type { Strangers } from "./strangers.ts";
export { undoImport } from "./undo-import.ts";
export { type ImportAnswer, viewImportAnswer } from "./view-import.ts";
export { failedRows } from "./failed-rows.ts";
export { fieldsFor, proposeImport } from "./propose-import.ts";
export {
  beginUpload,
  readUpload,
  removeOldUploads,
  removeUpload,
  type Upload,
  uploadedFile,
  writePart,
} from "./uploads.ts";
export { type ImportRow, listImportRows, listImports, readImport } from "./view-imports.ts";
