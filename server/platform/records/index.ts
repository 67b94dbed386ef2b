export { atRevision, ChangeSet, type Check, changeSet, type Edit, type Row } from "./change-set.ts";
export { recordFaults } from "./faults.ts";
export { hearersOf } from "./hearers.ts";
