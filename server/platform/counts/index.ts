export { keepCount, recount, viewCount } from "./keep-count.ts";
