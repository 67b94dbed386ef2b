export { askRules, type Verdict } from "./ask-rules.ts";
export { cancelTouches } from "./cancel-touches.ts";
export {
  type Claim,
  type Claimed,
  type ClaimedTouch,
  claimTouches,
  releaseClaims,
  renewClaims,
} from "./claim-touches.ts";
export { type ContactRules, readContactRules, setContactRules } from "./contact-rules.ts";
export { type BatchCount, countBatch } from "./count-batch.ts";
export { decideBatch, type Decided, decideSql } from "./decide-batch.ts";
export { attachFiles, filesJson, filesOf, holdFiles } from "./outgoing-files.ts";
export { type Handing, handTouches, type HandVerdict } from "./hand-touches.ts";
export { endPause, listPauses, type Pause, type PauseOf, pauseTouches } from "./pause.ts";
export { type Planned, type PlannedTouch, type PlanOutcome, planTouches } from "./plan-touches.ts";
export { type Settlement, settleTouches } from "./settle-touches.ts";
export { type Evidence, settleUncertain } from "./settle-uncertain.ts";
export { ripenTouches, sweepHanded } from "./sweep-handed.ts";
export { bounceAddress, messageId, touchOfBounceAddress, touchOfMessageId } from "./touch-address.ts";
export { type Whereabouts, zonesOf } from "./zones-of.ts";
