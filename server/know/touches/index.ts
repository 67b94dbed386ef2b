export { editTouch, type EditedTouch, type TouchEdit } from "./edit-touch.ts";
export { ensureTouchPartitions } from "./ensure-partitions.ts";
export { findAccount, findItem, findPerson } from "./find-names.ts";
export { readTime, type WrittenTime } from "./happened-at.ts";
export {
  isValuedTouch,
  meets,
  meetsSql,
  speaks,
  speaksSql,
  type ValueOfTouch,
  valuedTouchSql,
} from "./is-valued-touch.ts";
export { type LoggedTouch, logTouch, type NewTouch, readTouch } from "./log-touch.ts";
export { conversationsOf, settleAnswers } from "./settle-answers.ts";
export * from "./touch.ts";
