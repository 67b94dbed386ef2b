export { answerPair, notePair } from "./answer-pair.ts";
export { mergeByThemselves, mergeWhatIsCertain } from "./merge-by-themselves.ts";
export { changeMergeRule, listMergeRules } from "./merge-rules.ts";
export { viewQuestions } from "./view-questions.ts";
