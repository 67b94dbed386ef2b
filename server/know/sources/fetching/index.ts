export {
  allConnectors,
  broken,
  type Connector,
  connectorOf,
  type Fetched,
  type FetchAsked,
  type FetchedFile,
  type FetchedRows,
  refused,
  registerConnectors,
  unreachable,
} from "./connector.ts";
export { acceptProposed, goOrEnd, keepProposed, todayOf } from "./decide-proposals.ts";
export { confirmRun, dismissRun } from "./decide-run.ts";
export { inWords } from "./guards-in-words.ts";
export { confirmedBefore, confirmImport, heldFault } from "./hold-import.ts";
export { createSource, editSource, setPaused } from "./keep-source.ts";
export { runSource } from "./run-source.ts";
export { startDueRuns, startRun } from "./start-run.ts";
export { takeImport } from "./take-import.ts";
export { listSources, readSource, sourceByName, viewRun, viewSource } from "./view-sources.ts";
