export { keepKnowledge, tickKnowledge } from "./keep-knowledge.ts";
export { listBlanks, viewAccountKnowledge, viewAllKnowledge } from "./view-knowledge.ts";
