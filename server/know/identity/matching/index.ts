export { guessKind, type Subject } from "./column-kind.ts";
export { explainPairs, type Weight } from "./explain.ts";
export { fold } from "./fold.ts";
export { type Matched, matchRecords, scorer } from "./match-records.ts";
export { RecordTable } from "./records.ts";
export { probability } from "./score.ts";
export { alarmingSize, membersOf, type Strength, strengthOf } from "./strength.ts";
export { serveScan } from "./threads.ts";
export { Vocabulary } from "./vocabulary.ts";
