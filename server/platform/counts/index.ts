export { keepCount, recount, recountAfterUndo, viewCount } from "./keep-count.ts";
