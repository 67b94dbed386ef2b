export { type Facts, factNames } from "./facts.ts";
export { type Filled, fillWords, readWords, type Words } from "./fill-words.ts";
export { longDate, type Pair, readFacts } from "./read-facts.ts";
export { salutation } from "./salutation.ts";
