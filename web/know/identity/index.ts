export { MergeWith } from "./merge-with.tsx";
