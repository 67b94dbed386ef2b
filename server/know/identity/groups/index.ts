export { makeHousehold } from "./make-household.ts";
export { cutCircles } from "./ancestors.ts";
export { setParent } from "./set-parent.ts";
export { viewGroup } from "./view-group.ts";
