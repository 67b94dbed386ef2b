export { keepAccountEntries, keepEntries } from "./keep-entries.ts";
export { type Hit, searchRecords, type SearchOptions } from "./search-records.ts";
export type { SearchKind } from "./look-up.ts";
