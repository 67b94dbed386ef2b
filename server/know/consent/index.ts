export { mayReach, type Verdict, type Wish } from "./check-consent.ts";
export { entriesOf } from "./lists/lists.ts";
export { takeList } from "./lists/take-list.ts";
export { confirmationPath, preferencePath } from "./links/links.ts";
export { type ReachReason, reachReasons } from "./may-reach.ts";
export { readPreferences, setPreferences } from "./preferences.ts";
export { recordConsents, sayWords, type Word } from "./record-consent.ts";
export { liftSuppression, listSuppressions, suppress } from "./suppress.ts";
export { createTopic, listTopics, topicIds, topicName, wantsTopic } from "./topics.ts";
