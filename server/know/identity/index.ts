export {
  keepKeys,
  learnModel,
  lockFinding,
  matchNow,
  matchWaiting,
  runMatchRun,
  startMatchRun,
} from "./finding/index.ts";
export {
  type Evidence,
  lockIdentity,
  type Merged,
  type MergeKind,
  mergeRecords,
  registerEvidence,
  unmergeRecords,
  type Winners,
} from "./merging/index.ts";
export { isFreeMail } from "./matching/firm-names.ts";
export { nameKey, namesAgree } from "./name-key.ts";
export { type Recognised, recogniseAccounts } from "./recognise-accounts.ts";
export {
  alarmingSize,
  explainPairs,
  fold,
  guessKind,
  type Matched,
  matchRecords,
  membersOf,
  probability,
  RecordTable,
  scorer,
  serveScan,
  type Strength,
  strengthOf,
  type Subject,
  Vocabulary,
  type Weight,
} from "./matching/index.ts";
