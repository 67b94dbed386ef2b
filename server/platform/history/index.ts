export { ownersOnly } from "./owners-only.ts";
export { type Change, difference, openSet, recordChanges, recordSet, type SetHead } from "./record-changes.ts";
export { type RecordKind, recordKind, recordKinds, referencesTo, registerRecordKinds } from "./record-kinds.ts";
export { type Undone, undoSet } from "./undo-set.ts";
export { type HistoryRow, viewHistory } from "./view-history.ts";
