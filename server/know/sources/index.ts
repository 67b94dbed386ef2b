export * from "./importing/index.ts";
export { neutraliseFormula } from "./mapping/formula.ts";
