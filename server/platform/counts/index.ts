export {
  foldCounts,
  keepCount,
  recount,
  recountAfterUndo,
  recountMadeElsewhere,
  viewCount,
  viewCounts,
} from "./keep-count.ts";
