export { cancelErrand, completeErrand, recordErrandOutcome } from "./end-errand.ts";
export { createGift, listGifts, moveGift } from "./gifts.ts";
export { planErrand } from "./plan-errand.ts";
export { readErrand, viewErrands } from "./view-errands.ts";
