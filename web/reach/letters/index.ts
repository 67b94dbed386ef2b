export { LetterThese } from "./letter-these.tsx";
