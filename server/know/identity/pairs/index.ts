export { answerPair, notePair } from "./answer-pair.ts";
export { mergeByThemselves, mergeWhatIsCertain } from "./merge-by-themselves.ts";
export { beginMergeRules, changeMergeRule, listMergeRules } from "./merge-rules.ts";
export { viewQuestions } from "./view-questions.ts";
