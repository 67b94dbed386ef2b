export { makeHousehold } from "./make-household.ts";
export { cutCircles } from "./ancestors.ts";
export { setParent, viewGroup } from "./set-parent.ts";
