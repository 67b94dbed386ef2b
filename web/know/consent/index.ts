export { ConsentOf } from "./consent-of.tsx";
export { SaidWords } from "./said-words.tsx";
export { Suppressions } from "./suppressions.tsx";
