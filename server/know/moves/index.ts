export { answerQuestion } from "./answer-question.ts";
export { evidences, usualConfidence } from "./evidence.ts";
export { listMoves, listQuestions } from "./list-moves.ts";
export { recordMove } from "./record-move.ts";
