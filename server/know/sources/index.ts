export * from "./fetching/index.ts";
export * from "./importing/index.ts";
export { neutraliseFormula } from "./mapping/formula.ts";
export { type ContentLine, readContentLine, splitList, unfold } from "./reading/index.ts";
