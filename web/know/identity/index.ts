export { AccountGroup } from "./account-group.tsx";
export { FindRecord } from "./find-record.tsx";
export { MergeWith } from "./merge-with.tsx";
