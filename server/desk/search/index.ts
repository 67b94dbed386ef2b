export { fillSearch } from "./fill-search.ts";
export type { Hit, SearchOptions } from "./hit.ts";
export { keepAccountEntries, keepEntries } from "./keep-entries.ts";
export { keepTexts } from "./keep-texts.ts";
export type { SearchKind } from "./look-up.ts";
export { searchRecords } from "./search-records.ts";
