export { foldCounts, keepCount, recount, recountAfterUndo, recountMadeElsewhere, viewCount } from "./keep-count.ts";
