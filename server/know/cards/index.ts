export type { Book, Reader } from "./book.ts";
export type { CardPoint, CardSays, CardVersion } from "./card.ts";
export { cardText, escapeText, foldLine } from "./card-text.ts";
export { composeCard } from "./compose-card.ts";
export { readCard } from "./read-card.ts";
export { type CardRemoval, listRemovals, removeCard, returnCard } from "./removals.ts";
export { cardTick, type Place, startClock, type Step, syncCards } from "./sync-cards.ts";
export { type CameCard, takeCard } from "./take-card.ts";
export { type CardMark, type CardView, findNames, listCards, listMarks, viewCards } from "./view-cards.ts";
