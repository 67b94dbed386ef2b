export { AccountGroup } from "./account-group.tsx";
export { MergeWith } from "./merge-with.tsx";
