export { ownersOnly } from "./owners-only.ts";
export { type Folding, registerFolding, whereNow } from "./folding.ts";
export { type Change, difference, openSet, recordChanges, recordSet, type SetHead } from "./record-changes.ts";
export {
  type RecordKind,
  recordKind,
  recordKinds,
  type ReferenceTo,
  referencesTo,
  registerRecordKinds,
  type Winner,
} from "./record-kinds.ts";
export {
  registerFollowing,
  registerUndo,
  restoreRemoved,
  standsSql,
  type Undone,
  undoPart,
  undoRows,
  undoSet,
} from "./undo-set.ts";
export { restoreFields } from "./restore-fields.ts";
export { type Step, walkBack } from "./walk-back.ts";
export { type HistoryRow, viewHistory } from "./view-history.ts";
