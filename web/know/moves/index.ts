export { HasLeft } from "./has-left.tsx";
export { MovesOf } from "./moves-of.tsx";
export { QuestionLine } from "./question-line.tsx";
