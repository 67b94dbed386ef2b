export { explainNetwork } from "./explain.ts";
export { isAllowed, isPublic } from "./public-address.ts";
export { checkHost, isTrusted, NotPublic, outsideLookup, OutsideSocket } from "./reach.ts";
export { askOutside, OutsideProblem, type OutsideRequest, readAnswer } from "./request.ts";
